package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.entity.LevelFigure;
import throughline.platform.schema.JsonText;

/** Attacks on the documents of releases, each of which succeeds once the rule against it is taken away. */
class ReleaseAttackTest extends OnSmallReleases {
    private static final String REQUEST = "step:parcel/request";
    private static final String CONFIRM = "step:parcel/confirm";

    private static Set<Rule> without(Rule rule) {
        return EnumSet.complementOf(EnumSet.of(rule));
    }

    /** Twice what people say of both steps, less what is said of either, is what the one says who rated one of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void whoSkipsOneItemIsNotToldByTheFunctionThatTheItemsMakeUp(int said) {
        SmallRelease protectedOne = skipping(said).compute(1);
        assertThat(protectedOne.levels("total").figures())
                .containsKeys(REQUEST, CONFIRM)
                .doesNotContainKeys("function:it", "function:it@parcel");
        SmallRelease open = skipping(said).compute(1, without(Rule.PARTS), Before.nothing());
        double recovered = 2 * sum(open, "function:it") - sum(open, REQUEST) - sum(open, CONFIRM);
        assertThat(recovered).isCloseTo(said, within(1e-6));
    }

    private SmallRelease skipping(int said) {
        return of("hr", "it")
                .add(20, "hr", Map.of("overall", 3, REQUEST, 4, CONFIRM, 2))
                .add(19, "it", Map.of("overall", 3, REQUEST, 3, CONFIRM, 3))
                .add(1, "it", Map.of("overall", 3, REQUEST, said));
    }

    private static double sum(SmallRelease release, String item) {
        LevelFigure figure = figure(release, "total", item);
        return figure.n() * figure.mean();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void thatAllSaidTheSameFitsOtherAnswersToo(int said) {
        LevelFigure shown =
                figure(of("hr").add(30, "hr", Map.of("overall", said)).compute(1), "unit:hr", "overall");
        LevelFigure one = figure(
                of("hr").add(said == 4 ? 28 : 29, "hr", Map.of("overall", said))
                        .add(1, "hr", Map.of("overall", said == 1 ? 2 : said - 1))
                        .add(said == 4 ? 1 : 0, "hr", Map.of("overall", 5))
                        .compute(1),
                "unit:hr",
                "overall");
        assertThat(shown.mean()).isCloseTo(one.mean(), within(1e-9));
        assertThat(shown.standardError()).isCloseTo(one.standardError(), within(1e-9));
        LevelFigure open = figure(
                of("hr").add(30, "hr", Map.of("overall", said)).compute(1, without(Rule.UNANIMITY), Before.nothing()),
                "unit:hr",
                "overall");
        assertThat(open.standardError()).as("nobody differs").isZero();
    }

    /** What one says less in a group that is otherwise of one mind, another says more in a hidden one. */
    @Test
    void whetherAllSaidTheSameIsInNoOtherDocumentEither() {
        assertThat(figures(ofOneMind(5, 4))).isEqualTo(figures(ofOneMind(4, 5)));
    }

    /** All documents but the one that names the wave. */
    private static String figures(SmallRelease answers) {
        Map<String, Object> documents = answers.compute(1).documents();
        documents.remove("summary");
        return JsonText.of(documents);
    }

    private SmallRelease ofOneMind(int last, int elsewhere) {
        return of("hr", "it", "finance", "legal")
                .add(29, "hr", Map.of("overall", 5))
                .add(1, "hr", Map.of("overall", last))
                .add(20, "it", Map.of("overall", 4))
                .add(20, "it", Map.of("overall", 2))
                .add(3, "finance", Map.of("overall", 3))
                .add(1, "finance", Map.of("overall", elsewhere))
                .add(8, "legal", Map.of("overall", 3));
    }

    @Test
    void whatFiveSaidIsNotToldByMeanAndError() {
        SmallRelease few = of("hr", "it")
                .add(2, "hr", Map.of("overall", 1))
                .add(3, "hr", Map.of("overall", 5))
                .add(30, "it", Map.of("overall", 3));
        assertThat(fitting(figure(few.compute(1), "unit:hr", "overall"), 0.5)).hasSizeGreaterThan(1);
        SmallRelease open = of("hr", "it")
                .add(2, "hr", Map.of("overall", 1))
                .add(3, "hr", Map.of("overall", 5))
                .add(30, "it", Map.of("overall", 3))
                .compute(1, without(Rule.COARSENESS), Before.nothing());
        assertThat(fitting(figure(open, "unit:hr", "overall"), 1e-9)).containsExactly(List.of(1, 1, 5, 5, 5));
    }

    /** All sets of five ratings whose mean and error are the published ones; errors are rounded up to this. */
    private static Set<List<Integer>> fitting(LevelFigure figure, double coarse) {
        Set<List<Integer>> fitting = new HashSet<>();
        for (int code = 0; code < 3125; code++) {
            List<Integer> ratings =
                    List.of(code % 5 + 1, code / 5 % 5 + 1, code / 25 % 5 + 1, code / 125 % 5 + 1, code / 625 + 1)
                            .stream()
                            .sorted()
                            .toList();
            double mean = ratings.stream().mapToInt(i -> i).average().orElseThrow();
            double squares =
                    ratings.stream().mapToDouble(i -> (i - mean) * (i - mean)).sum();
            double error = Math.sqrt(squares / 4 / 5);
            if (Math.abs(mean - figure.mean()) <= Math.min(coarse, 0.05) + 1e-9
                    && error <= figure.standardError() + 1e-9
                    && error > figure.standardError() - coarse - 1e-9) {
                fitting.add(ratings);
            }
        }
        return fitting;
    }

    @Test
    void aLaterVersionDoesNotShowWhatAnEarlierOneHid() {
        SmallRelease first = versioned().compute(1);
        assertThat(first.levels("unit:it").figures()).as("hidden along").isEmpty();
        // a later program that forgets to hide along
        Set<Rule> careless = EnumSet.complementOf(EnumSet.of(Rule.LINES, Rule.AUDIT, Rule.DIFFERENCES));
        SmallRelease later = versioned().compute(1, careless, first.asEarlierVersion());
        assertThat(later.levels("unit:it").figures()).isEmpty();
        assertThat(later.levels("unit:finance").figures())
                .isEqualTo(first.levels("unit:finance").figures());
        careless.remove(Rule.VERSIONS);
        SmallRelease open = versioned().compute(1, careless, first.asEarlierVersion());
        double recovered = sum(open, "overall")
                - figure(open, "unit:it", "overall").mean() * 40
                - figure(open, "unit:finance", "overall").mean() * 50;
        assertThat(recovered).as("what the four in HR said").isCloseTo(4 * 2, within(1e-6));
    }

    @Test
    void aGroupThatWasTooSmallIsNotShownForOneWhoJoined() {
        Before four = withHr(4).compute(1).asWaveBefore();
        SmallRelease five = withHr(5).compute(1, EnumSet.allOf(Rule.class), four);
        assertThat(five.levels("unit:hr").figures()).isEmpty();
        assertThat(withHr(5)
                        .compute(1, EnumSet.allOf(Rule.class), five.asWaveBefore())
                        .levels("unit:hr")
                        .figures())
                .as("nor in the wave after that")
                .isEmpty();
        assertThat(withHr(6)
                        .compute(1, EnumSet.allOf(Rule.class), four)
                        .levels("unit:hr")
                        .figures())
                .isNotEmpty();
        assertThat(withHr(5).compute(1).levels("unit:hr").figures())
                .as("without a wave before")
                .isNotEmpty();
    }

    private SmallRelease withHr(int people) {
        return of("hr", "it", "finance")
                .add(people, "hr", Map.of("overall", 2))
                .add(40, "it", Map.of("overall", 3))
                .add(50, "finance", Map.of("overall", 4));
    }

    private static LevelFigure figure(SmallRelease release, String cell, String item) {
        return Objects.requireNonNull(release.levels(cell).figure(item), cell + " " + item);
    }
}
