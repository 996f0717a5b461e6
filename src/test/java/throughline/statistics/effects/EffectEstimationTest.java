package throughline.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import throughline.statistics.levels.Interval;

class EffectEstimationTest {

    private static final EffectEstimation ESTIMATION = EffectEstimation.withDefaults();

    private static Contrast contrast(long n, double mean, double error) {
        return new Contrast(n, mean, error * error * n);
    }

    private static List<Placebo> placebos(int count, double tau, double error, long seed) {
        Random random = new Random(seed);
        List<Placebo> placebos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placebos.add(new Placebo(tau * random.nextGaussian() + error * random.nextGaussian(), error * error));
        }
        return placebos;
    }

    /**
     * Card and Krueger (1994), table 3, row 3: change in employment −2.16 (1.25) in 77 stores of Pennsylvania and .59 (.54) in
     * 309 of New Jersey; difference in differences 2.76 (1.36), from unrounded means.
     */
    @Test
    void differenceInDifferencesAgreesWithCardAndKrueger() {
        EffectEstimate effect =
                ESTIMATION.withAssumedTau(0).estimate(contrast(77, -2.16, 1.25), contrast(309, 0.59, 0.54), List.of());
        assertThat(effect.estimate()).isCloseTo(2.76, within(0.011));
        assertThat(effect.standardError()).isCloseTo(1.36, within(0.005));
        assertThat(effect.t()).isCloseTo(2.76 / 1.36, within(0.02));
    }

    /** Colditz et al. (1994), 13 trials of BCG, log risk ratios; τ² .3088 of metafor's rma(method = "DL"). */
    @Test
    void driftAgreesWithMetafor() {
        int[][] trials = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        List<Placebo> ratios = new ArrayList<>();
        for (int[] t : trials) {
            double treated = t[0] + t[1];
            double control = t[2] + t[3];
            double ratio = Math.log(t[0] / treated / (t[2] / control));
            ratios.add(new Placebo(ratio, 1.0 / t[0] - 1 / treated + 1.0 / t[2] - 1 / control));
        }
        PlaceboVariance drift = PlaceboVariance.derSimonianLaird(ratios);
        assertThat(drift.tauSquared()).isCloseTo(0.3088, within(5e-5));
        assertThat(drift.tau()).isCloseTo(0.5557, within(5e-5));
        assertThat(drift.placebos()).isEqualTo(13);
    }

    @Test
    void fewPlacebosLeaveTheAssumedDriftAndWelchsDegreesOfFreedom() {
        Contrast before = contrast(200, 0, 0.05);
        Contrast after = contrast(300, 0.2, 0.04);
        EffectEstimate effect = ESTIMATION.estimate(before, after, placebos(4, 0.1, 0.05, 1));
        double a = 0.0025;
        double b = 0.0016;
        assertThat(effect.tau()).isEqualTo(0.03);
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(a + b + 0.0009), within(1e-15));
        assertThat(effect.df()).isCloseTo((a + b) * (a + b) / (a * a / 199 + b * b / 299), within(1e-9));
        assertThat(PlaceboVariance.derSimonianLaird(placebos(4, 0.1, 0.05, 1)).tau())
                .isCloseTo(0.03, within(1e-15));
    }

    @Test
    void manyPlacebosGiveTheDriftAndTheDegreesOfFreedom() {
        List<Placebo> placebos = placebos(12, 0.2, 0.02, 2);
        EffectEstimate effect = ESTIMATION.estimate(contrast(200, 0, 0.05), contrast(300, 0.2, 0.04), placebos);
        PlaceboVariance drift = PlaceboVariance.derSimonianLaird(placebos);
        assertThat(effect.tau()).isEqualTo(drift.tau()).isBetween(0.1, 0.3);
        assertThat(effect.df()).isEqualTo(11);
        double margin = TDistribution.of(11).inverseSurvivalProbability(0.025) * effect.standardError();
        assertThat(effect.interval().low()).isCloseTo(0.2 - margin, within(1e-12));
        assertThat(effect.placebos()).isEqualTo(12);
    }

    @Test
    void placebosThatScatterNoMoreThanTheirErrorsShowNoDrift() {
        List<Placebo> still = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            still.add(new Placebo(i % 2 == 0 ? 0.001 : -0.001, 0.01));
        }
        assertThat(PlaceboVariance.derSimonianLaird(still).tauSquared()).isZero();
    }

    @Test
    void plantedDriftIsRecovered() {
        assertThat(PlaceboVariance.derSimonianLaird(placebos(2000, 0.08, 0.03, 3))
                        .tau())
                .isCloseTo(0.08, within(0.005));
    }

    @Test
    void detectableChangeIsTheFormula() {
        assertThat(EffectEstimation.minimumDetectable(1, 200, 200, 0)).isCloseTo(0.28, within(1e-12));
        assertThat(EffectEstimation.minimumDetectable(0, 10, 10, 0.03)).isCloseTo(0.084, within(1e-12));
        EffectEstimate effect = ESTIMATION.estimate(new Contrast(100, 0, 1.5), new Contrast(300, 0, 0.5), List.of());
        double pooled = (99 * 1.5 + 299 * 0.5) / 398;
        assertThat(effect.mde()).isCloseTo(EffectEstimation.minimumDetectable(pooled, 100, 300, 0.03), within(1e-14));
    }

    @Test
    void samplesWithoutSpreadDoNotBreakIt() {
        EffectEstimate still =
                ESTIMATION.withAssumedTau(0).estimate(new Contrast(50, 1, 0), new Contrast(50, 1, 0), List.of());
        assertThat(still.t()).isZero();
        assertThat(still.df()).isEqualTo(98);
        assertThat(still.interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void aBadBaselineIsPulledTowardsItsKind() {
        BaselineShrinkage shrinkage = BaselineShrinkage.of(contrast(100, -0.8, 0.2), -0.1, 0.12);
        assertThat(shrinkage.lambda()).isCloseTo(0.75, within(1e-12));
        assertThat(shrinkage.shrunken()).isCloseTo(-0.1 - 0.75 * 0.7, within(1e-12));
        assertThat(shrinkage.baseline()).isEqualTo(-0.8);
        assertThat(BaselineShrinkage.of(new Contrast(9, 1, 0), 0, 0).lambda()).isEqualTo(1);
    }

    @Test
    void baselinesThatOnlyScatterByChanceShrinkToTheirMean() {
        List<Contrast> all = List.of(contrast(50, -0.1, 0.2), contrast(50, 0.1, 0.2), contrast(50, 0, 0.2));
        BaselineShrinkage shrinkage = BaselineShrinkage.of(all.get(0), all);
        assertThat(shrinkage.lambda()).isZero();
        assertThat(shrinkage.shrunken()).isCloseTo(0, within(1e-15));
        assertThat(all.get(0).withMean(shrinkage.shrunken()).squaredError())
                .isEqualTo(all.get(0).squaredError());
    }

    @Test
    void refusesWhatCannotBeEstimated() {
        Contrast one = new Contrast(1, 0, 0);
        Contrast many = contrast(50, 0, 0.1);
        assertThatThrownBy(() -> ESTIMATION.estimate(one, many, List.of())).hasMessageContaining("not 1 and 50");
        assertThatThrownBy(() -> new Placebo(0.1, 0)).hasMessage("squared error of a placebo is 0.0");
        assertThatThrownBy(() -> new Placebo(Double.NaN, 1)).hasMessage("placebo estimate is NaN");
        assertThatThrownBy(() -> ESTIMATION.withAssumedTau(Double.NaN)).hasMessage("assumed tau is NaN");
        assertThatThrownBy(() -> ESTIMATION.withMinimumPlacebos(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BaselineShrinkage.of(many, List.of(many))).hasMessageContaining("not 1");
        assertThatThrownBy(() -> BaselineShrinkage.of(many, Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> EffectEstimation.minimumDetectable(Double.NaN, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fivePlacebosAreEnoughByDefault() {
        Contrast before = contrast(200, 0, 0.05);
        Contrast after = contrast(300, 0.2, 0.04);
        assertThat(ESTIMATION.estimate(before, after, placebos(5, 0.1, 0.05, 1)).df())
                .isEqualTo(4);
        assertThat(PlaceboVariance.derSimonianLaird(placebos(5, 0.5, 0.05, 1)).tau())
                .isGreaterThan(0.1);
        assertThat(ESTIMATION
                        .withMinimumPlacebos(2)
                        .estimate(before, after, placebos(2, 0.1, 0.05, 1))
                        .df())
                .isEqualTo(1);
    }

    @Test
    void aPlaceboIsAChangeWithBothErrors() {
        Placebo placebo = Placebo.of(contrast(200, 0.1, 0.03), contrast(300, 0.3, 0.04));
        assertThat(placebo.estimate()).isCloseTo(0.2, within(1e-15));
        assertThat(placebo.squaredError()).isCloseTo(0.0025, within(1e-15));
    }

    @Test
    void aChangeWithoutAnyErrorIsCertain() {
        EffectEstimate certain =
                ESTIMATION.withAssumedTau(0).estimate(new Contrast(2, 1, 0), new Contrast(2, 0.5, 0), List.of());
        assertThat(certain.t()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(certain.df()).isEqualTo(2);
    }
}
