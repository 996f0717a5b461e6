package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;

class AnswerFormTest {
    /** 0 overall, 1 recommend; 2 badge, 3 ask, 4 fetch, 5 informed; 6 desk, 7 chair, 8 informed; 9 trip, 10 book. */
    private static final Questionnaire QUESTIONS = new Questionnaire(
            List.of(
                    new Questionnaire.Asked("badge", 1, List.of("ask", "fetch"), List.of("informed")),
                    new Questionnaire.Asked("desk", 2, List.of("chair"), List.of("informed")),
                    new Questionnaire.Asked("trip", 3, List.of("book"), List.of())),
            2,
            12,
            null);

    private static final Frame FRAME = new Frame(
            20,
            List.of(new Frame.FrameUnit("it", "IT", null, 12), new Frame.FrameUnit("it/desk", "Desk", 0, 5)),
            List.of(
                    new Frame.Dimension("Site", List.of(new Frame.Category("Bern", 9), new Frame.Category("Genf", 11))),
                    new Frame.Dimension("Grade", List.of(new Frame.Category("A", 20)))));

    private static final Map<String, String> DELIVERERS =
            Map.of("step:badge/ask", "it", "step:badge/fetch", "hr", "step:desk/chair", "it", "step:trip/book", "hr");

    @Test
    void keepsRatingsAtThePlaceOfTheirItem() {
        Answer answer = rated(Map.of("overall", "4", "recommend", "10", "journey:badge", "3", "step:badge/fetch", "1"));
        assertThat(answer.codes()[0]).isEqualTo((byte) 4);
        assertThat(answer.codes()[1]).isEqualTo((byte) 20);
        assertThat(answer.codes()[2]).isEqualTo((byte) 3);
        assertThat(answer.codes()[4]).isEqualTo((byte) 1);
        assertThat(answer.rated()).containsExactly(0, 2, 4);
    }

    @Test
    void whatWasShownAndSkippedIsBlankAndTheRestWasNotShown() {
        Answer answer = rated(Map.of("step:badge/ask", "2"));
        assertThat(answer.codes())
                .containsExactly(
                        Codes.BLANK, Codes.BLANK, Codes.BLANK, (byte) 2, Codes.BLANK, Codes.BLANK, 0, 0, 0, 0, 0);
    }

    @Test
    void aJourneyGoneThroughWithoutDetailsIsNotedAsSuch() {
        Answer answer = answer(List.of("desk", "badge"), Map.of("journey:badge", "3"), Map.of(), Map.of(), Map.of());
        assertThat(answer.codes()[6]).isEqualTo(Codes.EXPERIENCED);
        assertThat(answer.codes()[7]).isEqualTo(Codes.NOT_SHOWN);
        assertThat(answer.codes()[2]).isEqualTo((byte) 3);
    }

    @Test
    void aStepMayNotApplyButAJourneyMust() {
        assertThat(rated(Map.of("overall", "4", "step:badge/ask", "na")).codes()[3])
                .isEqualTo(Codes.NOT_APPLICABLE);
        assertRefused(form(Map.of("journey:badge", "na")), "ratings.journey:badge");
        assertRefused(form(Map.of("need:badge/informed", "na")), "ratings.need:badge/informed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "3.5", "", " 3", "three", "10", "٣", "３"})
    void refusesRatingsOutsideOfOneToFive(String value) {
        assertRefused(form(Map.of("overall", value)), "ratings.overall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "", "x", "010", "5.0"})
    void refusesRecommendationsOutsideOfZeroToTen(String value) {
        assertRefused(form(Map.of("recommend", value)), "ratings.recommend");
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 11", "9, 19", "10, 20"})
    void keepsRecommendationsApartFromRatings(String value, byte code) {
        assertThat(rated(Map.of("overall", "3", "recommend", value)).codes()[1]).isEqualTo(code);
    }

    @Test
    void refusesItemsThatWereNotAsked() {
        assertRefused(form(Map.of("step:badge/other", "3", "overall", "3")), "ratings.step:badge/other");
        assertRefused(form(Map.of("3", "3", "overall", "3")), "ratings.3");
        assertRefused(
                new AnswerForm(List.of("nowhere"), Map.of("overall", "3"), null, null, null, null, null, null),
                "experienced.journey:nowhere");
    }

    @Test
    void refusesDetailsOnMoreJourneysThanWereAskedFor() {
        assertRefused(form(Map.of("step:badge/ask", "3", "step:desk/chair", "3", "step:trip/book", "3")), "ratings");
    }

    @Test
    void refusesAnAnswerThatRatesNothing() {
        assertRefused(form(Map.of()), "ratings");
        assertRefused(new AnswerForm(null, null, null, null, null, null, null, null), "ratings");
        assertRefused(form(Map.of("step:badge/ask", "na")), "ratings");
    }

    @Test
    void keepsReasonsAsBits() {
        Answer answer = answer(
                List.of(),
                Map.of("step:badge/ask", "1"),
                Map.of("step:badge/ask", List.of("slow", "other", "slow")),
                Map.of(),
                Map.of());
        assertThat(answer.reasons()).containsExactly(Map.entry(3, 1 | 64));
    }

    @Test
    void refusesReasonsThatWereNotOffered() {
        assertRefused(
                new AnswerForm(
                        null,
                        Map.of("overall", "1"),
                        Map.of("overall", List.of("weather")),
                        null,
                        null,
                        null,
                        null,
                        null),
                "reasons.overall");
    }

    @Test
    void refusesMinutesThatCannotBe() {
        for (int minutes : new int[] {-1, 60_001, Integer.MAX_VALUE}) {
            assertRefused(
                    new AnswerForm(
                            null,
                            Map.of("overall", "1"),
                            null,
                            Map.of("journey:badge", minutes),
                            null,
                            null,
                            null,
                            null),
                    "minutes.journey:badge");
        }
        assertThat(answer(List.of(), Map.of("overall", "1"), Map.of(), Map.of("journey:badge", 60_000), Map.of())
                        .minutes())
                .containsEntry(2, 60_000);
    }

    @Test
    void keepsWordsWithoutWhatOnlyConfuses() {
        Answer answer = answer(
                List.of(),
                Map.of("overall", "1"),
                Map.of(),
                Map.of(),
                Map.of("overall", "  zu\u0007 langsam\u202E!\nwirklich  ", "journey:badge", " \u0000 "));
        assertThat(answer.comments()).containsExactly(Map.entry(0, "zu langsam!\nwirklich"));
    }

    @Test
    void keepsWordsApartAndPicturesWhole() {
        Answer answer = answer(
                List.of(),
                Map.of("overall", "1"),
                Map.of(),
                Map.of(),
                Map.of("overall", "nine\tdays\r\nno\u2028word \uD83D\uDC69\u200D\uD83D\uDC67\uD83D \u0085"));
        assertThat(answer.comments())
                .containsExactly(Map.entry(0, "nine days\nno\nword \uD83D\uDC69\u200D\uD83D\uDC67"));
    }

    @Test
    void refusesWordsThatAreTooMany() {
        assertRefused(
                new AnswerForm(
                        null,
                        Map.of("overall", "1"),
                        null,
                        null,
                        Map.of("overall", "x".repeat(1001)),
                        null,
                        null,
                        null),
                "comments.overall");
    }

    @Test
    void keepsTheGroupsByTheirPlaceInTheFrame() {
        Answer answer = new AnswerForm(
                        null, Map.of("overall", "1"), null, null, null, "it/desk", Map.of("Site", "Genf"), null)
                .answer(QUESTIONS, FRAME, DELIVERERS);
        assertThat(answer.unit()).isEqualTo(1);
        assertThat(answer.categories()).containsExactly(1, -1);
    }

    @Test
    void groupsMayBeLeftOut() {
        Answer answer = rated(Map.of("overall", "1"));
        assertThat(answer.unit()).isEqualTo(-1);
        assertThat(answer.categories()).containsExactly(-1, -1);
    }

    @Test
    void refusesGroupsThatAreNotInTheFrame() {
        assertRefused(
                new AnswerForm(
                        null, Map.of("overall", "1"), null, null, null, "hr", Map.of("Site", "Bonn", "Age", "9"), null),
                "unit",
                "segments.Site",
                "segments.Age");
    }

    @Test
    void keepsWhatSomebodyThinksOthersRateOwnSteps() {
        Answer answer = guess("it/desk", Map.of("step:badge/ask", "4", "step:desk/chair", "1"));
        assertThat(answer.guesses()).containsOnly(Map.entry(3, 4), Map.entry(7, 1));
        assertThat(answer.rated()).as("no rating of their own").containsExactly(0);
    }

    @Test
    void refusesGuessesAboutStepsThatAreNotOwn() {
        assertRefusedGuess("it", "step:badge/fetch", "4");
        assertRefusedGuess(null, "step:badge/ask", "4");
        assertRefusedGuess("it", "journey:badge", "4");
        assertRefusedGuess("it", "step:badge/nowhere", "4");
        for (String value : new String[] {"0", "6", "na", ""}) {
            assertRefusedGuess("it", "step:badge/ask", value);
        }
    }

    private static void assertRefusedGuess(@Nullable String unit, String item, String value) {
        assertRefused(
                new AnswerForm(null, Map.of("overall", "1"), null, null, null, unit, null, Map.of(item, value)),
                "guesses." + item);
    }

    private static Answer guess(String unit, Map<String, String> guesses) {
        return new AnswerForm(null, Map.of("overall", "1"), null, null, null, unit, null, guesses)
                .answer(QUESTIONS, FRAME, DELIVERERS);
    }

    @Test
    void theWeightOfAnAnswerGivenHereIsOne() {
        assertThat(rated(Map.of("overall", "1")).weight()).isEqualTo(1);
    }

    private static Answer rated(Map<String, String> ratings) {
        return form(ratings).answer(QUESTIONS, FRAME, DELIVERERS);
    }

    private static AnswerForm form(@Nullable Map<String, String> ratings) {
        return new AnswerForm(null, ratings, null, null, null, null, null, null);
    }

    private static Answer answer(
            List<String> experienced,
            Map<String, String> ratings,
            Map<String, List<String>> reasons,
            Map<String, Integer> minutes,
            Map<String, String> comments) {
        return new AnswerForm(experienced, ratings, reasons, minutes, comments, null, null, null)
                .answer(QUESTIONS, FRAME, DELIVERERS);
    }

    private static void assertRefused(AnswerForm form, String... paths) {
        assertThatThrownBy(() -> form.answer(QUESTIONS, FRAME, DELIVERERS))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder(paths));
    }
}
