package throughline.statistics.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.Simulations;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.sequences.SequenceEstimate.Reason;

class ConfidenceSequenceTest {
    private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.withDefaults();

    /** Cumulative shares of ratings 1 to 5 that lean upwards as ratings do. */
    private static final double[] CUMULATIVE = {0.05, 0.15, 0.35, 0.75, 1};

    private static final double MEAN = 3.7;

    /** At the margin the mixture of likelihood ratios over λ from N(0, r), integrated numerically, is 1/α. */
    @ParameterizedTest
    @CsvSource({".05, 100, 20", ".05, 100, 3000", ".01, 250, 77.5", ".2, 20, 40"})
    void atTheMarginTheMixtureReachesOneOverAlpha(double alpha, double narrowestAt, double t) {
        double s = 1.3;
        double sum = t * SEQUENCE.withAlpha(alpha).withNarrowestAt(narrowestAt).margin(s, t) / s;
        double doubled = -2 * Math.log(alpha);
        double r = (doubled + Math.log(doubled + 1)) / narrowestAt;
        double mixture = 0;
        double step = Math.sqrt(r) / 5000;
        for (double lambda = -8 * Math.sqrt(r); lambda < 8 * Math.sqrt(r); lambda += step) {
            double density = Math.exp(-lambda * lambda / (2 * r)) / Math.sqrt(2 * Math.PI * r);
            mixture += step * density * Math.exp(lambda * sum - lambda * lambda * t / 2);
        }
        assertThat(mixture).isCloseTo(1 / alpha, within(1e-6 / alpha));
    }

    @Test
    void isNearlyNarrowestWhereItIsAskedToBe() {
        double best = Double.POSITIVE_INFINITY;
        for (double at = 20; at < 2000; at *= 1.01) {
            best = Math.min(best, SEQUENCE.withNarrowestAt(at).margin(1, 300));
        }
        assertThat(SEQUENCE.withNarrowestAt(300).margin(1, 300)).isLessThan(1.001 * best);
        assertThat(SEQUENCE.withNarrowestAt(60).margin(1, 300)).isGreaterThan(1.01 * best);
        assertThat(SEQUENCE.withNarrowestAt(1500).margin(1, 300)).isGreaterThan(1.01 * best);
    }

    @Test
    void hasTheUnitOfTheValues() {
        assertThat(SEQUENCE.margin(10, 55)).isCloseTo(10 * SEQUENCE.margin(1, 55), within(1e-12));
        assertThat(SEQUENCE.margin(1, 5500)).isLessThan(SEQUENCE.margin(1, 55));
        assertThat(SEQUENCE.margin(0, 55)).isZero();
    }

    @Test
    void aMeanCountsItsValues() {
        Moments sample = Moments.ofCounts(new long[] {2, 3, 5, 10, 5});
        SequenceEstimate found = SEQUENCE.mean(sample);
        double margin = studentMargin(sample.variance(), 25, 24);
        assertThat(found.information()).isEqualTo(25);
        assertThat(found.interval().low()).isCloseTo(sample.mean() - margin, within(1e-3 * margin));
        assertThat(found.interval().high()).isCloseTo(sample.mean() + margin, within(1e-3 * margin));
        assertThat(margin).isGreaterThan(1.1 * SEQUENCE.margin(Math.sqrt(sample.variance()), 25));
        assertThat(found.excludes(sample.mean() + 1.01 * margin)).isTrue();
        assertThat(found.excludes(sample.mean() + 0.99 * margin)).isFalse();
    }

    @Test
    void twentyValuesAreJudgedByStudentsDistributionToo() {
        Moments sample = Moments.ofCounts(new long[] {0, 4, 4, 8, 4});
        assertThat(SEQUENCE.mean(sample).interval().width())
                .isCloseTo(2 * studentMargin(sample.variance(), 20, 19), within(0.006));
    }

    @Test
    void aDifferencePoolsBothSamples() {
        Moments before = Moments.ofCounts(new long[] {10, 20, 30, 40, 20});
        Moments after = Moments.ofCounts(new long[] {0, 0, 5, 20, 15});
        SequenceEstimate found = SEQUENCE.difference(before, after);
        double pooled = (119 * before.variance() + 39 * after.variance()) / 158;
        assertThat(found.information()).isCloseTo(30, within(1e-12));
        assertThat(found.estimate()).isEqualTo(after.mean() - before.mean());
        assertThat(found.standardDeviation()).isCloseTo(Math.sqrt(pooled), within(1e-14));
        assertThat(found.interval().width())
                .isCloseTo(2 * studentMargin(pooled, found.information(), 158), within(1e-5));
        assertThat(found.reason()).isEqualTo(Reason.NONE);
        assertThat(found.excludes(0)).isTrue();
    }

    @Test
    void saysNothingTooEarlyOrWithoutSpread() {
        SequenceEstimate early = SEQUENCE.mean(Moments.ofCounts(new long[] {1, 0, 0, 0, 18}));
        assertThat(early.reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(early.interval().width()).isInfinite();
        assertThat(early.excludes(-1000)).isFalse();
        Moments thirtyNine = Moments.ofCounts(new long[] {20, 19});
        Moments forty = Moments.ofCounts(new long[] {20, 20});
        assertThat(SEQUENCE.difference(forty, thirtyNine).reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(SEQUENCE.difference(forty, forty).reason()).isEqualTo(Reason.NONE);
        assertThat(SEQUENCE.difference(forty, Moments.EMPTY).reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(SEQUENCE.mean(Moments.EMPTY).reason()).isEqualTo(Reason.TOO_EARLY);
        Moments equal = Moments.ofCounts(new long[] {0, 0, 50});
        assertThat(SEQUENCE.mean(equal).reason()).isEqualTo(Reason.NO_SPREAD);
        assertThat(SEQUENCE.mean(equal).excludes(1)).isFalse();
    }

    @Test
    void refusesWeightsAndNumbersThatMakeNoSense() {
        Moments weighted = new MomentsCollector().add(1, 2).add(2, 2).moments();
        Moments balanced = new MomentsCollector().add(1, 0.5).add(2, 1.5).moments();
        assertThatThrownBy(() -> SEQUENCE.mean(weighted)).hasMessageContaining("weights of one only");
        assertThatThrownBy(() -> SEQUENCE.mean(balanced)).hasMessageContaining("weights of one only");
        assertThatThrownBy(() -> SEQUENCE.difference(Moments.EMPTY, weighted)).hasMessageContaining("weights");
        assertThatThrownBy(() -> SEQUENCE.difference(weighted, Moments.EMPTY)).hasMessageContaining("weights");
        assertThatThrownBy(() -> SEQUENCE.withAlpha(0)).hasMessageContaining("alpha is 0.0");
        assertThatThrownBy(() -> SEQUENCE.withAlpha(1)).hasMessageContaining("alpha is 1.0");
        assertThatThrownBy(() -> SEQUENCE.withAlpha(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SEQUENCE.withNarrowestAt(19)).hasMessageContaining("19.0, not at 20");
        assertThatThrownBy(() -> SEQUENCE.withNarrowestAt(Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity, not at 20");
        assertThatThrownBy(() -> SEQUENCE.margin(-1, 5)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> SEQUENCE.margin(1, 0)).hasMessageContaining("information of 0.0");
        assertThatThrownBy(() -> SEQUENCE.margin(Double.NaN, 5)).hasMessageContaining("NaN");
    }

    /** Looks after every answer from the 20th to the 2000th. Fixed intervals would miss in about half of all runs. */
    @Test
    void ratingsLookedAtAfterEveryAnswerRarelyExcludeTheTruth() {
        Random random = new Random(3);
        int runs = Simulations.runs(800);
        int missed = 0;
        int missedByStudent = 0;
        for (int run = 0; run < runs; run++) {
            long[] counts = new long[5];
            boolean miss = false;
            boolean missByStudent = false;
            for (int n = 1; n <= 2000; n++) {
                counts[rating(random)]++;
                Moments sample = Moments.ofCounts(counts);
                miss |= SEQUENCE.mean(sample).excludes(MEAN);
                missByStudent |= n >= 20 && Math.abs(sample.mean() - MEAN) > 1.96 * Math.sqrt(sample.squaredError());
            }
            missed += miss ? 1 : 0;
            missedByStudent += missByStudent ? 1 : 0;
        }
        assertThat((double) missed / runs).isBetween(0.01, 0.05);
        assertThat((double) missedByStudent / runs).isGreaterThan(0.3);
    }

    /** A baseline of 300 that has stopped growing, and another sample that grows to 3000. */
    @Test
    void aGrowingSampleAgainstABaselineRarelyShowsAChangeThatIsNone() {
        Random random = new Random(4);
        int runs = Simulations.runs(800);
        int missed = 0;
        for (int run = 0; run < runs; run++) {
            Moments before = ratings(random, 300);
            long[] counts = new long[5];
            boolean miss = false;
            for (int n = 1; n <= 3000 && !miss; n++) {
                counts[rating(random)]++;
                miss = SEQUENCE.difference(before, Moments.ofCounts(counts)).excludes(0);
            }
            missed += miss ? 1 : 0;
        }
        assertThat((double) missed / runs).isBetween(0.005, 0.05);
    }

    /** With the quantile itself instead of its expansion. */
    private static double studentMargin(double variance, double t, double df) {
        double z = SEQUENCE.margin(1, t) * Math.sqrt(t);
        double beyond = NormalDistribution.of(0, 1).survivalProbability(z);
        return TDistribution.of(df).inverseSurvivalProbability(beyond) * Math.sqrt(variance / t);
    }

    private static Moments ratings(Random random, int n) {
        long[] counts = new long[5];
        for (int i = 0; i < n; i++) {
            counts[rating(random)]++;
        }
        return Moments.ofCounts(counts);
    }

    private static int rating(Random random) {
        double u = random.nextDouble();
        int rating = 0;
        while (u > CUMULATIVE[rating]) {
            rating++;
        }
        return rating;
    }
}
