package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetPromoterTest {

    @Test
    void intervalIsAdjustedWald() {
        // Rocks (2016) by hand: p 50.75/103, d 20.75/103, difference 30/103
        NetPromoter score = NetPromoter.of(50, 30, 20);
        double difference = 30.0 / 103;
        double error = 100 * Math.sqrt((71.5 / 103 - difference * difference) / 103);
        assertThat(score.score()).isEqualTo(30);
        assertThat(score.standardError()).isCloseTo(error, within(1e-12));
        assertThat(score.interval().low()).isCloseTo(100 * difference - 1.959964 * error, within(1e-5));
        assertThat(score.interval().high()).isCloseTo(100 * difference + 1.959964 * error, within(1e-5));
    }

    @Test
    void everybodyAgreeingStillLeavesDoubt() {
        NetPromoter score = NetPromoter.of(10, 0, 0);
        assertThat(score.score()).isEqualTo(100);
        assertThat(score.interval().width()).isPositive();
        assertThat(score.interval().high()).isLessThanOrEqualTo(100);
    }

    @Test
    void swappingPromotersAndDetractorsMirrors() {
        NetPromoter one = NetPromoter.of(12, 7, 4);
        NetPromoter other = NetPromoter.of(4, 7, 12);
        assertThat(one.score()).isEqualTo(-other.score());
        assertThat(one.interval().low()).isCloseTo(-other.interval().high(), within(1e-12));
    }

    @Test
    void reportableFromTwentyAnswers() {
        assertThat(NetPromoter.of(10, 5, 4).reportable()).isFalse();
        assertThat(NetPromoter.of(10, 5, 5).reportable()).isTrue();
    }

    @Test
    void differenceAddsSquaredErrors() {
        NetPromoter a = NetPromoter.of(50, 30, 20);
        NetPromoter b = NetPromoter.of(30, 30, 40);
        Interval difference = a.differenceFrom(b);
        assertThat(difference.low() + difference.high()).isCloseTo(2 * 40, within(1e-12));
        assertThat(difference.width())
                .isCloseTo(2 * 1.959964 * Math.hypot(a.standardError(), b.standardError()), within(1e-4));
    }

    @Test
    void refusesNothingAndNegativeCounts() {
        assertThatThrownBy(() -> NetPromoter.of(0, 0, 0)).hasMessage("no answers, so no score");
        assertThatThrownBy(() -> NetPromoter.of(1, -1, 2)).hasMessageContaining("1, -1 and 2");
    }
}
