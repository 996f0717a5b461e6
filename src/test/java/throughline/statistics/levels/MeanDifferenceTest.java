package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanDifferenceTest {

    private static MeanEstimate mean(double... values) {
        MomentsCollector collector = new MomentsCollector();
        for (double value : values) {
            collector.add(value);
        }
        return MeanEstimate.of(collector.moments(), Population.INFINITE);
    }

    /** Student's sleep data (1908); expected values of R's t.test(extra ~ group, data = sleep). */
    @Test
    void agreesWithWelchOnTheSleepData() {
        MeanDifference difference = MeanDifference.welch(
                mean(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
                mean(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
        assertThat(difference.estimate()).isCloseTo(-1.58, within(1e-12));
        assertThat(difference.t()).isCloseTo(-1.8608, within(5e-5));
        assertThat(difference.df()).isCloseTo(17.776, within(5e-4));
        assertThat(difference.pValue()).isCloseTo(0.07939, within(5e-6));
        assertThat(difference.interval().low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(difference.interval().high()).isCloseTo(0.2054832, within(5e-8));
    }

    @Test
    void changesSignWhenTheSamplesChangePlaces() {
        MeanEstimate a = mean(1, 2, 2, 5, 4);
        MeanEstimate b = mean(3, 5, 5, 4, 5, 2);
        MeanDifference ab = MeanDifference.welch(a, b);
        MeanDifference ba = MeanDifference.welch(b, a);
        assertThat(ab.t()).isEqualTo(-ba.t());
        assertThat(ab.pValue()).isEqualTo(ba.pValue());
        assertThat(ab.interval().low()).isEqualTo(-ba.interval().high());
    }

    @Test
    void oneValueCannotBeJudged() {
        MeanDifference difference = MeanDifference.welch(mean(1), mean(3, 4, 5));
        assertThat(difference.pValue()).isEqualTo(1);
        assertThat(difference.t()).isZero();
        assertThat(difference.interval().width()).isInfinite();
    }

    @Test
    void constantSamplesAreEqualOrDifferentForCertain() {
        assertThat(MeanDifference.welch(mean(4, 4), mean(4, 4, 4)).pValue()).isEqualTo(1);
        MeanDifference certain = MeanDifference.welch(mean(3, 3), mean(4, 4, 4));
        assertThat(certain.pValue()).isZero();
        assertThat(certain.t()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(certain.interval()).isEqualTo(new Interval(-1, -1));
    }

    @Test
    void constantSamplesCountTheirDegreesOfFreedom() {
        assertThat(MeanDifference.welch(mean(4, 4), mean(4, 4, 4)).df()).isEqualTo(3);
        assertThat(MeanDifference.welch(mean(3, 3), mean(4, 4, 4)).df()).isEqualTo(3);
        assertThat(MeanDifference.welch(mean(3, 4), mean(4, 5)).df()).isCloseTo(2, within(1e-12));
        assertThat(MeanDifference.welch(mean(3, 4), mean(4)).pValue()).isEqualTo(1);
    }
}
