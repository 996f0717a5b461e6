package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import throughline.platform.jobs.Progress;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/**
 * What happens to answers when their wave is closed: they are written anew in an order that says nothing about when they came, and
 * their words are put apart.
 */
@ApplicationScoped
public class WaveClosing {
    private final AnswerStore store;

    @Inject
    public WaveClosing(AnswerStore store) {
        this.store = store;
    }

    /** Puts the answers of a closed wave into their final form; doing it again changes nothing but their ids' order. */
    public void settle(Wave wave, Progress progress) {
        progress.at("shuffling", 0, 0);
        List<Item> items = wave.questionnaire().items();
        AnswerCodec codec = new AnswerCodec(items.size());
        List<AnswerStore.Row> rows = new ArrayList<>();
        List<AnswerStore.Comment> comments = new ArrayList<>();
        store.forEach(wave.id(), (id, content) -> {
            Answer answer = codec.decode(content);
            if (answer.comments().isEmpty()) {
                rows.add(new AnswerStore.Row(id, content));
            } else {
                rows.add(new AnswerStore.Row(id, codec.encode(AnswerCodec.withoutComments(answer))));
                for (Map.Entry<Integer, String> comment : answer.comments().entrySet()) {
                    comments.add(
                            new AnswerStore.Comment(items.get(comment.getKey()).key(), comment.getValue()));
                }
            }
        });
        // ids are hashes of random serials, so their order is a random one
        rows.sort(Comparator.comparingLong(AnswerStore.Row::id));
        Collections.shuffle(comments);
        store.clear(wave.id());
        store.write(wave.id(), null, rows.iterator());
        store.keep(wave.id(), comments);
    }
}
