package throughline.statistics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import throughline.statistics.ReferenceData;
import throughline.statistics.linear.SweptMatrix;

class GroupSharesTest {

    private static double[] shares(double[][] covariance, int... groups) {
        return Lmg.groupShares(covariance, covariance[0][0], groups);
    }

    private static double r2(double[][] covariance, int... columns) {
        return 1 - SweptMatrix.of(covariance, columns).residual(0, 0) / covariance[0][0];
    }

    private static double[][] picked(double[][] covariance, int... columns) {
        return IntStream.of(columns)
                .mapToObj(i ->
                        IntStream.of(columns).mapToDouble(j -> covariance[i][j]).toArray())
                .toArray(double[][]::new);
    }

    private static int[] groups(int drivers, int groups, long seed) {
        Random random = new Random(seed);
        int[] group = new int[drivers];
        for (int j = 0; j < drivers; j++) {
            group[j] = j < groups ? j : random.nextInt(groups);
        }
        for (int j = drivers - 1; j > 0; j--) {
            int other = random.nextInt(j + 1);
            int kept = group[j];
            group[j] = group[other];
            group[other] = kept;
        }
        return group;
    }

    @Property(tries = 60)
    void sharesOfGroupsAreNotNegativeAndSumToR2(
            @ForAll @IntRange(min = 1, max = 10) int drivers,
            @ForAll @IntRange(min = 1, max = 10) int groups,
            @ForAll long seed) {
        double[][] covariance = RandomCovariance.of(drivers, seed);
        double[] shares = shares(covariance, groups(drivers, Math.min(groups, drivers), seed));
        assertThat(shares).hasSize(Math.min(groups, drivers));
        assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(shares).sum())
                .isCloseTo(r2(covariance, IntStream.rangeClosed(1, drivers).toArray()), within(1e-10));
    }

    @Property(tries = 40)
    void groupsOfOneAreTheDriversThemselves(@ForAll @IntRange(min = 0, max = 10) int drivers, @ForAll long seed) {
        double[][] covariance = RandomCovariance.of(drivers, seed);
        assertThat(shares(covariance, IntStream.range(0, drivers).toArray())).containsExactly(Lmg.shares(covariance));
    }

    @Test
    void singleDriversOfSwissHaveThePublishedShares() {
        double[][] swiss = ReferenceData.covariance(ReferenceData.rows("swiss"));
        double[] published = {.05709, .17117, .26013, .10557, .11277};
        assertThat(shares(swiss, 0, 1, 2, 3, 4)).containsExactly(published, within(5e-6));
    }

    /** Every order of entry written out: the definition, with R² from another routine. */
    @Property(tries = 30)
    void agreesWithEveryOrderWrittenOut(@ForAll long seed) {
        double[][] covariance = RandomCovariance.of(7, seed);
        int[] group = groups(7, 4, seed);
        double[] expected = new double[4];
        permute(new int[] {0, 1, 2, 3}, 0, order -> {
            double before = 0;
            for (int entered = 1; entered <= 4; entered++) {
                int[] in = Arrays.copyOf(order, entered);
                double after = r2(
                        covariance,
                        IntStream.range(0, 7)
                                .filter(j -> IntStream.of(in).anyMatch(g -> g == group[j]))
                                .map(j -> j + 1)
                                .toArray());
                expected[order[entered - 1]] += (after - before) / 24;
                before = after;
            }
        });
        assertThat(shares(covariance, group)).containsExactly(expected, within(1e-11));
    }

    private interface Visitor {
        void visit(int[] order);
    }

    private static void permute(int[] order, int from, Visitor visitor) {
        if (from == order.length) {
            visitor.visit(order);
        }
        for (int i = from; i < order.length; i++) {
            int[] swapped = order.clone();
            swapped[from] = order[i];
            swapped[i] = order[from];
            permute(swapped, from + 1, visitor);
        }
    }

    @Test
    void oneGroupOfEverythingIsR2AndTwoAreTheMeanOfFirstAndLast() {
        double[][] attitude = ReferenceData.covariance(ReferenceData.rows("attitude"));
        double full = r2(attitude, 1, 2, 3, 4, 5, 6);
        assertThat(shares(attitude, 0, 0, 0, 0, 0, 0)).containsExactly(new double[] {full}, within(1e-12));
        double first = (r2(attitude, 1, 4, 5) + full - r2(attitude, 2, 3, 6)) / 2;
        assertThat(shares(attitude, 0, 1, 1, 0, 0, 1))
                .containsExactly(new double[] {first, full - first}, within(1e-12));
    }

    @Property(tries = 30)
    void orderAndScaleOfTheDriversDoNotMatter(@ForAll long seed) {
        double[][] covariance = RandomCovariance.of(6, seed);
        double[] shares = shares(covariance, 0, 1, 0, 2, 1, 1);
        assertThat(shares(picked(covariance, 0, 6, 4, 1, 5, 2, 3), 1, 2, 0, 1, 1, 0))
                .containsExactly(shares, within(1e-11));
        double[] factors = {3, -1e4, 1, 1e-4, 1, -2, 7};
        double[][] scaled = picked(covariance, 0, 1, 2, 3, 4, 5, 6);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                scaled[i][j] *= factors[i] * factors[j];
            }
        }
        assertThat(shares(scaled, 0, 1, 0, 2, 1, 1)).containsExactly(shares, within(1e-10));
        assertThat(shares(covariance, 2, 0, 2, 1, 0, 0))
                .containsExactly(new double[] {shares[1], shares[2], shares[0]}, within(1e-11));
    }

    @Test
    void aDriverThatIsInTwiceAddsNothingToItsGroup() {
        double[][] swiss = ReferenceData.covariance(ReferenceData.rows("swiss"));
        double[][] doubled = picked(swiss, 0, 1, 1, 2, 3, 4, 5);
        assertThat(shares(doubled, 0, 0, 0, 1, 1, 1)).containsExactly(shares(swiss, 0, 0, 1, 1, 1), within(1e-10));
    }

    @Test
    void moreDriversThanCanEnterAloneMayEnterInGroups() {
        double[][] covariance = RandomCovariance.of(24, 5);
        int[] group = IntStream.range(0, 24).map(j -> j % 8).toArray();
        assertThat(Arrays.stream(shares(covariance, group)).sum())
                .isCloseTo(r2(covariance, IntStream.rangeClosed(1, 24).toArray()), within(1e-10));
        assertThatThrownBy(() -> Lmg.shares(covariance)).hasMessage("24 drivers, not 0 to 20");
    }

    @Test
    void aGroupWithoutDriversHasNoShare() {
        double[][] swiss = ReferenceData.covariance(ReferenceData.rows("swiss"));
        double[] shares = shares(swiss, 0, 0, 3, 3, 3);
        assertThat(shares).hasSize(4);
        assertThat(shares[1] + shares[2]).isZero();
        assertThat(new double[] {shares[0], shares[3]}).containsExactly(shares(swiss, 0, 0, 1, 1, 1), within(1e-12));
        assertThat(Lmg.groupShares(new double[3][3], 0, new int[] {0, 1})).containsOnly(0);
    }

    @Test
    void refusesGroupsThatDoNotFit() {
        assertThatThrownBy(() -> shares(RandomCovariance.of(3, 1), 0, 1)).hasMessage("2 groups named for 3 drivers");
        assertThatThrownBy(() -> shares(RandomCovariance.of(2, 1), 0, -1))
                .hasMessage("driver 1 has group -1, not 0 to 19");
        assertThatThrownBy(() -> shares(RandomCovariance.of(2, 1), 20, 0))
                .hasMessage("driver 0 has group 20, not 0 to 19");
        assertThatThrownBy(() -> Lmg.groupShares(RandomCovariance.of(1, 1), Double.NaN, new int[] {0}))
                .hasMessage("total variance is NaN");
    }
}
