package throughline.insights.control.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.entity.lattice.Lattice.Breakdown;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;

/** Thousands of invented organisations, each attacked with everything that is published about an item. */
class ProtectionTest {
    private static final int K = 5;
    private static final int SENSITIVE = 8;
    private static final int ORGANISATIONS = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingThatFewSaidFollowsFromEverythingThatIsPublished(long seed) {
        assertThat(recoveries(seed, EnumSet.allOf(Rule.class), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"MINIMUM", "AUDIT"})
    void withoutARuleFewAreRecovered(Rule rule) {
        assertThat(recoveries(1, EnumSet.complementOf(EnumSet.of(rule)), 1)).isNotEmpty();
    }

    @Test
    void amongManyNoTwoGroupsOfDifferentKindsDifferByFew() {
        // too many to solve everything together; whoever is in Bern is a manager, and three managers are elsewhere
        int many = 6_000;
        int[] units = new int[many];
        int[][] values = new int[2][many];
        for (int person = 0; person < many; person++) {
            units[person] = person % 2;
            values[0][person] = person < 50 ? 0 : 1 + person % 3;
            values[1][person] = person < 53 ? 0 : 1 + person % 2;
        }
        People people = new People(
                new Frame(
                        0,
                        List.of(new Frame.FrameUnit("a", "A", null, 0), new Frame.FrameUnit("b", "B", null, 0)),
                        List.of(People.dimension("Site", 4), People.dimension("Grade", 3))),
                units,
                values);
        BitSet everybody = new BitSet();
        everybody.set(0, many);
        Answered answered = people.answered(everybody);
        Set<Rule> all = EnumSet.allOf(Rule.class);
        assertThat(new Solver(answered, shown(people, answered, all), K).recovered())
                .isEmpty();
        assertThat(new Solver(answered, shown(people, answered, EnumSet.complementOf(EnumSet.of(Rule.DIFFERENCES))), K)
                        .recovered())
                .isNotEmpty();
    }

    /** Four on a site were five in the wave before, which told of them; that must not hide that the four of a function follow too. */
    @Test
    void whatTheWaveBeforeToldAnywayDoesNotStandBeforeWhatCanBeHidden() {
        int[] sizes = {4, 30, 28, 40};
        int[] units = new int[102];
        int[] sites = new int[102];
        for (int person = 0, unit = 0, left = sizes[0]; person < units.length; person++, left--) {
            if (left == 0) {
                left = sizes[++unit];
            }
            units[person] = unit;
            sites[person] = person >= 4 && person < 8 ? 0 : 1 + person % 2;
        }
        People people = new People(
                new Frame(
                        0,
                        Stream.of("a", "b", "c", "d")
                                .map(key -> new Frame.FrameUnit(key, key, null, 0))
                                .toList(),
                        List.of(People.dimension("Site", 3))),
                units,
                new int[][] {sites});
        BitSet everybody = new BitSet();
        everybody.set(0, units.length);
        Answered answered = people.answered(everybody);
        Map<String, Integer> cells = people.lattice().indexes();
        boolean[] shownBefore = new boolean[cells.size()];
        Stream.of("total", "unit:c", "unit:d", "segment:Site=v0", "segment:Site=v1", "segment:Site=v2")
                .forEach(cell -> shownBefore[Objects.requireNonNull(cells.get(cell), cell)] = true);
        boolean[] none = new boolean[cells.size()];
        boolean[] hidden = new Protection(people.lattice(), fewest(people, K), EnumSet.allOf(Rule.class))
                .decide(answered, new Bounds(none, none, shownBefore, none))
                .hidden();
        assertThat(Stream.of("unit:a", "unit:b", "unit:c", "unit:d")
                        .filter(cell -> hidden[Objects.requireNonNull(cells.get(cell), cell)]))
                .as("c was shown before, so that a follows from it and b")
                .contains("unit:a", "unit:b");
    }

    @Test
    void aBreakdownIsMadeOnlyIfLittleOfItIsHidden() {
        assertThat(mostlyHidden(EnumSet.allOf(Rule.class))).isZero();
        assertThat(mostlyHidden(EnumSet.complementOf(EnumSet.of(Rule.BREAKDOWNS))))
                .isPositive();
    }

    @Test
    void ofGroupsFormedWithASensitiveSegmentMoreAreNeeded() {
        assertThat(sensitiveRecoveries(EnumSet.allOf(Rule.class), 10)).isEmpty();
        assertThat(sensitiveRecoveries(EnumSet.complementOf(EnumSet.of(Rule.AUDIT)), 1))
                .isNotEmpty();
    }

    /** Groups of five to seven, formed with a sensitive segment, that are shown or follow from what is; up to so many. */
    private static List<String> sensitiveRecoveries(Set<Rule> rules, int enough) {
        Random random = new Random(11);
        List<String> recovered = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS && recovered.size() < enough; i++) {
            People people = People.random(random, 30 + random.nextInt(80));
            BitSet everybody = new BitSet();
            everybody.set(0, people.count());
            Answered answered = people.answered(everybody);
            int[] fewest = fewest(people, SENSITIVE);
            boolean[] shown = shown(people, answered, fewest, rules);
            if (rules.contains(Rule.AUDIT)) {
                assertThat(new Solver(answered, shown, K).recovered()).isEmpty();
            }
            RowSpace published = RowSpace.of(answered, shown);
            for (int cell = 0; cell < fewest.length; cell++) {
                boolean isFew = answered.n()[cell] > 0 && answered.n()[cell] < fewest[cell];
                if (isFew && fewest[cell] == SENSITIVE && published.holds(people.membership(cell))) {
                    recovered.add(i + ": " + people.lattice().cells().get(cell).key());
                }
            }
        }
        return recovered;
    }

    /** Breakdowns with something shown, in which more than three in ten of those who stated their group are hidden. */
    private static long mostlyHidden(Set<Rule> rules) {
        Random random = new Random(3);
        long mostlyHidden = 0;
        for (int i = 0; i < 20; i++) {
            People people = People.random(random, 100 + random.nextInt(300));
            BitSet everybody = new BitSet();
            everybody.set(0, people.count());
            Answered answered = people.answered(everybody);
            boolean[] shown = shown(people, answered, rules);
            for (Breakdown breakdown : people.lattice().breakdowns()) {
                List<Integer> stated = breakdown.cells().stream()
                        .filter(cell -> !people.lattice().cells().get(cell).standsForNotStated())
                        .toList();
                long all = stated.stream().mapToLong(cell -> answered.n()[cell]).sum();
                long seen = stated.stream()
                        .filter(cell -> shown[cell])
                        .mapToLong(cell -> answered.n()[cell])
                        .sum();
                mostlyHidden += seen > 0 && seen < 0.7 * all ? 1 : 0;
            }
        }
        return mostlyHidden;
    }

    /** Groups that are recovered, up to so many. */
    private static List<String> recoveries(long seed, Set<Rule> rules, int enough) {
        Random random = new Random(seed);
        List<String> recovered = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS && recovered.size() < enough; i++) {
            People people = People.random(random, 12 + random.nextInt(80));
            BitSet rows = new BitSet();
            int often = 3 + random.nextInt(7);
            for (int person = 0; person < people.count(); person++) {
                rows.set(person, random.nextInt(10) < often);
            }
            Answered answered = people.answered(rows);
            boolean[] shown = shown(people, answered, rules);
            List<Integer> found = new Solver(answered, shown, K).recovered();
            if (!found.isEmpty()) {
                recovered.add("organisation " + i + " of " + people.count() + ": " + found);
            }
        }
        return recovered;
    }

    private static int[] fewest(People people, int sensitive) {
        return people.lattice()
                .fewest(new DisclosureRules(
                        K,
                        10,
                        100,
                        sensitive,
                        List.of(people.frame().dimensions().get(0).name())));
    }

    private static boolean[] shown(People people, Answered answered, Set<Rule> rules) {
        return shown(people, answered, fewest(people, K), rules);
    }

    private static boolean[] shown(People people, Answered answered, int[] fewest, Set<Rule> rules) {
        int cells = people.lattice().cells().size();
        boolean[] hidden = new Protection(people.lattice(), fewest, rules)
                .decide(answered, Bounds.none(cells))
                .hidden();
        boolean[] shown = new boolean[cells];
        for (int cell = 0; cell < cells; cell++) {
            shown[cell] = answered.n()[cell] > 0
                    && !hidden[cell]
                    && !people.lattice().cells().get(cell).standsForNotStated();
        }
        return shown;
    }
}
