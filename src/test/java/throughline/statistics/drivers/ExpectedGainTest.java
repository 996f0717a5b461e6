package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.RankedShare;

class ExpectedGainTest {

    private static DriverContribution driver(double mean, double usage, double slope, double error) {
        RankedShare ranked = new RankedShare(0.1, 0.5, new Interval(0, 0.2), 0.5, 0.9, 1, 1);
        return new DriverContribution(0, 100, mean, usage, true, ranked, slope, error, false);
    }

    @Test
    void isUsageTimesSlopeTimesDistance() {
        ExpectedGain gain = ExpectedGain.of(driver(3.2, 0.6, 0.4, 0.1), 4);
        assertThat(gain.gain()).isCloseTo(0.6 * 0.4 * 0.8, within(1e-15));
        assertThat(gain.interval().low()).isCloseTo(0.48 * (0.4 - 0.1959964), within(1e-7));
        assertThat(gain.interval().high()).isCloseTo(0.48 * (0.4 + 0.1959964), within(1e-7));
    }

    @Test
    void isNothingBeyondTheTargetOrAgainstTheSlope() {
        assertThat(ExpectedGain.of(driver(4.2, 0.6, 0.4, 0.1), 4)).isEqualTo(new ExpectedGain(0, new Interval(0, 0)));
        ExpectedGain against = ExpectedGain.of(driver(3, 1, -0.1, 0.1), 4);
        assertThat(against.gain()).isZero();
        assertThat(against.interval().low()).isZero();
        assertThat(against.interval().high()).isCloseTo(0.0959964, within(1e-7));
    }

    /** R: quantile(c(2, 7, 1, 5), .75) is 5.5, quantile(1:9, .75) is 7. */
    @Test
    void upperQuartileIsTypeSeven() {
        assertThat(ExpectedGain.upperQuartile(new double[] {2, 7, 1, 5})).isEqualTo(5.5);
        assertThat(ExpectedGain.upperQuartile(new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1}))
                .isEqualTo(7);
        assertThat(ExpectedGain.upperQuartile(new double[] {3.5})).isEqualTo(3.5);
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatThrownBy(() -> ExpectedGain.of(driver(3, 1, 1, 1), Double.NaN))
                .hasMessage("target is NaN");
        assertThatThrownBy(() -> ExpectedGain.upperQuartile(new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExpectedGain.upperQuartile(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
