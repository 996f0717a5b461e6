package throughline.insights.control.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.entity.lattice.Lattice;
import throughline.surveys.entity.Frame;

class SuppressionTest {
    private static final int K = 5;
    private static final int ORGANISATIONS = 4000;

    @Test
    void nothingIsHiddenWhereEverybodyIsManyOrNobody() {
        assertThat(hidden(functions("a", "b", "c"), Map.of("unit:a", 5, "unit:b", 9, "unit:c", 0)))
                .isEmpty();
    }

    @Test
    void oneHiddenChildTakesTheSmallestVisibleOneAlong() {
        assertThat(hidden(functions("a", "b", "c"), Map.of("unit:a", 3, "unit:b", 20, "unit:c", 7)))
                .containsExactly("unit:a", "unit:c");
    }

    @Test
    void twoHiddenChildrenWithEnoughPeopleTogetherNeedNoThird() {
        assertThat(hidden(functions("a", "b", "c"), Map.of("unit:a", 3, "unit:b", 20, "unit:c", 2)))
                .containsExactly("unit:a", "unit:c");
    }

    @Test
    void hiddenChildrenWhoAreTooFewTogetherTakeAnotherAlong() {
        assertThat(hidden(functions("a", "b", "c", "d"), Map.of("unit:a", 2, "unit:b", 20, "unit:c", 2, "unit:d", 30)))
                .containsExactly("unit:a", "unit:b", "unit:c");
    }

    @Test
    void thoseWhoDidNotStateTheirFunctionCountAsAChild() {
        assertThat(hidden(functions("a", "b"), Map.of("unit:a", 20, "unit:b", 30, "unit:-", 4)))
                .containsExactly("unit:a", "unit:-");
    }

    @Test
    void amongEqualChildrenTheFirstIsTaken() {
        assertThat(hidden(functions("a", "b", "c"), Map.of("unit:a", 9, "unit:b", 9, "unit:c", 1)))
                .containsExactly("unit:a", "unit:c");
    }

    @Test
    void amongEqualChildrenOneWhoseOtherLineHidesAlreadyIsTaken() {
        Frame frame = new Frame(
                0,
                List.of(
                        new Frame.FrameUnit("a", "A", null, 0),
                        new Frame.FrameUnit("b", "B", null, 0),
                        new Frame.FrameUnit("c", "C", null, 0),
                        new Frame.FrameUnit("b/x", "X", 1, 0),
                        new Frame.FrameUnit("b/y", "Y", 1, 0)),
                List.of());
        Map<String, Integer> n = Map.of("unit:a", 9, "unit:b", 9, "unit:c", 1, "unit:b/x", 5, "unit:b/y", 4);
        assertThat(hidden(frame, n)).contains("unit:c", "unit:b/y").doesNotContain("unit:a");
    }

    @Test
    void aHiddenTeamTakesAnotherTeamAlongAndLeavesItsFunctionShown() {
        assertThat(hidden(teams(), Map.of("unit:a", 30, "unit:a/x", 3, "unit:a/y", 12, "unit:a/z", 15, "unit:b", 10)))
                .containsExactly("unit:a/x", "unit:a/y");
    }

    @Test
    void aHiddenFunctionHidesATeamSoThatItIsNotTheSumOfItsTeams() {
        Map<String, Integer> n = Map.of("unit:a", 12, "unit:a/x", 6, "unit:a/y", 6, "unit:b", 3);
        assertThat(hidden(teams(), n)).containsExactly("unit:a", "unit:a/x", "unit:b");
    }

    @Test
    void aHiddenTotalHidesAllBelowIt() {
        assertThat(hidden(functions("a", "b"), Map.of("unit:a", 2, "unit:b", 2)))
                .containsExactly("total", "unit:a", "unit:b");
    }

    @Test
    void everyDimensionIsALineOfItsOwn() {
        Frame frame = new Frame(
                0, List.of(), List.of(dimension("Site", "Bern", "Genf", "Olten"), dimension("Grade", "A", "B")));
        Map<String, Integer> n = Map.of(
                "segment:Site=Bern", 4,
                "segment:Site=Genf", 8,
                "segment:Site=Olten", 18,
                "segment:Grade=A", 15,
                "segment:Grade=B", 15);
        assertThat(hidden(frame, n)).containsExactly("segment:Site=Bern", "segment:Site=Genf");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noHiddenGroupFollowsFromItsLineInThousandsOfOrganisations(long seed) {
        Random random = new Random(seed);
        List<String> open = new ArrayList<>();
        long hiding = 0;
        for (int i = 0; i < ORGANISATIONS / 4; i++) {
            Case made = Case.of(random);
            boolean[] hidden = hidden(made.lattice(), made.n());
            hiding += hides(hidden) ? 1 : 0;
            new Attack(made.lattice(), made.n(), K, hidden)
                    .openLines()
                    .forEach(line -> open.add(made.words(hidden) + " is open at " + line));
        }
        assertThat(open).isEmpty();
        assertThat(hiding).as("organisations in which something is hidden").isGreaterThan(ORGANISATIONS / 8);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void noGroupOfTooFewFollowsFromEverythingThatIsPublished(long seed) {
        Random random = new Random(seed);
        List<String> determined = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Case made = Case.of(random);
            boolean[] hidden = hidden(made.lattice(), made.n());
            new Attack(made.lattice(), made.n(), K, hidden)
                    .determined()
                    .forEach(group -> determined.add(group + " follow in " + made.words(hidden)));
        }
        assertThat(determined).isEmpty();
    }

    @Test
    void hidingTheSmallGroupsAloneWouldGiveThemAway() {
        Random random = new Random(1);
        long given = 0;
        long hiding = 0;
        for (int i = 0; i < 200; i++) {
            Case made = Case.of(random);
            boolean[] primary = primary(made.n());
            if (hides(primary)) {
                hiding++;
                Attack attack = new Attack(made.lattice(), made.n(), K, primary);
                given += !attack.openLines().isEmpty() && !attack.determined().isEmpty() ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(hiding / 2);
    }

    @Test
    void whatIsTooSmallIsAlwaysHiddenAndHidingEndsWithSomethingLeft() {
        Random random = new Random(5);
        long shown = 0;
        for (int i = 0; i < 500; i++) {
            Case made = Case.of(random);
            boolean[] hidden = hidden(made.lattice(), made.n());
            boolean[] primary = primary(made.n());
            for (int cell = 0; cell < hidden.length; cell++) {
                assertThat(primary[cell] && !hidden[cell]).isFalse();
                shown += !hidden[cell] && made.n()[cell] > 0 ? 1 : 0;
            }
        }
        assertThat(shown).isGreaterThan(500);
    }

    static boolean[] primary(long[] n) {
        boolean[] primary = new boolean[n.length];
        for (int cell = 0; cell < n.length; cell++) {
            primary[cell] = n[cell] > 0 && n[cell] < K;
        }
        return primary;
    }

    private static boolean hides(boolean[] hidden) {
        for (boolean cell : hidden) {
            if (cell) {
                return true;
            }
        }
        return false;
    }

    /** The keys of hidden cells; the total, and functions with teams left out, follow from their parts. */
    private static List<String> hidden(Frame frame, Map<String, Integer> counts) {
        Lattice lattice = Lattices.of(frame);
        long[] n = new long[lattice.cells().size()];
        Map<String, Integer> indexes = lattice.indexes();
        counts.forEach((cell, count) -> n[at(indexes, cell)] = count);
        n[0] = lattice.lines().get(0).children().stream()
                .mapToLong(child -> n[child])
                .sum();
        boolean[] hidden = hidden(lattice, n);
        return lattice.cells().stream()
                .filter(cell -> hidden[at(indexes, cell.key())])
                .map(cell -> cell.key())
                .toList();
    }

    private static int at(Map<String, Integer> indexes, String cell) {
        return Objects.requireNonNull(indexes.get(cell), cell);
    }

    private static Frame functions(String... keys) {
        return new Frame(
                0,
                Stream.of(keys)
                        .map(key -> new Frame.FrameUnit(key, key, null, 0))
                        .toList(),
                List.of());
    }

    private static Frame teams() {
        return new Frame(
                0,
                List.of(
                        new Frame.FrameUnit("a", "A", null, 0),
                        new Frame.FrameUnit("b", "B", null, 0),
                        new Frame.FrameUnit("a/x", "X", 0, 0),
                        new Frame.FrameUnit("a/y", "Y", 0, 0),
                        new Frame.FrameUnit("a/z", "Z", 0, 0)),
                List.of());
    }

    private static Frame.Dimension dimension(String name, String... labels) {
        return new Frame.Dimension(
                name,
                Stream.of(labels).map(label -> new Frame.Category(label, 0)).toList());
    }

    /** A small organisation and how many people answered in each of its groups. */
    record Case(Lattice lattice, long[] n) {
        static Case of(Random random) {
            List<Frame.FrameUnit> units = new ArrayList<>();
            int functions = 2 + random.nextInt(5);
            for (int f = 0; f < functions; f++) {
                units.add(new Frame.FrameUnit("f" + f, "F" + f, null, 0));
            }
            for (int f = 0; f < functions; f++) {
                int teams = random.nextInt(5);
                for (int t = 0; t < teams; t++) {
                    units.add(new Frame.FrameUnit("f" + f + "/t" + t, "T" + t, f, 0));
                }
            }
            List<Frame.Dimension> dimensions =
                    List.of(sized("Site", 2 + random.nextInt(4)), sized("Grade", 2 + random.nextInt(3)));
            Frame frame = new Frame(0, units, dimensions);
            Lattice lattice = Lattices.of(frame);
            return new Case(lattice, count(lattice, frame, random));
        }

        private static Frame.Dimension sized(String name, int values) {
            String[] labels = Stream.iterate(0, i -> i + 1)
                    .limit(values)
                    .map(i -> "v" + i)
                    .toArray(String[]::new);
            return dimension(name, labels);
        }

        /** Every person belongs to a function or team, larger ones first, and has a value of each dimension or none. */
        private static long[] count(Lattice lattice, Frame frame, Random random) {
            Map<String, Integer> indexes = lattice.indexes();
            long[] n = new long[lattice.cells().size()];
            int people = 12 + random.nextInt(90);
            for (int person = 0; person < people; person++) {
                n[0]++;
                int unit = skewed(random, frame.units().size() + 1) - 1;
                if (unit < 0) {
                    n[at(indexes, "unit:-")]++;
                } else {
                    Integer parent = frame.units().get(unit).parent();
                    String function = "unit:"
                            + frame.units().get(parent == null ? unit : parent).key();
                    n[at(indexes, function)]++;
                    String team = parent == null
                            ? function + "/-"
                            : "unit:" + frame.units().get(unit).key();
                    if (indexes.containsKey(team)) {
                        n[at(indexes, team)]++;
                    }
                }
                for (Frame.Dimension dimension : frame.dimensions()) {
                    int value = skewed(random, dimension.categories().size() + 1);
                    String label = value == dimension.categories().size()
                            ? "-"
                            : dimension.categories().get(value).label();
                    n[at(indexes, "segment:" + dimension.name() + "=" + label)]++;
                }
            }
            return n;
        }

        private static int skewed(Random random, int values) {
            double uniform = random.nextDouble();
            return (int) (values * uniform * Math.sqrt(uniform));
        }

        String words(boolean[] hidden) {
            List<String> words = new ArrayList<>();
            for (int cell = 0; cell < n.length; cell++) {
                if (n[cell] > 0) {
                    words.add(lattice.cells().get(cell).key() + "=" + n[cell] + (hidden[cell] ? "!" : ""));
                }
            }
            return words + " " + Arrays.toString(n);
        }
    }

    private static boolean[] hidden(Lattice lattice, long[] n) {
        int[] fewest = new int[n.length];
        Arrays.fill(fewest, K);
        return new Suppression(lattice).hidden(n, fewest, new boolean[n.length], new boolean[n.length]);
    }
}
