package throughline.statistics.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.statistics.incomplete.IncompleteRows.sums;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import throughline.statistics.incomplete.NormalFit.Reason;

class NearbyFitsTest {

    private static final NormalEm EM = NormalEm.withDefaults();

    private static void assertSame(NormalFit fit, NormalFit expected) {
        assertThat(fit.means()).containsExactly(expected.means(), within(1e-6));
        for (int i = 0; i < expected.means().length; i++) {
            assertThat(fit.covariance()[i]).containsExactly(expected.covariance()[i], within(1e-6));
        }
    }

    @Property(tries = 15)
    void fewStepsReachWhatPlainIterationsReach(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1) double present) {
        double[][] rows = IncompleteRows.random(seed, 500, 5, present);
        NearbyFits nearby = new NearbyFits(EM, sums(rows), EM.fit(sums(rows)));
        PatternSums fewer = sums(Arrays.copyOf(rows, 495));
        NormalFit fit = nearby.fit(fewer);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.iterations()).isBetween(2, 8);
        assertSame(fit, EM.withTolerance(1e-11).fit(fewer));
    }

    @Test
    void farAwayPlainIterationsTakeOver() {
        double[][] rows = IncompleteRows.random(3, 500, 5, 0.6);
        NearbyFits nearby = new NearbyFits(EM, sums(rows), EM.fit(sums(rows)));
        double[][] others = opposite();
        NormalFit fit = nearby.fit(sums(others));
        assertThat(fit.converged()).isTrue();
        assertSame(fit, EM.withTolerance(1e-11).fit(sums(others)));
    }

    @Test
    void anotherConstantIsFittedAfresh() {
        double[][] rows = IncompleteRows.random(3, 300, 4, 0.98);
        for (int r = 0; r < 290; r++) {
            rows[r][2] = Double.isNaN(rows[r][2]) ? Double.NaN : 4;
        }
        NearbyFits nearby = new NearbyFits(EM, sums(rows), EM.fit(sums(rows)));
        NormalFit fit = nearby.fit(sums(Arrays.copyOf(rows, 290)));
        assertThat(fit.covariance()[2]).containsOnly(0);
        assertSame(fit, EM.withTolerance(1e-11).fit(sums(Arrays.copyOf(rows, 290))));
    }

    @Test
    void refusalsStayRefusals() {
        double[][] rows = IncompleteRows.random(3, 300, 3, 1);
        for (int r = 0; r < 270; r++) {
            rows[r][r % 2] = Double.NaN;
        }
        NearbyFits nearby = new NearbyFits(EM, sums(rows), EM.fit(sums(rows)));
        assertThat(nearby.fit(sums(Arrays.copyOf(rows, 290))).reason()).isEqualTo(Reason.NONE);
        assertThat(nearby.fit(sums(Arrays.copyOf(rows, 270))).reason()).isEqualTo(Reason.NEVER_TOGETHER);
    }

    @Test
    void constantsAloneNeedNoSteps() {
        PatternSums fours = sums(new double[][] {{4, 4}, {4, 4}, {4, Double.NaN}});
        NormalFit fit = new NearbyFits(EM, fours, EM.fit(fours)).fit(fours);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.means()).containsExactly(4, 4);
    }

    @Test
    void aLimitThatIsTooLowIsReportedWherePlainIterationsTakeOver() {
        double[][] rows = IncompleteRows.random(3, 500, 5, 0.6);
        NearbyFits nearby = new NearbyFits(EM.withLimit(1), sums(rows), EM.fit(sums(rows)));
        assertThat(nearby.fit(sums(opposite())).converged()).isFalse();
    }

    @Property(tries = 10)
    void theSlopeIsWhatDifferencesSay(@ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1) double present) {
        PatternSums sums = sums(IncompleteRows.random(seed, 300, 4, present));
        NormalFit fit = EM.withTolerance(1e-12).fit(sums);
        DMatrixRMaj slope = EmSlope.remaining(EmIteration.from(sums, fit));
        double[] at = EmIteration.from(sums, fit).parameters();
        double step = 1e-4;
        for (int q = 0; q < at.length; q++) {
            double[] up = stepped(sums, fit, at, q, step);
            double[] down = stepped(sums, fit, at, q, -step);
            for (int p = 0; p < at.length; p++) {
                double expected = (p == q ? 1 : 0) - (up[p] - down[p]) / (2 * step);
                assertThat(slope.get(p, q)).as(p + " by " + q).isCloseTo(expected, within(1e-4));
            }
        }
    }

    private static double[] stepped(PatternSums sums, NormalFit fit, double[] at, int parameter, double step) {
        EmIteration state = EmIteration.from(sums, fit);
        double[] moved = at.clone();
        moved[parameter] += step;
        state.moveTo(moved);
        state.step();
        return state.parameters();
    }

    private static double[][] opposite() {
        double[][] rows = IncompleteRows.random(4, 40, 5, 0.8);
        for (double[] row : rows) {
            row[2] = 6 - row[2];
            row[4] = 6 - row[4];
        }
        return rows;
    }
}
