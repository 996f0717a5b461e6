package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void containsItsEndsAndNothingBeyond() {
        Interval interval = new Interval(1, 2);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(2.0001)).isFalse();
        assertThat(interval.contains(0.9999)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval.width()).isEqualTo(1);
    }

    @Test
    void refusesNaNAndReversedEnds() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, 1).clippedTo(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clippingMovesBothEndsInside() {
        assertThat(new Interval(0, 6).clippedTo(1, 5)).isEqualTo(new Interval(1, 5));
        assertThat(new Interval(2, 3).clippedTo(1, 5)).isEqualTo(new Interval(2, 3));
        assertThat(new Interval(6, 7).clippedTo(1, 5)).isEqualTo(new Interval(5, 5));
        assertThat(new Interval(-2, 0).clippedTo(1, 5)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void studentUsesTheTableOfT() {
        // t(.975) of any t table: 12.706 for 1, 2.228 for 10, 1.960 for many degrees of freedom
        assertThat(Interval.student(0, 1, 1).high()).isCloseTo(12.706, within(5e-4));
        assertThat(Interval.student(0, 1, 10).high()).isCloseTo(2.228, within(5e-4));
        assertThat(Interval.student(0, 1, 1e7).high())
                .isCloseTo(Interval.normal(0, 1).high(), within(1e-5));
        assertThat(Interval.student(3, 0, 0)).isEqualTo(new Interval(3, 3));
    }
}
