package throughline.surveys.control.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.surveys.entity.Frame;

class GrowingFrameTest {
    @Test
    void groupsAreTheSameWhateverTheOrderInWhichTheyWereMet() {
        List<String[]> people =
                List.of(new String[] {"IT", "Oslo"}, new String[] {"HR", "Lyon"}, new String[] {"IT", "Lyon"});
        List<String[]> otherWayRound = List.of(people.get(2), people.get(1), people.get(0));
        assertThat(marks(people)).containsExactlyInAnyOrderElementsOf(marks(otherWayRound));
        assertThat(marks(people)).doesNotHaveDuplicates();
    }

    private static List<Long> marks(List<String[]> people) {
        GrowingFrame frame = new GrowingFrame(new Frame(0, List.of(), List.of()));
        return people.stream()
                .map(person -> {
                    AnswerDraft draft = new AnswerDraft(2);
                    draft.clear();
                    draft.unit(frame.function(person[0]));
                    int site = frame.dimension("Site");
                    draft.category(site, frame.category(site, person[1]));
                    return frame.mark(draft);
                })
                .toList();
    }
}
