package throughline.statistics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.statistics.ReferenceData;
import throughline.statistics.linear.SweptMatrix;

class DecompositionTest {

    static Stream<UnaryOperatorOfMatrix> both() {
        return Stream.of(Lmg::shares, RelativeWeights::shares);
    }

    interface UnaryOperatorOfMatrix {
        double[] shares(double[][] covariance);
    }

    private static double[][] swiss() {
        return ReferenceData.covariance(ReferenceData.rows("swiss"));
    }

    private static double r2(double[][] covariance, int... drivers) {
        return 1 - SweptMatrix.of(covariance, drivers).residual(0, 0) / covariance[0][0];
    }

    private static int[] all(double[][] covariance) {
        return IntStream.range(1, covariance.length).toArray();
    }

    /** Picks columns of a covariance, any of them more than once. */
    private static double[][] picked(double[][] covariance, int... columns) {
        double[][] picked = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                picked[i][j] = covariance[columns[i]][columns[j]];
            }
        }
        return picked;
    }

    /** Grömping (2006), Journal of Statistical Software 17(1): output of relaimpo for swiss. */
    @Test
    void swissAgreesWithThePaper() {
        double[] shares = Lmg.shares(swiss());
        double[] published = {.05709, .17117, .26013, .10557, .11277};
        assertThat(shares).containsExactly(published, within(5e-6));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(.706735, within(5e-7));
    }

    /** R data set attitude; relaimpo's lmg to three decimals. */
    @Test
    void attitudeAgreesWithRelaimpo() {
        double[] shares = Lmg.shares(ReferenceData.covariance(ReferenceData.rows("attitude")));
        assertThat(shares).containsExactly(new double[] {.371, .051, .156, .120, .007, .028}, within(5e-4));
    }

    /** NIST StRD, certified to 15 digits; the correlations of the predictors reach .9955. */
    @Test
    void longleyKeepsTheCertifiedDigits() {
        double[][] covariance = ReferenceData.covariance(ReferenceData.rows("longley"));
        assertThat(Arrays.stream(Lmg.shares(covariance)).sum()).isCloseTo(0.995479004577296, within(1e-11));
        assertThat(Arrays.stream(RelativeWeights.shares(covariance)).sum()).isCloseTo(0.995479004577296, within(1e-9));
    }

    @Test
    void agreesWithAveragingOverEverySubset() {
        for (int p = 1; p <= 7; p++) {
            double[][] covariance = RandomCovariance.of(p, p);
            double[] expected = new double[p];
            for (int subset = 0; subset < 1 << p; subset++) {
                for (int j = 0; j < p; j++) {
                    if ((subset >> j & 1) == 0) {
                        int s = Integer.bitCount(subset);
                        double weight = factorial(s) * factorial(p - 1 - s) / factorial(p);
                        double gain = r2(covariance, members(subset | 1 << j)) - r2(covariance, members(subset));
                        expected[j] += weight * gain;
                    }
                }
            }
            assertThat(Lmg.shares(covariance)).containsExactly(expected, within(1e-12));
        }
    }

    private static int[] members(int subset) {
        return IntStream.range(0, 31)
                .filter(j -> (subset >> j & 1) == 1)
                .map(j -> j + 1)
                .toArray();
    }

    private static double factorial(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    @ParameterizedTest
    @MethodSource("both")
    void sharesAreNotNegativeAndSumToR2(UnaryOperatorOfMatrix method) {
        for (int p = 1; p <= 12; p++) {
            double[][] covariance = RandomCovariance.of(p, 100 + p);
            double[] shares = method.shares(covariance);
            assertThat(shares).hasSize(p);
            assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(shares).sum()).isCloseTo(r2(covariance, all(covariance)), within(1e-10));
        }
    }

    @Test
    void bothMethodsAgreeForTwoDrivers() {
        for (int seed = 0; seed < 20; seed++) {
            double[][] covariance = RandomCovariance.of(2, seed);
            assertThat(Lmg.shares(covariance)).containsExactly(RelativeWeights.shares(covariance), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void orthogonalDriversKeepTheirSquaredCorrelations(UnaryOperatorOfMatrix method) {
        double[][] covariance = {{4, 1, 0.6, -2}, {1, 1, 0, 0}, {0.6, 0, 0.5, 0}, {-2, 0, 0, 9}};
        assertThat(method.shares(covariance))
                .containsExactly(new double[] {1.0 / 4, 0.36 / (4 * 0.5), 4.0 / (4 * 9)}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("both")
    void anotherOrderOfDriversOnlyReordersTheShares(UnaryOperatorOfMatrix method) {
        double[] shares = method.shares(swiss());
        double[] reordered = method.shares(picked(swiss(), 0, 4, 2, 5, 1, 3));
        assertThat(reordered)
                .containsExactly(new double[] {shares[3], shares[1], shares[4], shares[0], shares[2]}, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("both")
    void scaleAndSignOfAColumnDoNotMatter(UnaryOperatorOfMatrix method) {
        double[][] scaled = swiss();
        double[] factors = {3, -1e4, 1, 1e-4, 1, -2};
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                scaled[i][j] *= factors[i] * factors[j];
            }
        }
        assertThat(method.shares(scaled)).containsExactly(method.shares(swiss()), within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("both")
    void duplicatesShareEqually(UnaryOperatorOfMatrix method) {
        double[] shares = method.shares(picked(swiss(), 0, 1, 2, 3, 3, 5, 3));
        assertThat(shares[3]).isCloseTo(shares[2], within(1e-9));
        assertThat(shares[5]).isCloseTo(shares[2], within(1e-9));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(r2(swiss(), 1, 2, 3, 5), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("both")
    void aConstantDriverHasNoShareAndAConstantOutcomeGivesNone(UnaryOperatorOfMatrix method) {
        double[][] constantDriver = picked(swiss(), 0, 1, 2, 3, 4, 5);
        for (int i = 0; i < 6; i++) {
            constantDriver[2][i] = 0;
            constantDriver[i][2] = 0;
        }
        assertThat(method.shares(constantDriver)[1]).isZero();
        double[][] constantOutcome = swiss();
        Arrays.fill(constantOutcome[0], 0);
        for (double[] row : constantOutcome) {
            row[0] = 0;
        }
        assertThat(method.shares(constantOutcome)).containsOnly(0);
        assertThat(method.shares(new double[][] {{2}})).isEmpty();
    }

    @Test
    void aLargerTotalVarianceShrinksTheSharesInProportion() {
        UnaryOperator<double[]> halved =
                shares -> Arrays.stream(shares).map(s -> s / 2).toArray();
        double total = 2 * swiss()[0][0];
        assertThat(Lmg.shares(swiss(), total)).containsExactly(halved.apply(Lmg.shares(swiss())), within(1e-14));
        assertThat(RelativeWeights.shares(swiss(), total))
                .containsExactly(halved.apply(RelativeWeights.shares(swiss())), within(1e-14));
    }

    @Test
    void refusesWhatIsNoCovariance() {
        assertThatThrownBy(() -> Lmg.shares(new double[0][0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lmg.shares(new double[22][22])).hasMessage("21 drivers, not 0 to 20");
        assertThatThrownBy(() -> Lmg.shares(swiss(), Double.NaN)).hasMessage("total variance is NaN");
        assertThatThrownBy(() -> RelativeWeights.shares(swiss(), -1)).hasMessage("total variance is -1.0");
        assertThatThrownBy(() -> RelativeWeights.shares(new double[0][0])).isInstanceOf(IllegalArgumentException.class);
        double[][] broken = swiss();
        broken[1][2] = Double.NaN;
        assertThatThrownBy(() -> Lmg.shares(broken)).hasMessage("row 1 holds NaN");
    }
}
