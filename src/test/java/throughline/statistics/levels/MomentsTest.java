package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void countsGiveTheTextbookMeanAndVariance() {
        // 2 4 4 4 5 5 as ratings: mean 4, sum of squared deviations 6
        Moments moments = Moments.ofCounts(new long[] {0, 1, 0, 3, 2});
        assertThat(moments.n()).isEqualTo(6);
        assertThat(moments.mean()).isEqualTo(4);
        assertThat(moments.variance()).isCloseTo(6.0 / 5, within(1e-15));
        assertThat(moments.squaredError()).isCloseTo(6.0 / 5 / 6, within(1e-15));
        assertThat(moments.effectiveN()).isEqualTo(6);
    }

    @Test
    void countsEqualValuesAddedOneByOneInAnyOrder() {
        MomentsCollector forwards = new MomentsCollector();
        MomentsCollector backwards = new MomentsCollector();
        int[] ratings = {1, 5, 3, 3, 2, 5, 5, 4};
        for (int i = 0; i < ratings.length; i++) {
            forwards.add(ratings[i]);
            backwards.add(ratings[ratings.length - 1 - i]);
        }
        assertThat(forwards.moments())
                .isEqualTo(backwards.moments())
                .isEqualTo(Moments.ofCounts(new long[] {1, 1, 2, 1, 3}));
    }

    @Test
    void weightedFormulasAreThoseWrittenOutOverTheValues() {
        Random random = new Random(4);
        double[] x = random.doubles(50, 1, 5).toArray();
        double[] w = random.doubles(50, 0.2, 3).toArray();
        MomentsCollector collector = new MomentsCollector();
        double sw = 0;
        double swx = 0;
        for (int i = 0; i < 50; i++) {
            collector.add(x[i], w[i]);
            sw += w[i];
            swx += w[i] * x[i];
        }
        double mean = swx / sw;
        double spread = 0;
        double error = 0;
        for (int i = 0; i < 50; i++) {
            spread += w[i] * (x[i] - mean) * (x[i] - mean);
            error += w[i] * w[i] * (x[i] - mean) * (x[i] - mean);
        }
        Moments moments = collector.moments();
        assertThat(moments.mean()).isCloseTo(mean, within(1e-13));
        assertThat(moments.variance()).isCloseTo(50.0 / 49 * spread / sw, within(1e-12));
        assertThat(moments.squaredError()).isCloseTo(50.0 / 49 * error / (sw * sw), within(1e-12));
    }

    @Test
    void scalingAllWeightsChangesNothing() {
        MomentsCollector one = new MomentsCollector();
        MomentsCollector seven = new MomentsCollector();
        for (int i = 0; i < 20; i++) {
            one.add(i % 5, 1 + i % 3);
            seven.add(i % 5, 7 * (1 + i % 3));
        }
        assertThat(seven.moments().mean()).isCloseTo(one.moments().mean(), within(1e-14));
        assertThat(seven.moments().variance()).isCloseTo(one.moments().variance(), within(1e-13));
        assertThat(seven.moments().squaredError()).isCloseTo(one.moments().squaredError(), within(1e-14));
    }

    @Test
    void takingOutUndoesAdding() {
        Moments a = Moments.ofCounts(new long[] {3, 0, 2, 9, 1});
        Moments b = Moments.ofCounts(new long[] {0, 4, 4, 0, 5});
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(Moments.EMPTY)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Moments.EMPTY);
        assertThatThrownBy(() -> b.minus(a)).hasMessage("cannot take 15 values out of 13");
    }

    @Test
    void equalValuesHaveNoVarianceWhateverTheirWeights() {
        MomentsCollector collector = new MomentsCollector();
        for (int i = 1; i <= 1000; i++) {
            collector.add(4.1, 1.0 / i);
        }
        assertThat(collector.moments().variance()).isZero();
        assertThat(collector.moments().squaredError()).isZero();
    }

    @Test
    void refusesWhatIsNotANumberOrNotAWeight() {
        MomentsCollector collector = new MomentsCollector();
        assertThatThrownBy(() -> collector.add(Double.NaN)).hasMessage("value NaN is not finite");
        assertThatThrownBy(() -> collector.add(3, Double.NaN)).hasMessage("weight NaN is not positive and finite");
        assertThatThrownBy(() -> collector.add(3, 0)).hasMessageContaining("weight 0.0");
        assertThatThrownBy(() -> collector.add(3, -1)).hasMessageContaining("weight -1.0");
        assertThatThrownBy(() -> collector.add(3, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Moments.ofCounts(new long[] {1, -2})).hasMessage("count of rating 2 is -2");
        assertThatThrownBy(() -> new Moments(1, Double.NaN, 0, 0, 1, 0, 0)).hasMessageContaining("not finite");
        assertThatThrownBy(Moments.EMPTY::mean).isInstanceOf(IllegalStateException.class);
        assertThat(collector.moments()).isEqualTo(Moments.EMPTY);
    }

    @Test
    void twoValuesAreEnoughForAVariance() {
        Moments two = Moments.ofCounts(new long[] {1, 0, 1});
        assertThat(two.variance()).isEqualTo(2);
        assertThat(two.squaredError()).isEqualTo(1);
        assertThat(Moments.ofCounts(new long[] {1}).variance()).isZero();
    }
}
