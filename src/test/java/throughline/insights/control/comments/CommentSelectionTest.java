package throughline.insights.control.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.disclosure.Disclosed;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.comments.Comments;
import throughline.surveys.entity.DisclosureRules;

class CommentSelectionTest {
    private static final String STEP = "step:parcel/send";
    private static final String DOCUMENT = "comments/" + STEP;
    private static final Map<String, Object> FIGURES =
            Map.of("hidden", new HiddenFigures(Map.of("overall", List.of("unit:hr")), Map.of()));

    @ParameterizedTest
    @CsvSource({"1, false", "9, false", "10, true", "11, true"})
    void shownFromTenCommentsOn(int said, boolean shown) {
        Map<String, Object> documents = select(texts(said), rated(100), new Disclosed());
        assertThat(documents.containsKey(DOCUMENT)).isEqualTo(shown);
        assertThat(hidden(documents).containsKey(Comments.hidden(STEP))).isNotEqualTo(shown);
        assertThat(hidden(documents)).containsEntry("overall", List.of("unit:hr"));
    }

    @Test
    void aStrictWaveIsStrictInThisToo() {
        CommentSelection strict =
                new CommentSelection(new DisclosureRules(5, 20, 100, 8, List.of()), rated(100), new Disclosed());
        assertThat(strict.added(List.of(STEP), Map.of(STEP, texts(19)), FIGURES))
                .doesNotContainKey(DOCUMENT);
    }

    @Test
    void nothingIsToldOfAStepWhoseLevelIsHidden() {
        assertThat(select(texts(30), new CellLevels("total", Map.of()), new Disclosed()))
                .doesNotContainKey(DOCUMENT);
    }

    /** Words are asked for after a low rating: as many texts as ratings say that everybody rated low. */
    @ParameterizedTest
    @CsvSource({"10, 11, false", "17, 19, true", "19, 20, true", "20, 20, false", "30, 20, false"})
    void nothingIsToldWhereNearlyEverybodyWrote(int said, int rated, boolean shown) {
        assertThat(select(texts(said), rated(rated), new Disclosed()).containsKey(DOCUMENT))
                .isEqualTo(shown);
    }

    @Test
    void wordsOnAnythingButAStepStayWhereTheyAre() {
        CommentSelection selection = new CommentSelection(DisclosureRules.DEFAULT, rated(100), new Disclosed());
        Map<String, Object> documents = selection.added(List.of(STEP), Map.of("overall", texts(50)), FIGURES);
        assertThat(documents).isEqualTo(FIGURES);
    }

    @Test
    void aLaterVersionKeepsHiddenWhatAnEarlierOneHid() {
        Map<String, Object> first = select(texts(9), rated(100), new Disclosed());
        Disclosed earlier =
                new Disclosed().with(List.of(), (HiddenFigures) Objects.requireNonNull(first.get("hidden")));
        Map<String, Object> later = select(texts(10), rated(100), earlier);
        assertThat(later).doesNotContainKey(DOCUMENT);
        assertThat(hidden(later)).as("and so does the one after").containsKey(Comments.hidden(STEP));
    }

    @Test
    void aLaterVersionShowsWhatAnEarlierOneShowed() {
        Map<String, Object> first = select(texts(10), rated(100), new Disclosed());
        Disclosed earlier =
                new Disclosed().with(List.of(), (HiddenFigures) Objects.requireNonNull(first.get("hidden")));
        assertThat(select(texts(10), rated(100), earlier)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderSaysNothingOfHowTheyCame(long seed) {
        List<String> other = new ArrayList<>(texts(20));
        Collections.shuffle(other, new Random(seed));
        List<String> shown = shown(texts(20));
        assertThat(shown(other)).isEqualTo(shown);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(texts(20)).isNotEqualTo(texts(20));
    }

    @Test
    void theOrderSaysNothingOfWhatWasTakenOut() {
        List<String> one = new ArrayList<>(texts(20));
        one.add("Call 079 123 45 67");
        List<String> two = new ArrayList<>(texts(20));
        two.add("Call 031 765 43 21");
        assertThat(shown(one)).isEqualTo(shown(two)).contains("Call " + Redaction.MARK);
    }

    @Test
    void whatSeveralWroteAlikeStaysAsOftenAsItWasWritten() {
        assertThat(shown(Collections.nCopies(12, "Too slow."))).hasSize(12);
    }

    private static List<String> shown(List<String> texts) {
        Comments comments = (Comments) Objects.requireNonNull(
                select(texts, rated(100), new Disclosed()).get(DOCUMENT));
        return comments.texts();
    }

    private static Map<String, Object> select(List<String> texts, CellLevels everybody, Disclosed earlier) {
        return new CommentSelection(DisclosureRules.DEFAULT, everybody, earlier)
                .added(List.of(STEP), Map.of(STEP, texts), FIGURES);
    }

    private static Map<String, List<String>> hidden(Map<String, Object> documents) {
        return ((HiddenFigures) Objects.requireNonNull(documents.get("hidden"))).cells();
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "It took " + i + " days.")
                .toList();
    }

    private static CellLevels rated(int n) {
        return new CellLevels("total", Map.of(STEP, new LevelFigure(n, 2.5, 2.3, 2.7, 0.1, false, null, null)));
    }
}
