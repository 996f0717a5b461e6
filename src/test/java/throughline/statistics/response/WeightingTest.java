package throughline.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static throughline.statistics.response.Margins.margin;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.response.CaseWeights.Reason;

class WeightingTest {

    @Test
    void oneMarginGivesInvitedOverAnswersBroughtToMeanOne() {
        CaseWeights found = Weighting.of(List.of(margin(new int[] {30, 50, 20}, 0, 300, 200, 100)));
        double[] weights = found.weights();
        assertThat(weights[0]).isCloseTo(300.0 / 30 * 100 / 600, within(1e-14));
        assertThat(weights[30]).isCloseTo(200.0 / 50 * 100 / 600, within(1e-14));
        assertThat(weights[80]).isCloseTo(100.0 / 20 * 100 / 600, within(1e-14));
        assertThat(found.convergence().iterations()).isEqualTo(1);
        assertThat(found.trimming().answers()).isZero();
        assertThat(found.reason()).isEqualTo(Reason.NONE);
        assertThat(found.headline()).isTrue();
    }

    @Test
    void answersWithoutClassWeighOne() {
        CaseWeights found = Weighting.of(List.of(margin(new int[] {30, 50}, 20, 300, 100)));
        assertThat(found.weights()[99]).isCloseTo(1, within(1e-14));
        assertThat(found.weights()[0]).isCloseTo(0.75 * 80 / 30, within(1e-14));
        assertThat(Arrays.stream(found.weights()).sum()).isCloseTo(100, within(1e-10));
    }

    /**
     * Raking keeps the odds ratio of a 2 × 2 table: the fitted count a of the first cell solves a(n−r−c+a) = ψ(r−a)(c−a)
     * with ψ the odds ratio of the counts and r, c the wanted margins.
     */
    @Test
    void twoByTwoIsTheSolutionOfTheQuadratic() {
        int[][] counts = {{40, 30}, {20, 60}};
        CaseWeights found = Weighting.of(Margins.table(counts, new long[] {300, 700}, new long[] {450, 550}));
        double n = 150;
        double r = 0.3 * n;
        double c = 0.45 * n;
        double odds = 40.0 * 60 / (30 * 20);
        double first = 1 - odds;
        double second = n - r - c + odds * (r + c);
        double a = (-second + Math.sqrt(second * second + 4 * first * odds * r * c)) / (2 * first);
        assertThat(found.weights()[0]).isCloseTo(a / 40, within(1e-8));
        assertThat(found.weights()[40]).isCloseTo((r - a) / 30, within(1e-8));
        assertThat(found.weights()[70]).isCloseTo((c - a) / 20, within(1e-8));
        assertThat(found.weights()[90]).isCloseTo((n - r - c + a) / 60, within(1e-8));
    }

    /** Three margins, against Newton's method on the dual of least discrimination information: w = exp(Σλ). */
    @Test
    void threeMarginsAreNearestToEqualWeightsInDiscriminationInformation() {
        List<Margin> margins = Margins.random(5, 600, 3, 2, 4);
        CaseWeights found = Weighting.of(margins);
        assertThat(found.trimming().answers()).isZero();
        double[] expected = leastInformation(margins);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.weights()[i]).as("answer %d", i).isCloseTo(expected[i], within(1e-7));
        }
    }

    @Property(tries = 60)
    void everyMarginIsHit(@ForAll @IntRange(max = 1000) int seed) {
        List<Margin> margins = Margins.random(seed, 500, 3, 5, 2);
        CaseWeights found = Weighting.of(margins);
        assertThat(found.reason()).isEqualTo(Reason.NONE);
        assertThat(found.convergence().marginError()).isLessThan(1e-9);
        assertThat(Arrays.stream(found.weights()).average().orElseThrow()).isCloseTo(1, within(1e-12));
        if (found.trimming().answers() == 0) {
            margins.forEach(margin -> assertHit(margin, found.weights()));
        }
    }

    @Property(tries = 30)
    void answersInAnyOrderHaveTheSameWeights(@ForAll @IntRange(max = 1000) int seed) {
        List<Margin> margins = Margins.random(seed, 300, 3, 4);
        int[] order = SimulatedRatings.shuffled(300, seed);
        CaseWeights one = Weighting.of(margins);
        CaseWeights other = Weighting.of(Margins.reordered(margins, order));
        for (int i = 0; i < order.length; i++) {
            assertThat(other.weights()[i]).isEqualTo(one.weights()[order[i]]);
        }
        assertThat(other.designEffect()).isEqualTo(one.designEffect());
    }

    @Test
    void marginsInAnyOrderHaveTheSameWeights() {
        List<Margin> margins = Margins.random(9, 500, 4, 3);
        double[] forwards = Weighting.of(margins).weights();
        double[] backwards =
                Weighting.of(List.of(margins.get(1), margins.get(0))).weights();
        for (int i = 0; i < forwards.length; i++) {
            assertThat(backwards[i]).isCloseTo(forwards[i], within(1e-7));
        }
    }

    /** Every answer of the second class weighs 8 times the median before it is cut to 3 times. */
    @Test
    void largeWeightsAreCutOnceAndNotRakedAgain() {
        CaseWeights found = Weighting.of(List.of(margin(new int[] {60, 20}, 0, 600, 1600)));
        double small = 600.0 / 60 * 80 / 2200;
        assertThat(found.trimming().limit()).isCloseTo(3 * small, within(1e-12));
        assertThat(found.trimming().answers()).isEqualTo(20);
        assertThat(found.weights()[79] / found.weights()[0]).isCloseTo(3, within(1e-12));
        assertThat(Arrays.stream(found.weights()).sum()).isCloseTo(80, within(1e-10));
        // 60 + 60 parts instead of 600 to 1600: the first class has half instead of 6/22
        assertThat(found.trimming().marginError()).isCloseTo(0.5 / (6.0 / 22) - 1, within(1e-12));
        assertThat(found.convergence().marginError()).isLessThan(1e-9);
    }

    @Test
    void theMedianOfAnEvenNumberLiesHalfWay() {
        // weights 2/3 and 4/3, each of half the answers: median 1
        CaseWeights found = Weighting.of(List.of(margin(new int[] {50, 50}, 0, 100, 200)));
        assertThat(found.trimming().limit()).isCloseTo(3, within(1e-12));
    }

    @Test
    void smallClassesAreCollapsedBeforeWeighting() {
        CaseWeights found = Weighting.of(List.of(margin(new int[] {60, 15, 5}, 0, 100, 100, 200)));
        assertThat(found.collapses().get(0).merged()).containsExactly(List.of(1, 2));
        assertThat(found.weights()[60]).isEqualTo(found.weights()[79]);
        assertThat(found.trimming().limit()).isCloseTo(3 * 100.0 / 60 * 80 / 400, within(1e-12));
    }

    @Test
    void aMarginOfOneClassTakesNoPart() {
        Margin useful = margin(new int[] {30, 50}, 0, 300, 100);
        Margin useless = margin(new int[] {75, 5}, 0, 300, 100);
        CaseWeights found = Weighting.of(List.of(useless, useful));
        assertThat(found.collapses()).hasSize(2);
        assertThat(found.weights()).isEqualTo(Weighting.of(List.of(useful)).weights());
    }

    @Test
    void saysWhyThereAreNoWeights() {
        CaseWeights few = Weighting.of(List.of(margin(new int[] {19, 20}, 0, 300, 100)));
        assertThat(few.reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(few.weights()).hasSize(39).containsOnly(1);
        assertThat(few.designEffect()).isEqualTo(1);
        assertThat(few.headline()).isFalse();
        CaseWeights none = Weighting.of(List.of(margin(new int[] {0, 0}, 0, 300, 100)));
        assertThat(none.reason()).isEqualTo(Reason.NO_ANSWERS);
        assertThat(none.effectiveN()).isZero();
    }

    /** The same classes twice, once said to be half the frame and once a quarter: no weights can do both. */
    @Test
    void contradictingMarginsDoNotConvergeAndSaySo() {
        CaseWeights found = Weighting.of(Margins.table(
                new int[][] {{50, 0}, {0, 50}}, new long[] {200, 200}, new long[] {100, 300}));
        assertThat(found.reason()).isEqualTo(Reason.NOT_CONVERGED);
        assertThat(found.convergence().iterations()).isEqualTo(500);
        assertThat(found.convergence().marginError()).isGreaterThan(0.1).isFinite();
        assertThat(found.weights()).containsOnly(1);
        assertThat(found.headline()).isFalse();
    }

    /** 1 and 3 in equal numbers: n·(1 + 9)/2 / 4n = 1.25. */
    @Test
    void designEffectIsKishs() {
        assertThat(CaseWeights.kish(new double[] {1, 3, 3, 1})).isEqualTo(1.25);
        assertThat(CaseWeights.kish(new double[] {7, 7})).isEqualTo(1);
        assertThatThrownBy(() -> CaseWeights.kish(new double[0])).hasMessageContaining("no weights");
        assertThatThrownBy(() -> CaseWeights.kish(new double[] {1, 0})).hasMessageContaining("weight 0.0");
        assertThatThrownBy(() -> CaseWeights.kish(new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> CaseWeights.kish(new double[] {Double.NaN})).hasMessageContaining("NaN");
    }

    @Test
    void designEffectsAboveTwoLeaveTheHeadlineToTheUnweightedFigure() {
        // weights as 1 to 100 to 290
        CaseWeights uneven = Weighting.of(List.of(margin(new int[] {490, 390, 120}, 0, 490, 39_000, 34_800)));
        double sum = 490 + 390 * 100 + 120 * 290;
        double squares = 490 + 390 * 1e4 + 120 * 84_100.0;
        assertThat(uneven.designEffect()).isCloseTo(1000 * squares / (sum * sum), within(1e-9));
        assertThat(uneven.headline()).isFalse();
        assertThat(withDesignEffect(2.0000001).headline()).isFalse();
        assertThat(withDesignEffect(2).headline()).isTrue();
        assertThat(withDesignEffect(2).effectiveN()).isEqualTo(2);
    }

    @Test
    void refusesNoMarginsAndMarginsOfDifferentAnswers() {
        assertThatThrownBy(() -> Weighting.of(List.of())).hasMessageContaining("one margin or more");
        assertThatThrownBy(() -> Weighting.of(List.of(margin(new int[] {2}, 0, 5), margin(new int[] {3}, 0, 5))))
                .hasMessageContaining("margins of 2 and 3 answers");
    }

    private static CaseWeights withDesignEffect(double effect) {
        CaseWeights some = Weighting.of(List.of(margin(new int[] {30, 50}, 0, 300, 100)));
        return new CaseWeights(
                new double[] {1, 1, 1, 1}, effect, some.trimming(), some.convergence(), some.collapses(), Reason.NONE);
    }

    private static void assertHit(Margin margin, double[] weights) {
        ClassCollapse collapse = ClassCollapse.of(margin, 20);
        double[] sums = new double[collapse.groups()];
        double[] wanted = new double[collapse.groups()];
        double stated = 0;
        for (int i = 0; i < weights.length; i++) {
            if (margin.classes()[i] >= 0) {
                sums[collapse.groupOf()[margin.classes()[i]]] += weights[i];
                stated += weights[i];
            }
        }
        for (int h = 0; h < margin.population().length; h++) {
            wanted[collapse.groupOf()[h]] += margin.population()[h] * stated / margin.invited();
        }
        for (int g = 0; g < sums.length; g++) {
            assertThat(sums[g] / wanted[g]).isCloseTo(1, within(3e-9));
        }
    }

    private static double[] leastInformation(List<Margin> margins) {
        int n = margins.get(0).classes().length;
        int columns = margins.stream().mapToInt(m -> m.population().length + 1).sum();
        double[][] x = new double[n][columns];
        double[] target = new double[columns];
        int first = 0;
        for (Margin margin : margins) {
            int size = margin.population().length;
            long missing = Arrays.stream(margin.classes()).filter(h -> h < 0).count();
            for (int i = 0; i < n; i++) {
                x[i][first + (margin.classes()[i] < 0 ? size : margin.classes()[i])] = 1;
            }
            for (int h = 0; h < size; h++) {
                target[first + h] = (double) (n - missing) * margin.population()[h] / margin.invited();
            }
            target[first + size] = missing;
            first += size + 1;
        }
        return newton(x, target);
    }

    private static double[] newton(double[][] x, double[] target) {
        double[] lambda = new double[target.length];
        double[] weights = new double[x.length];
        for (int step = 0; step < 50; step++) {
            DMatrixRMaj hessian = CommonOps_DDRM.identity(target.length);
            // the columns of a margin add up to those of any other, so a little is added to make it invertible
            CommonOps_DDRM.scale(1e-7, hessian);
            DMatrixRMaj gradient = new DMatrixRMaj(target.clone());
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (int j = 0; j < lambda.length; j++) {
                    sum += x[i][j] * lambda[j];
                }
                weights[i] = Math.exp(sum);
                for (int j = 0; j < lambda.length; j++) {
                    gradient.add(j, 0, -x[i][j] * weights[i]);
                    for (int k = 0; k < lambda.length; k++) {
                        hessian.add(j, k, x[i][j] * x[i][k] * weights[i]);
                    }
                }
            }
            DMatrixRMaj move = new DMatrixRMaj(lambda.length, 1);
            CommonOps_DDRM.solve(hessian, gradient, move);
            for (int j = 0; j < lambda.length; j++) {
                lambda[j] += move.get(j, 0);
            }
        }
        return weights;
    }
}
