package throughline.statistics.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static throughline.statistics.incomplete.IncompleteRows.sums;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.incomplete.PatternSums.Available;
import throughline.statistics.strength.PatternGroups;

class PatternSumsTest {

    private static final double NONE = Double.NaN;

    /** Everything the sums hold, in one array. */
    private static double[] contents(PatternSums sums) {
        return sums.patterns().stream()
                .flatMapToDouble(pattern -> {
                    int k = pattern.size();
                    double[] all = new double[2 + 2 * k + k * k];
                    all[0] = pattern.rows();
                    all[1] = pattern.weight();
                    for (int a = 0; a < k; a++) {
                        all[2 + a] = pattern.observed()[a];
                        all[2 + k + a] = pattern.sum(a);
                        for (int b = 0; b < k; b++) {
                            all[2 + 2 * k + a * k + b] = pattern.product(a, b);
                        }
                    }
                    return Arrays.stream(all);
                })
                .toArray();
    }

    private static RatingTable table(long seed, int rows) {
        return new SimulatedRatings(seed, 0.4, 0.3, 0.2, 0.1).withUsage(0.6).table(rows);
    }

    private static RatingTable weighted(RatingTable table, double[] choice) {
        Random random = new Random(4);
        double[] weights = random.ints(table.rows(), 0, choice.length)
                .mapToDouble(i -> choice[i])
                .toArray();
        return new RatingTable(table.outcome(), table.drivers(), weights, table.group());
    }

    private static int[] part(RatingTable table, int from, int to) {
        return Arrays.copyOfRange(table.allRows(), from, to);
    }

    @Test
    void rowsWithTheSameGapsAreSummedUp() {
        PatternSums sums = sums(new double[][] {{1, NONE, 3}, {2, NONE, 5}, {4, 4, NONE}, {NONE, NONE, NONE}});
        assertThat(sums.size()).isEqualTo(2);
        assertThat(sums.rows()).isEqualTo(3);
        assertThat(sums.variables()).isEqualTo(3);
        assertThat(contents(sums))
                .containsExactly(
                        1, 1, 0, 1, 4, 4, 16, 16, 16, 16, // variables 0 and 1
                        2, 2, 0, 2, 3, 8, 5, 13, 13, 34); // variables 0 and 2
        assertThat(sums.together(0, 2)).isEqualTo(2);
        assertThat(sums.together(1, 2)).isZero();
        assertThat(sums.together(0, 0)).isEqualTo(3);
        assertThat(sums.available(2)).isEqualTo(new Available(2, 8, 34));
        assertThat(sums.available(2).mean()).isEqualTo(4);
        assertThat(sums.available(2).variance()).isEqualTo(1);
        assertThat(sums.available(1).variance()).isZero();
    }

    @Property(tries = 25)
    void mergingIsAdditionAndLeavingOutSubtraction(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int cut) {
        RatingTable table = table(seed, 200);
        PatternGroups all = PatternGroups.of(table, table.allRows());
        PatternGroups one = PatternGroups.of(table, part(table, 0, cut));
        PatternGroups other = PatternGroups.of(table, part(table, cut, 200));
        assertThat(contents(one.plus(other).total())).containsExactly(contents(all.total()));
        assertThat(contents(all.total().minus(one.total()))).containsExactly(contents(other.total()));
        int[] rest = Arrays.stream(table.allRows())
                .filter(row -> table.group()[row] != 17)
                .toArray();
        assertThat(contents(all.without(17)))
                .containsExactly(contents(PatternGroups.of(table, rest).total()));
    }

    @Property(tries = 25)
    void anyOrderOfRowsGivesTheSameSums(@ForAll long seed) {
        RatingTable table = table(seed, 150);
        int[] order = SimulatedRatings.shuffled(150, seed);
        assertThat(contents(PatternGroups.of(table, order).total()))
                .containsExactly(
                        contents(PatternGroups.of(table, table.allRows()).total()));
    }

    /** Row by row: the average of the rated ones of each set, in whatever rows they are. */
    @Property(tries = 25)
    void averagingSumsIsAveragingRows(@ForAll long seed) {
        double[][] rows = IncompleteRows.random(seed, 120, 6, 0.5);
        int[][] sets = {{4}, {0, 3}, {1, 2}};
        double[][] averaged = Arrays.stream(rows)
                .map(row -> Arrays.stream(sets)
                        .mapToDouble(set -> Arrays.stream(set)
                                .mapToDouble(j -> row[j])
                                .filter(x -> !Double.isNaN(x))
                                .average()
                                .orElse(NONE))
                        .toArray())
                .toArray(double[][]::new);
        double[] expected = contents(sums(averaged));
        assertThat(contents(sums(rows).averaged(sets))).containsExactly(expected, within(1e-9));
    }

    @Property(tries = 15)
    void cellsMayBeJoinedBeforeOrAfterAveraging(@ForAll long seed) {
        RatingTable table = table(seed, 200);
        int[][] sets = {{0, 2}, {3}};
        PatternGroups one = PatternGroups.of(table, part(table, 0, 90));
        PatternGroups other = PatternGroups.of(table, part(table, 90, 200));
        assertThat(contents(one.averaged(sets).plus(other.averaged(sets)).total()))
                .containsExactly(contents(one.plus(other).averaged(sets).total()));
        assertThat(contents(one.averaged(sets).without(3)))
                .containsExactly(contents(PatternGroups.of(table, part(table, 0, 90))
                        .without(3)
                        .averaged(new int[][] {{0}, {1, 3}, {4}})));
    }

    @Test
    void wholeWeightsActLikeRepeatedRows() {
        RatingTable table = weighted(table(3, 200), new double[] {1, 2, 3});
        int[] repeated = Arrays.stream(table.allRows())
                .flatMap(i -> Arrays.stream(new int[(int) table.weight(i)]).map(zero -> i))
                .toArray();
        RatingTable plain = new RatingTable(table.outcome(), table.drivers(), null, table.group());
        NormalEm em = NormalEm.withDefaults();
        NormalFit once = em.fit(PatternGroups.of(table, table.allRows()).total());
        NormalFit often = em.fit(PatternGroups.of(plain, repeated).total());
        for (int i = 0; i < 5; i++) {
            assertThat(once.means()[i]).isCloseTo(often.means()[i], within(1e-12));
            assertThat(once.covariance()[i]).containsExactly(often.covariance()[i], within(1e-12));
        }
    }

    @Test
    void weightsLeaveNoPatternBehindWhoseRowsAreGone() {
        RatingTable table = weighted(table(3, 60), new double[] {0.1, 0.7, 1.3});
        PatternGroups all = PatternGroups.of(table, table.allRows());
        PatternSums left = all.total();
        for (int group : all.groups().toArray()) {
            int[] members = Arrays.stream(table.allRows())
                    .filter(row -> table.group()[row] == group)
                    .toArray();
            left = left.minus(PatternGroups.of(table, members).total());
        }
        assertThat(left.size()).isZero();
        int[] rest = Arrays.stream(table.allRows())
                .filter(row -> table.group()[row] != 17)
                .toArray();
        double[] expected = contents(PatternGroups.of(table, rest).total());
        assertThat(contents(all.without(17))).containsExactly(expected, within(1e-12));
    }

    @Test
    void roundingIsNoVariance() {
        assertThat(new Available(1, 3, 9 + 1e-12).variance()).isZero();
        assertThat(new Available(1, 3, 9 - 1e-12).variance()).isZero();
        assertThat(new Available(2, 6, 18.002).variance()).isCloseTo(0.001, within(1e-12));
        assertThat(new Available(0, 0, 0).variance()).isZero();
    }

    @Test
    void rowsWithoutARatedOutcomeArePassedOver() {
        byte[] outcome = {5, 0, 3, 6};
        byte[][] drivers = {{1, 2, 0, 4}, {6, 3, 2, 1}};
        PatternGroups cell = PatternGroups.of(
                new RatingTable(outcome, drivers, null, new byte[] {1, 2, 3, 4}), new int[] {0, 1, 2, 3});
        assertThat(cell.total().rows()).isEqualTo(2);
        assertThat(cell.rated(0)).isEqualTo(1);
        assertThat(cell.drivers()).isEqualTo(2);
        assertThat(cell.groups().toArray()).containsExactly(1, 3);
        assertThat(cell.total().available(0).sum()).isEqualTo(8);
    }

    @Test
    void theFewestTogetherCountAfterLeavingOutTheFullestGroup() {
        byte[] ratings = {1, 2, 3, 4, 5, 1};
        byte[] gaps = {1, 2, 3, 4, 5, 0};
        byte[] group = {0, 0, 0, 8, 8, 9};
        RatingTable table = new RatingTable(ratings, new byte[][] {ratings, gaps}, null, group);
        PatternGroups cell = PatternGroups.of(table, table.allRows());
        assertThat(cell.leastTogether(0, 1)).isEqualTo(2);
        assertThat(cell.leastTogether(0, 0)).isEqualTo(3);
    }

    @Test
    void refusesSumsThatDoNotFit() {
        PatternSums two = sums(new double[][] {{1, 2}});
        assertThatThrownBy(() -> two.plus(PatternSums.of(3))).hasMessage("sums of 2 and of 3 variables");
        assertThatThrownBy(() -> two.minus(sums(new double[][] {{1, NONE}}))).hasMessage("no rows with [0]");
        assertThatThrownBy(() -> two.minus(sums(new double[][] {{1, 2}, {1, 2}})))
                .hasMessage("cannot take 2 rows from 1");
        assertThatThrownBy(() -> PatternSums.of(2, new double[] {1})).hasMessageContaining("no row of 2");
        assertThatThrownBy(() -> PatternSums.of(1, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("no row of 1 finite values");
        RatingTable table = table(1, 10);
        PatternGroups cell = PatternGroups.of(table, table.allRows());
        assertThatThrownBy(() -> cell.without(100)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PatternGroups.of(table, new int[] {10})).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
