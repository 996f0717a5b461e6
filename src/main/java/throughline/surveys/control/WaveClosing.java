package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import throughline.platform.jobs.Progress;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/**
 * What happens to answers when their wave is closed: they are opened, written anew in an order and under ids that say nothing about when
 * they came or with which ballot, and their words are put apart. Then nothing opens them as they came any more.
 */
@ApplicationScoped
public class WaveClosing {
    private final AnswerStore store;
    private final Keyring keyring;
    private final OpenWaves open;

    @Inject
    public WaveClosing(AnswerStore store, Keyring keyring, OpenWaves open) {
        this.store = store;
        this.keyring = keyring;
        this.open = open;
    }

    /** Closes a wave for good; refused while its answers could not be opened. */
    public void close(Wave wave, Instant now) {
        if (wave.isOpen()) {
            keyring.requireOpenable(wave);
        }
        wave.close(now);
    }

    /** Puts the answers of a closed wave into their final form; doing it again changes nothing. */
    public void settle(Wave wave, Progress progress) {
        progress.at("shuffling", 0, 0);
        Settling settling = new Settling(wave.questionnaire().items());
        if (wave.hasBallotKey()) {
            keyring.seal(wave)
                    .ifPresent(seal -> store.forEachShut(
                            wave.id(), (ballot, shut) -> settling.add(seal.id(ballot), seal.open(ballot, shut))));
        } else {
            takenBeforeTheyWereShut(wave, settling);
        }
        store.forEach(wave.id(), settling::add);
        // ids are random, so their order is too
        settling.rows.sort(Comparator.comparingLong(AnswerStore.Row::id));
        Collections.shuffle(settling.comments);
        store.clear(wave.id());
        store.write(wave.id(), null, settling.rows.iterator());
        store.keep(wave.id(), settling.comments);
        wave.settled();
        open.forget(wave.id());
    }

    /** A wave that an earlier version opened has no keys: its answers lie open. */
    private void takenBeforeTheyWereShut(Wave wave, Settling settling) {
        SecureRandom ids = new SecureRandom();
        store.forEachShut(wave.id(), (ballot, open) -> settling.add(ids.nextLong(), open));
    }

    /** Answers without their words, and the words. */
    private static final class Settling {
        private final List<Item> items;
        private final AnswerCodec codec;
        private final List<AnswerStore.Row> rows = new ArrayList<>();
        private final List<AnswerStore.Comment> comments = new ArrayList<>();

        Settling(List<Item> items) {
            this.items = items;
            this.codec = new AnswerCodec(items.size());
        }

        void add(long id, byte[] content) {
            Answer answer = codec.decode(content);
            if (answer.comments().isEmpty()) {
                rows.add(new AnswerStore.Row(id, content));
                return;
            }
            rows.add(new AnswerStore.Row(id, codec.encode(AnswerCodec.withoutComments(answer))));
            answer.comments()
                    .forEach((item, text) ->
                            comments.add(new AnswerStore.Comment(items.get(item).key(), text)));
        }
    }
}
