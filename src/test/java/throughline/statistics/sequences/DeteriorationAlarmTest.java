package throughline.statistics.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.Simulations;

class DeteriorationAlarmTest {
    private static final DeteriorationAlarm ALARM = DeteriorationAlarm.withDefaults();

    /**
     * Montgomery's table of average run lengths, k = ½ and both directions watched. In control a two-sided chart alarms twice as
     * often as a one-sided one; with a shift of one standard error and more the other side hardly matters.
     */
    @ParameterizedTest
    @CsvSource({"0, 4, 168, .5", "0, 5, 465, .5", "1, 4, 8.38, 1", "1, 5, 10.4, 1", "2, 4, 3.34, 1", "2, 5, 4.01, 1"})
    void theComputationForRunLengthsAgreesWithTheTable(double decline, double h, double published, double share) {
        assertThat(share * averageRunLength(0.5, h, decline)).isCloseTo(published, within(0.005 * published));
    }

    @Test
    void alarmsEvery370PeriodsIfNothingDeclines() {
        double length = averageRunLength(DeteriorationAlarm.REFERENCE, DeteriorationAlarm.DECISION_INTERVAL, 0);
        assertThat(length).isCloseTo(370, within(1.0));
        // the value of textbooks is for both directions at once
        assertThat(averageRunLength(0.5, 4.77, 0) / 2).isCloseTo(370, within(2.0));
        // Siegmund's (1985) approximation, with b = h + 1.166
        double b = DeteriorationAlarm.DECISION_INTERVAL + 1.166;
        assertThat((Math.exp(b) - b - 1) / 0.5).isCloseTo(length, within(0.02 * length));
    }

    @Test
    void runsAsLongAsComputed() {
        assertThat(simulatedRunLength(0, Simulations.runs(2000), 21))
                .isCloseTo(369.8, within(4 * 369.8 / Math.sqrt(2000)));
        assertThat(simulatedRunLength(1, Simulations.runs(2000), 22)).isCloseTo(8.57, within(0.4));
        assertThat(simulatedRunLength(-1, 20, 23)).isEqualTo(20_000);
    }

    @Test
    void gathersWhatLiesBelowTheTargetAndForgetsTheRest() {
        AlarmState state = after(ALARM, 0.2, -1, -2, 3, -1.5, -0.9);
        // .5, then 2; forgotten; then 1, and 1.4
        assertThat(after(ALARM, 0.2, -1, -2).sum()).isCloseTo(2, within(1e-15));
        assertThat(after(ALARM, 0.2, -1, -2).since()).isEqualTo(2);
        assertThat(after(ALARM, 0.2, -1, -2, 3)).isEqualTo(new AlarmState(0, 4, 0, 0));
        assertThat(state.sum()).isCloseTo(1.4, within(1e-15));
        assertThat(state.since()).isEqualTo(5);
        assertThat(state.raised()).isFalse();
    }

    @Test
    void staysRaisedUntilStartedAgain() {
        DeteriorationAlarm alarm = ALARM.with(0.5, 4);
        assertThat(after(alarm, 1, -2.5, -2.5).raised()).isFalse();
        AlarmState raised = after(alarm, 1, -2.5, -2.75);
        assertThat(raised).isEqualTo(new AlarmState(4.25, 3, 2, 3));
        assertThat(raised.raised()).isTrue();
        assertThat(alarm.next(raised, 100)).isEqualTo(new AlarmState(4.25, 4, 2, 3));
    }

    @Test
    void aPeriodIsMeasuredInItsOwnStandardErrors() {
        assertThat(DeteriorationAlarm.standardised(3.5, 64, 3.7, 0.8)).isCloseTo(-2, within(1e-12));
        assertThat(DeteriorationAlarm.standardised(3.5, 16, 3.7, 0.8)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void aPeriodMayHaveOneAnswer() {
        assertThat(DeteriorationAlarm.standardised(3, 1, 3.5, 0.5)).isEqualTo(-1);
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThatThrownBy(() -> DeteriorationAlarm.standardised(3, 0, 3, 1)).hasMessageContaining("of 0 answers");
        assertThatThrownBy(() -> DeteriorationAlarm.standardised(3, 5, 3, 0))
                .hasMessageContaining("positive deviation");
        assertThatThrownBy(() -> DeteriorationAlarm.standardised(Double.NaN, 5, 3, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ALARM.next(AlarmState.START, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> ALARM.with(-0.1, 4)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> ALARM.with(0, 0)).hasMessageContaining("interval 0.0");
        assertThatThrownBy(() -> ALARM.with(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ALARM.with(0, 0.1).next(AlarmState.START, -0.2).raised()).isTrue();
    }

    private static AlarmState after(DeteriorationAlarm alarm, double... observations) {
        AlarmState state = AlarmState.START;
        for (double z : observations) {
            state = alarm.next(state, z);
        }
        return state;
    }

    /** Mean periods until the alarm; runs end at 20 000. */
    private static double simulatedRunLength(double decline, int runs, long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            AlarmState state = AlarmState.START;
            while (!state.raised() && state.periods() < 20_000) {
                state = ALARM.next(state, random.nextGaussian() - decline);
            }
            sum += state.periods();
        }
        return sum / runs;
    }

    /** Brook and Evans (1972): the sum moves on a grid of states, and (I − P)·lengths = 1; extrapolated from two grids. */
    private static double averageRunLength(double k, double h, double decline) {
        double coarse = onGrid(k, h, decline, 100);
        double fine = onGrid(k, h, decline, 200);
        return fine + (fine - coarse) / 3;
    }

    private static double onGrid(double k, double h, double decline, int states) {
        NormalDistribution increments = NormalDistribution.of(decline - k, 1);
        double width = 2 * h / (2 * states - 1);
        DMatrixRMaj matrix = CommonOps_DDRM.identity(states);
        DMatrixRMaj ones = new DMatrixRMaj(states, 1);
        ones.fill(1);
        for (int i = 0; i < states; i++) {
            matrix.add(i, 0, -increments.cumulativeProbability((0.5 - i) * width));
            for (int j = 1; j < states; j++) {
                matrix.add(i, j, -increments.probability((j - i - 0.5) * width, (j - i + 0.5) * width));
            }
        }
        DMatrixRMaj lengths = new DMatrixRMaj(states, 1);
        CommonOps_DDRM.solve(matrix, ones, lengths);
        return lengths.get(0, 0);
    }
}
