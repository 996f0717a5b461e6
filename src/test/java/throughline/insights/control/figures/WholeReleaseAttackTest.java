package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.figures.attacks.ClosureAttack;
import throughline.insights.entity.LevelFigure;
import throughline.statistics.Simulations;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Frame;

/** Releases of invented organisations, each attacked with everything that is in any of its documents. */
class WholeReleaseAttackTest {
    private static final String REQUEST = "step:parcel/request";
    private static final String CONFIRM = "step:parcel/confirm";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingOfFewFollowsFromAllDocumentsTogether(long seed) {
        Random random = new Random(seed);
        List<String> found = new ArrayList<>();
        long hiding = 0;
        int organisations = Simulations.runs(25);
        for (int i = 0; i < organisations; i++) {
            // most are small, where most is hidden
            double size = random.nextDouble();
            InventedAnswers answers = InventedAnswers.random(random, 100 + (int) (200 * size * size * size));
            SmallRelease release = answers.release();
            SumsAttack sums = new SumsAttack(answers, release);
            String organisation = "organisation " + i + ": ";
            ClosureAttack.on(release.documents(), answers.groups(), InventedAnswers.measures())
                    .forEach(leak -> found.add(organisation + leak));
            sums.recovered().forEach(leak -> found.add(organisation + leak));
            sums.sharesOfFew().forEach(leak -> found.add(organisation + leak));
            hiding += release.hidden().isEmpty() ? 0 : 1;
        }
        assertThat(found).isEmpty();
        assertThat(hiding).as("releases in which something is hidden").isGreaterThan(organisations * 9L / 10);
    }

    @Test
    void aDocumentThatIsAddedLaterIsAttackedToo() {
        InventedAnswers answers = InventedAnswers.random(new Random(1), 150);
        SmallRelease release = answers.release();
        String hidden = Objects.requireNonNull(release.hidden().get("overall")).get(0);
        LevelFigure level = Objects.requireNonNull(release.levels("total").figure("overall"));
        assertThat(leaks(release, answers, "news/" + hidden, Map.of("key", "overall", "gain", 0.25)))
                .as("names a hidden group")
                .isNotEmpty();
        assertThat(leaks(release, answers, "news", Map.of("rows", List.of(Map.of(hidden, Map.of("overall", 3.5))))))
                .as("has a figure of a hidden group by its key")
                .isNotEmpty();
        assertThat(leaks(release, answers, "news", Map.of("key", "overall", "n", level.n() - 1, "mean", level.mean())))
                .as("leaves out one person")
                .isNotEmpty();
        assertThat(leaks(release, answers, "news", Map.of("key", "overall", "n", level.n(), "mean", level.mean())))
                .as("repeats a level")
                .isEmpty();
    }

    private static List<String> leaks(
            SmallRelease release, InventedAnswers answers, String name, Map<String, Object> document) {
        Map<String, Object> more = new HashMap<>(release.documents());
        more.put(name, document);
        return ClosureAttack.on(more, answers.groups(), InventedAnswers.measures());
    }

    /**
     * The sum of both steps, less each, leaves all who rated one of them; and of these the team that never meets the other step is known
     * from its own level.
     */
    @Test
    void whoMetAnotherStepThanTheRestIsNotToldExactly() {
        List<Integer> fitting = new ArrayList<>();
        for (int said = 1; said <= 5; said++) {
            InventedAnswers answers = twoApart(said);
            SmallRelease release = answers.release();
            assertThat(new SumsAttack(answers, release).recovered(true))
                    .as("would the figure of both steps be exact")
                    .isNotEmpty();
            double estimated = 2 * sum(release, "unit:f", "function:it")
                    + sum(release, "unit:f/b", REQUEST)
                    - 2 * sum(release, "unit:f", REQUEST)
                    - sum(release, "unit:f", CONFIRM);
            assertThat(estimated).isBetween(2.0 * said - 2.01, 2.0 * said + 2.01);
            fitting.add((int) IntStream.rangeClosed(2, 10)
                    .filter(sum -> Math.abs(sum - estimated) < 2.01)
                    .count());
        }
        assertThat(fitting)
                .as("possible sums of two ratings")
                .filteredOn(sums -> sums > 2)
                .hasSizeGreaterThan(2);
    }

    /**
     * Of those who rated one of two steps, six in a team that never meets the other, and two elsewhere: the sum of both steps, less each,
     * leaves all eight, and the six are known from the level of their team.
     */
    private static InventedAnswers twoApart(int said) {
        Frame frame = new Frame(
                0,
                List.of(
                        new Frame.FrameUnit("f", "F", null, 0),
                        new Frame.FrameUnit("f/a", "A", 0, 0),
                        new Frame.FrameUnit("f/b", "B", 0, 0)),
                List.of());
        List<Answer> people = new ArrayList<>();
        for (int i = 0; i < 38; i++) {
            Map<String, Integer> codes = i < 6
                    ? Map.of(REQUEST, 1 + i % 4)
                    : i < 8 ? Map.of(CONFIRM, said) : Map.of(REQUEST, 2 + i % 3, CONFIRM, 1 + i % 5);
            people.add(InventedAnswers.answer(i < 6 ? 1 : 2, new int[0], codes));
        }
        return new InventedAnswers(frame, people);
    }

    private static double sum(SmallRelease release, String cell, String item) {
        LevelFigure figure = Objects.requireNonNull(release.levels(cell).figure(item), item);
        return figure.n() * figure.mean();
    }
}
