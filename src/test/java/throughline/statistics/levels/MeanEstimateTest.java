package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanEstimateTest {

    private static final Interval SCALE = new Interval(1, 5);

    @Test
    void intervalIsStudents() {
        // n 20, Σx 70, Σx² 268, so s² = 23/19; t(19, .975) = 2.0930 of any t table
        Moments moments = Moments.ofCounts(new long[] {1, 3, 4, 9, 3});
        MeanEstimate estimate = MeanEstimate.of(moments, Population.INFINITE);
        double error = Math.sqrt(23.0 / 19 / 20);
        assertThat(estimate.mean()).isEqualTo(3.5);
        assertThat(estimate.standardError()).isCloseTo(error, within(1e-15));
        assertThat(estimate.interval().width()).isCloseTo(2 * 2.0930 * estimate.standardError(), within(1e-4));
    }

    @Test
    void finitePopulationShrinksTheErrorByTheUnseenShare() {
        Moments moments = Moments.ofCounts(new long[] {5, 10, 15, 30, 40});
        double plain = MeanEstimate.of(moments, Population.INFINITE).standardError();
        assertThat(MeanEstimate.of(moments, Population.of(400)).standardError())
                .isCloseTo(plain * Math.sqrt(0.75), within(1e-15));
        MeanEstimate census = MeanEstimate.of(moments, Population.of(100));
        assertThat(census.standardError()).isZero();
        assertThat(census.interval()).isEqualTo(new Interval(3.9, 3.9));
        assertThatThrownBy(() -> MeanEstimate.of(moments, Population.of(99)))
                .hasMessage("population of 99 for 100 cases");
    }

    @Test
    void oneValueSaysNothingAboutTheMean() {
        Moments one = Moments.ofCounts(new long[] {0, 0, 0, 1, 0});
        assertThat(MeanEstimate.of(one, Population.INFINITE, SCALE)).isEqualTo(new MeanEstimate(1, 4, 0, 0, SCALE));
        assertThat(MeanEstimate.of(one, Population.INFINITE).interval().width()).isInfinite();
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        Moments equal = Moments.ofCounts(new long[] {0, 0, 0, 12, 0});
        assertThat(MeanEstimate.of(equal, Population.INFINITE, SCALE))
                .isEqualTo(new MeanEstimate(12, 4, 0, 0, new Interval(4, 4)));
    }

    @Test
    void intervalStaysOnTheScale() {
        Moments few = Moments.ofCounts(new long[] {1, 0, 0, 0, 2});
        assertThat(MeanEstimate.of(few, Population.INFINITE, SCALE).interval()).isEqualTo(SCALE);
    }

    @Test
    void refusesNoValues() {
        assertThatThrownBy(() -> MeanEstimate.of(Moments.EMPTY, Population.INFINITE))
                .hasMessage("no values, so no mean");
    }
}
