package throughline.statistics.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static throughline.statistics.incomplete.IncompleteRows.picked;
import static throughline.statistics.incomplete.IncompleteRows.sums;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.statistics.ReferenceData;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.incomplete.NormalFit.Reason;

class NormalEmTest {

    private static final NormalEm EM = NormalEm.withDefaults();
    private static final double NONE = Double.NaN;

    private static void assertSame(NormalFit fit, NormalFit expected, double tolerance) {
        assertThat(fit.means()).containsExactly(expected.means(), within(tolerance));
        assertSame(fit.covariance(), expected.covariance(), tolerance);
    }

    private static void assertSame(double[][] matrix, double[][] expected, double tolerance) {
        assertThat(matrix.length).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(matrix[i]).containsExactly(expected[i], within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attitude", "swiss"})
    void completeRowsGiveTheTextbookMeansAndCovariance(String name) {
        double[][] rows = ReferenceData.rows(name);
        NormalFit fit = EM.fit(sums(rows));
        assertSame(fit.covariance(), IncompleteRows.maximumLikelihoodCovariance(rows), 1e-9);
        for (int j = 0; j < rows[0].length; j++) {
            int column = j;
            double mean = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElseThrow();
            assertThat(fit.means()[j]).isCloseTo(mean, within(1e-11));
        }
        assertThat(fit.converged()).isTrue();
        assertThat(fit.iterations()).isLessThanOrEqualTo(2);
    }

    /** Grömping (2006) for swiss, relaimpo for attitude; see the tests of the decomposition. */
    @Test
    void decomposedCompleteRowsGiveThePublishedShares() {
        assertThat(Lmg.shares(EM.fit(sums(ReferenceData.rows("swiss"))).covariance()))
                .containsExactly(new double[] {.05709, .17117, .26013, .10557, .11277}, within(5e-6));
        assertThat(Lmg.shares(EM.fit(sums(ReferenceData.rows("attitude"))).covariance()))
                .containsExactly(new double[] {.371, .051, .156, .120, .007, .028}, within(5e-4));
    }

    /** Little and Rubin (1987), Statistical Analysis with Missing Data: the maximum-likelihood means for their table 6.4. */
    @Test
    void incompleteCementGivesThePublishedMeans() {
        NormalFit fit = EM.fit(sums(ReferenceData.rows("hald")));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.means()).containsExactly(new double[] {6.655, 49.965, 11.769, 27.047, 95.423}, within(5e-4));
    }

    /**
     * The gaps of these data are nested, so the likelihood falls into complete regressions (Anderson 1957): x₃, x₅ on nothing,
     * x₁, x₂ on these, x₄ on all. The expected numbers are from these regressions, by numpy.linalg.lstsq.
     */
    @Test
    void incompleteCementGivesTheCovarianceOfNestedRegressions() {
        double[][] expected = {
            {21.82556807, 20.86433362, -24.90038796, -11.47344121, 46.95303102},
            {20.86433362, 238.01243925, -15.81737659, -252.07231218, 195.6036267},
            {-24.90038796, -15.81737659, 37.86982249, -9.59921124, -47.55621302},
            {-11.47344121, -252.07231218, -9.59921124, 294.18304378, -190.5984908},
            {46.95303102, 195.6036267, -47.55621302, -190.5984908, 208.90485207}
        };
        assertSame(EM.fit(sums(ReferenceData.rows("hald"))).covariance(), expected, 1e-4);
    }

    @Property(tries = 15)
    void theLikelihoodIsFlatAtTheSolution(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int variables,
            @ForAll @DoubleRange(min = 0.5, max = 1) double present) {
        double[][] rows = IncompleteRows.random(seed, 150, variables, present);
        NormalFit fit = EM.fit(sums(rows));
        assertThat(fit.converged()).isTrue();
        assertThat(IncompleteRows.largestSlope(rows, fit)).isLessThan(1e-5);
    }

    @Property(tries = 15)
    void theLikelihoodNeverFalls(@ForAll long seed, @ForAll @DoubleRange(min = 0.4, max = 0.9) double present) {
        double[][] rows = IncompleteRows.random(seed, 80, 4, present);
        PatternSums sums = sums(rows);
        double before = Double.NEGATIVE_INFINITY;
        for (int iterations = 1; iterations <= 25; iterations++) {
            NormalFit fit = EM.withLimit(iterations).fit(sums);
            double likelihood = IncompleteRows.logLikelihood(rows, fit.means(), fit.covariance());
            assertThat(likelihood).isGreaterThanOrEqualTo(before - 1e-9);
            before = likelihood;
        }
    }

    @Test
    void anIterationIsExpectationAndMaximisation() {
        double[][] rows = IncompleteRows.random(3, 60, 3, 0.7);
        for (double[] row : rows) {
            row[0] = Double.isNaN(row[0]) && Double.isNaN(row[1]) ? 4 : row[0];
        }
        NormalFit first = EM.withLimit(4).fit(sums(rows));
        NormalFit second = EM.withLimit(5).fit(sums(rows));
        NormalFit expected = RowwiseEm.iteration(rows, first);
        assertSame(second, expected, 1e-12);
    }

    @Property(tries = 15)
    void anyOrderOfRowsGivesIdenticalResults(@ForAll long seed) {
        double[][] rows = IncompleteRows.random(seed, 120, 4, 0.7);
        List<double[]> shuffled = Arrays.asList(rows.clone());
        Collections.shuffle(shuffled, new Random(seed + 1));
        NormalFit fit = EM.fit(sums(rows));
        NormalFit again = EM.fit(sums(shuffled.toArray(double[][]::new)));
        assertThat(again.means()).containsExactly(fit.means());
        assertThat(again.covariance()).isDeepEqualTo(fit.covariance());
        assertThat(again.iterations()).isEqualTo(fit.iterations());
    }

    @Property(tries = 15)
    void anotherOrderOfVariablesOnlyReordersTheResult(@ForAll long seed) {
        double[][] rows = IncompleteRows.random(seed, 150, 4, 0.7);
        int[] order = {2, 0, 3, 1};
        NormalFit fit = EM.fit(sums(rows));
        NormalFit reordered = EM.fit(sums(picked(rows, order)));
        for (int i = 0; i < 4; i++) {
            assertThat(reordered.means()[i]).isCloseTo(fit.means()[order[i]], within(1e-11));
            for (int j = 0; j < 4; j++) {
                assertThat(reordered.covariance()[i][j]).isCloseTo(fit.covariance()[order[i]][order[j]], within(1e-11));
            }
        }
    }

    @Property(tries = 15)
    void anotherScaleOnlyRescalesTheResult(@ForAll long seed) {
        double[][] rows = IncompleteRows.random(seed, 150, 3, 0.7);
        double[] factor = {2, -10, 0.125};
        double[] offset = {1, 0, -3};
        double[][] scaled = new double[rows.length][3];
        for (int r = 0; r < rows.length; r++) {
            for (int j = 0; j < 3; j++) {
                scaled[r][j] = offset[j] + factor[j] * rows[r][j];
            }
        }
        NormalFit fit = EM.fit(sums(rows));
        NormalFit other = EM.fit(sums(scaled));
        assertThat(other.iterations()).isEqualTo(fit.iterations());
        for (int i = 0; i < 3; i++) {
            assertThat(other.means()[i]).isCloseTo(offset[i] + factor[i] * fit.means()[i], within(1e-9));
            for (int j = 0; j < 3; j++) {
                assertThat(other.covariance()[i][j])
                        .isCloseTo(factor[i] * factor[j] * fit.covariance()[i][j], within(1e-9));
            }
        }
    }

    @Test
    void theLimitOfIterationsIsReported() {
        PatternSums sums = sums(IncompleteRows.random(5, 200, 5, 0.5));
        NormalFit full = EM.fit(sums);
        assertThat(full.converged()).isTrue();
        assertThat(full.iterations()).isGreaterThan(5);
        NormalFit cut = EM.withLimit(full.iterations() - 1).fit(sums);
        assertThat(cut.converged()).isFalse();
        assertThat(cut.iterations()).isEqualTo(full.iterations() - 1);
        assertThat(EM.withTolerance(1e-3).fit(sums).iterations()).isLessThan(full.iterations());
    }

    /** The variance is hardly touched by such a move, so only the mean can tell. */
    @Test
    void aMeanThatStillMovesHasNotConverged() {
        PatternSums sums = sums(new double[][] {{1}, {2}, {3}, {5}});
        NormalFit fit = EM.fit(sums);
        double[] moved = {fit.means()[0] + 1e-5};
        NormalFit again = EM.fit(sums, new NormalFit(moved, fit.covariance(), true, 1, Reason.NONE, List.of()));
        assertThat(again.iterations()).isEqualTo(2);
        assertThat(again.means()[0]).isCloseTo(2.75, within(1e-12));
    }

    @Test
    void anEarlierFitSavesIterationsAndChangesNothing() {
        double[][] rows = IncompleteRows.random(5, 400, 5, 0.7);
        NormalFit fit = EM.withTolerance(1e-12).fit(sums(rows));
        NormalFit again = EM.fit(sums(rows), fit);
        assertThat(again.iterations()).isLessThan(EM.fit(sums(rows)).iterations());
        assertSame(again, fit, 1e-6);
        PatternSums fewer = sums(Arrays.copyOf(rows, 390));
        assertSame(EM.fit(fewer, fit), EM.withTolerance(1e-12).fit(fewer), 1e-6);
        assertSame(EM.fit(fewer, EM.fit(PatternSums.of(5))), EM.fit(fewer), 0);
    }

    /** A start in which two variables are the same must not hold back rows in which they differ. */
    @Test
    void aSingularStartIsLeftAgain() {
        double[][] alike = IncompleteRows.random(6, 50, 2, 1);
        for (double[] row : alike) {
            row[1] = row[0];
        }
        PatternSums different = sums(IncompleteRows.random(7, 300, 2, 0.8));
        assertSame(EM.fit(different, EM.fit(sums(alike))), EM.fit(different), 1e-6);
    }

    @Test
    void aVariableThatNobodyRatedIsNamed() {
        NormalFit fit = EM.fit(sums(new double[][] {{1, NONE, 2}, {3, NONE, 1}, {2, NONE, NONE}}));
        assertThat(fit.reason()).isEqualTo(Reason.UNRATED);
        assertThat(fit.concerned()).containsExactly(1);
        assertThat(fit.covariance()).isEmpty();
        assertThat(fit.converged()).isFalse();
        assertThat(EM.fit(PatternSums.of(3)).reason()).isEqualTo(Reason.NO_ROWS);
    }

    @Test
    void twoVariablesThatNobodyRatedBothAreNamed() {
        double[][] rows = IncompleteRows.random(8, 100, 4, 0.8);
        for (int r = 0; r < 100; r++) {
            rows[r][r % 2 == 0 ? 1 : 3] = NONE;
        }
        NormalFit fit = EM.fit(sums(rows));
        assertThat(fit.reason()).isEqualTo(Reason.NEVER_TOGETHER);
        assertThat(fit.concerned()).containsExactly(1, 3);
        assertThatThrownBy(() -> fit.correlation(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        rows[0][1] = 4;
        rows[0][3] = 2;
        assertThat(EM.fit(sums(rows)).reason()).isEqualTo(Reason.NONE);
    }

    @Test
    void aConstantVariableGoesWithNothing() {
        double[][] rows = IncompleteRows.random(9, 200, 4, 0.7);
        double[][] others = picked(rows, 0, 1, 3);
        for (double[] row : rows) {
            row[2] = Double.isNaN(row[2]) ? NONE : 4;
        }
        NormalFit fit = EM.fit(sums(rows));
        assertThat(fit.reason()).isEqualTo(Reason.NONE);
        assertThat(fit.means()[2]).isEqualTo(4);
        assertThat(fit.covariance()[2]).containsOnly(0);
        assertThat(fit.correlation(0, 2)).isZero();
        assertSame(EM.fit(sums(picked(rows, 0, 1, 3))), EM.fit(sums(others)), 0);
        assertThat(fit.covariance()[0][3]).isCloseTo(EM.fit(sums(others)).covariance()[0][2], within(1e-12));
    }

    @Test
    void aConstantVariableNeedsNobodyWhoRatedItWithAnother() {
        NormalFit fit = EM.fit(sums(new double[][] {{1, NONE}, {3, NONE}, {NONE, 4}, {NONE, 4}}));
        assertThat(fit.reason()).isEqualTo(Reason.NONE);
        assertThat(fit.means()).containsExactly(2, 4);
        assertSame(fit.covariance(), new double[][] {{1, 0}, {0, 0}}, 1e-12);
    }

    @Property(tries = 60)
    void fewRowsGiveFiniteNumbersOrAReason(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int variables,
            @ForAll @DoubleRange(min = 0.2, max = 1) double present) {
        NormalFit fit = EM.withLimit(300).fit(sums(IncompleteRows.random(seed, rows, variables, present)));
        if (fit.reason() == Reason.NONE) {
            for (int i = 0; i < variables; i++) {
                assertThat(fit.covariance()[i][i]).isNotNegative();
                assertThat(DoubleStream.of(fit.covariance()[i])).allMatch(Double::isFinite);
                for (int j = 0; j < variables; j++) {
                    assertThat(fit.correlation(i, j)).isBetween(-1.0, 1.0);
                    // so few rows approach full correlation slowly, and are stopped on the way
                    assertThat(Math.abs(fit.covariance()[i][j]))
                            .isLessThanOrEqualTo(Math.sqrt(fit.covariance()[i][i] * fit.covariance()[j][j]) + 1e-5);
                }
            }
        } else {
            assertThat(fit.covariance()).isEmpty();
        }
    }

    @Test
    void fewRowsOfVariablesThatDependOnEachOtherAreNotDrivenBeyondFullCorrelation() {
        // an iteration of the hundred that follow after the fiftieth left what covariances can be
        NormalFit fit = EM.withLimit(300).fit(sums(IncompleteRows.random(0, 6, 6, 0.79)));
        assertThat(fit.reason()).isEqualTo(Reason.NONE);
        assertThat(fit.converged()).isFalse();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertThat(Math.abs(fit.covariance()[i][j]))
                        .isLessThanOrEqualTo(Math.sqrt(fit.covariance()[i][i] * fit.covariance()[j][j]) + 1e-5);
            }
        }
    }

    @Test
    void duplicatesWithGapsCorrelateFully() {
        double[][] rows = IncompleteRows.random(11, 300, 3, 1);
        Random random = new Random(1);
        for (double[] row : rows) {
            row[2] = row[1];
            int gap = random.nextInt(3);
            row[gap == 0 ? 0 : gap] = random.nextBoolean() ? NONE : row[gap];
        }
        NormalFit fit = EM.fit(sums(rows));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.correlation(1, 2)).isCloseTo(1, within(1e-7));
        assertThat(fit.correlation(0, 1)).isCloseTo(fit.correlation(0, 2), within(1e-6));
    }

    @Test
    void refusesOptionsWithoutMeaning() {
        assertThatThrownBy(() -> EM.withTolerance(0)).hasMessage("tolerance: 0.0");
        assertThatThrownBy(() -> EM.withTolerance(Double.NaN)).hasMessage("tolerance: NaN");
        assertThatThrownBy(() -> EM.withLimit(0)).hasMessage("iterations: 0");
        NormalFit two = EM.fit(sums(IncompleteRows.random(1, 20, 2, 1)));
        assertThatThrownBy(() -> EM.fit(sums(IncompleteRows.random(1, 20, 3, 1)), two))
                .hasMessage("a start of 2 variables, not 3");
    }
}
