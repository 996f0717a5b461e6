package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.entity.LevelFigure;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Frame;

/** For every rule an attack on a whole release that fails, and succeeds once this one rule is taken away. */
class EveryRuleIsNeededTest extends OnSmallReleases {
    private static final String REQUEST = "step:parcel/request";
    private static final String CONFIRM = "step:parcel/confirm";
    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    @ParameterizedTest
    @EnumSource
    void withoutARuleSomethingIsTold(Rule rule) {
        assertThat(attack(rule, ALL)).isEmpty();
        assertThat(attack(rule, EnumSet.complementOf(EnumSet.of(rule)))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"LINES", "BREAKDOWNS", "DIFFERENCES"})
    void theAuditAloneKeepsTheLevelsOfFew(Rule rule) {
        assertThat(onInvented(EnumSet.complementOf(EnumSet.of(rule)), SumsAttack::recovered))
                .isEmpty();
    }

    /** What somebody learns who tries what a rule is there against. */
    private List<String> attack(Rule against, Set<Rule> inForce) {
        return switch (against) {
            case MINIMUM, AUDIT -> onInvented(inForce, SumsAttack::recovered);
            // the audit takes over for levels, where lines only choose better; nothing else keeps the shares of few
            case LINES -> onInvented(inForce, SumsAttack::sharesOfFew);
            case DIFFERENCES -> onInvented(List.of(managers()), inForce, SumsAttack::recovered);
            case PARTS ->
                onInvented(List.of(skipping()), inForce, sums -> sums.recovered(!inForce.contains(Rule.PARTS)));
            // tells nothing of anybody: a breakdown full of holes would only be of no use
            case BREAKDOWNS -> onInvented(inForce, SumsAttack::brokenBreakdowns);
            case UNANIMITY -> onUnanimous(inForce);
            case COARSENESS -> onFive(inForce);
            case VERSIONS -> onVersions(inForce);
            case WAVES -> onWaves(inForce);
        };
    }

    private interface Attack {
        List<String> on(SumsAttack sums);
    }

    private static List<String> onInvented(Set<Rule> inForce, Attack attack) {
        Random random = new Random(5);
        return onInvented(
                Stream.generate(() -> InventedAnswers.random(random, 100 + random.nextInt(50)))
                        .limit(5)
                        .toList(),
                inForce,
                attack);
    }

    private static List<String> onInvented(List<InventedAnswers> organisations, Set<Rule> inForce, Attack attack) {
        return organisations.stream()
                .flatMap(answers -> attack.on(new SumsAttack(answers, answers.release(inForce))).stream())
                .toList();
    }

    /** Too many to solve everything together: whoever is in the first place is a manager, and three managers are elsewhere. */
    private static InventedAnswers managers() {
        Frame frame = new Frame(
                0,
                List.of(new Frame.FrameUnit("a", "A", null, 0), new Frame.FrameUnit("b", "B", null, 0)),
                List.of(dimension("Site", 4), dimension("Grade", 3)));
        return new InventedAnswers(
                frame,
                IntStream.range(0, 6_000)
                        .mapToObj(person -> InventedAnswers.answer(
                                person % 2,
                                new int[] {person < 50 ? 0 : 1 + person % 3, person < 53 ? 0 : 1 + person % 2},
                                Map.of("overall", 1 + person % 5)))
                        .toList());
    }

    private static Frame.Dimension dimension(String name, int values) {
        return new Frame.Dimension(
                name,
                IntStream.range(0, values)
                        .mapToObj(value -> new Frame.Category("v" + value, 0))
                        .toList());
    }

    /** One of many who rated only one of two steps. */
    private static InventedAnswers skipping() {
        List<Answer> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(InventedAnswers.answer(
                    i % 2, new int[0], i == 0 ? Map.of(REQUEST, 1) : Map.of(REQUEST, 1 + i % 4, CONFIRM, 2 + i % 3)));
        }
        return new InventedAnswers(
                new Frame(
                        0,
                        List.of(new Frame.FrameUnit("a", "A", null, 0), new Frame.FrameUnit("b", "B", null, 0)),
                        List.of()),
                people);
    }

    private List<String> onUnanimous(Set<Rule> inForce) {
        SmallRelease release = of("hr").add(30, "hr", Map.of("overall", 4)).compute(1, inForce, Before.nothing());
        return figure(release, "unit:hr").standardError() == 0 ? List.of("nobody differs") : List.of();
    }

    private List<String> onFive(Set<Rule> inForce) {
        SmallRelease release = of("hr", "it")
                .add(2, "hr", Map.of("overall", 1))
                .add(3, "hr", Map.of("overall", 5))
                .add(15, "it", Map.of("overall", 2))
                .add(15, "it", Map.of("overall", 4))
                .compute(1, inForce, Before.nothing());
        LevelFigure figure = figure(release, "unit:hr");
        // with this mean no other answers of five lie as far apart
        double error = Math.sqrt(19.2 / 4 / 5);
        return Math.abs(figure.standardError() - error) < 1e-9 ? List.of("1, 1, 5, 5, 5") : List.of();
    }

    /** A first version hides a group along with another; the second forgets to, as a later program might. */
    private List<String> onVersions(Set<Rule> inForce) {
        Before first = versioned().compute(1).asEarlierVersion();
        Set<Rule> careless = EnumSet.copyOf(inForce);
        careless.removeAll(Set.of(Rule.LINES, Rule.AUDIT, Rule.DIFFERENCES));
        return List.copyOf(versioned()
                .compute(1, careless, first)
                .levels("unit:it")
                .figures()
                .keySet());
    }

    /** In the second wave another group is the smallest beside the four whom nobody may be told of; all others answer as before. */
    private List<String> onWaves(Set<Rule> inForce) {
        SmallRelease first = departments(40).compute(1, inForce, Before.nothing());
        SmallRelease second = departments(20).compute(1, inForce, first.asWaveBefore());
        boolean isTold = Stream.of("total", "unit:it", "unit:finance").allMatch(cell -> has(first, cell))
                && has(second, "unit:legal");
        double four = isTold
                ? sum(first, "total") - sum(first, "unit:it") - sum(first, "unit:finance") - sum(second, "unit:legal")
                : 0;
        return Math.abs(four - 8) < 1e-6 ? List.of("the four said 2 each") : List.of();
    }

    private SmallRelease departments(int it) {
        return of("hr", "it", "finance", "legal")
                .add(4, "hr", Map.of("overall", 2))
                .add(it / 2, "it", Map.of("overall", 3))
                .add(it / 2, "it", Map.of("overall", 5))
                .add(25, "finance", Map.of("overall", 1))
                .add(25, "finance", Map.of("overall", 4))
                .add(15, "legal", Map.of("overall", 3))
                .add(15, "legal", Map.of("overall", 4));
    }

    private static boolean has(SmallRelease release, String cell) {
        return release.levels(cell).figure("overall") != null;
    }

    private static double sum(SmallRelease release, String cell) {
        LevelFigure figure = figure(release, cell);
        return figure.n() * figure.mean();
    }

    private static LevelFigure figure(SmallRelease release, String cell) {
        return Objects.requireNonNull(release.levels(cell).figure("overall"), cell);
    }
}
