package throughline.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.Simulations;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.reliability.DeliveryGap.Finding;
import throughline.statistics.reliability.HedgesG.Reason;

class DeliveryGapTest {

    /** Borenstein and others (2009), Introduction to Meta-Analysis, chapter 4. */
    @Test
    void gAgreesWithThePublishedExample() {
        HedgesG found = HedgesG.of(sample(50, 103, 5.5), sample(50, 100, 4.5));
        assertThat(found.correction()).isCloseTo(0.9923, within(5e-5));
        assertThat(found.g()).isCloseTo(0.5924, within(5e-5));
        assertThat(found.standardError() * found.standardError()).isCloseTo(0.0411, within(6e-5));
        assertThat(found.interval()).isEqualTo(Interval.normal(found.g(), found.standardError()));
    }

    @Test
    void theCorrectionTakesOutTheBiasOfSmallSamplesAndTheIntervalHolds() {
        Random random = new Random(15);
        int runs = Simulations.runs(20_000);
        double sum = 0;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            HedgesG found = HedgesG.of(drawn(random, 0.8, 8), drawn(random, 0, 6));
            sum += found.g() / runs;
            held += found.interval().contains(0.8) ? 1 : 0;
        }
        assertThat(sum).isCloseTo(0.8, within(0.02));
        assertThat((double) held / runs).isBetween(0.94, 0.98);
    }

    @Test
    void gChangesSignWithTheSamplesAndIgnoresTheScale() {
        Moments a = sample(12, 3.9, 0.8);
        Moments b = sample(30, 3.1, 1.1);
        assertThat(HedgesG.of(b, a).g()).isEqualTo(-HedgesG.of(a, b).g());
        assertThat(HedgesG.of(sample(12, 39, 8), sample(30, 31, 11)).g())
                .isCloseTo(HedgesG.of(a, b).g(), within(1e-12));
    }

    @Test
    void saysWhyThereIsNoG() {
        assertThat(HedgesG.of(sample(1, 3, 0), sample(9, 3, 1)).reason()).isEqualTo(Reason.TOO_FEW_VALUES);
        assertThat(HedgesG.of(sample(9, 3, 1), sample(1, 3, 0)).reason()).isEqualTo(Reason.TOO_FEW_VALUES);
        assertThat(HedgesG.of(sample(2, 3, 1), sample(2, 4, 1)).reason()).isEqualTo(Reason.NONE);
        HedgesG constant = HedgesG.of(sample(9, 3, 0), sample(9, 4, 0));
        assertThat(constant.reason()).isEqualTo(Reason.NO_SPREAD);
        assertThat(constant.interval().width()).isInfinite();
    }

    /** Ratings of 200 people with mean 3 and deviation 1 against guesses of providers. */
    @ParameterizedTest
    @CsvSource({
        "40, 3.51, 1, BLIND_SPOT",
        "40, 3.49, 1, NO_BLIND_SPOT",
        "40, 3.5, 1, NO_BLIND_SPOT",
        "5, 3.8, 1, NO_BLIND_SPOT",
        "5, 3.8, 0.2, BLIND_SPOT",
        "40, 2.2, 1, NO_BLIND_SPOT",
        "1, 5, 0, TOO_FEW_VALUES",
        "2, 5, 0, BLIND_SPOT"
    })
    void aBlindSpotIsLargeAndCertain(int n, double mean, double deviation, Finding finding) {
        DeliveryGap found = DeliveryGap.of(sample(n, mean, deviation), sample(200, 3, 1));
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.difference().estimate()).isCloseTo(mean - 3, within(1e-12));
    }

    @Test
    void theGapIsWelchsDifference() {
        DeliveryGap found = DeliveryGap.of(sample(20, 4, 0.5), sample(100, 3.2, 1));
        assertThat(found.difference().standardError()).isCloseTo(Math.sqrt(0.25 / 20 + 1.0 / 100), within(1e-12));
        assertThat(found.effect()).isEqualTo(HedgesG.of(sample(20, 4, 0.5), sample(100, 3.2, 1)));
    }

    @Test
    void nobodyOnASideIsJudgedNeitherWay() {
        DeliveryGap found = DeliveryGap.of(Moments.EMPTY, sample(20, 3, 1));
        assertThat(found.finding()).isEqualTo(Finding.TOO_FEW_VALUES);
        assertThat(found.difference().interval().width()).isInfinite();
        assertThat(DeliveryGap.of(sample(20, 3, 1), Moments.EMPTY).finding()).isEqualTo(Finding.TOO_FEW_VALUES);
    }

    private static Moments sample(long n, double mean, double deviation) {
        double squares = (n - 1) * deviation * deviation + n * mean * mean;
        return new Moments(n, n, n * mean, squares, n, n * mean, squares);
    }

    private static Moments drawn(Random random, double mean, int n) {
        MomentsCollector collector = new MomentsCollector();
        for (int i = 0; i < n; i++) {
            collector.add(mean + random.nextGaussian());
        }
        return collector.moments();
    }
}
