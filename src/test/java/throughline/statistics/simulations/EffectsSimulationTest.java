package throughline.statistics.simulations;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.statistics.Simulations;
import throughline.statistics.effects.Contrast;
import throughline.statistics.effects.EffectEstimate;
import throughline.statistics.effects.EffectEstimation;
import throughline.statistics.effects.Placebo;

/** Initiatives among steps that drift by themselves: an error of .07 points by sampling and one of .10 by drift. */
class EffectsSimulationTest {
    private static final int RUNS = 2000;
    private static final int ANSWERS = 400;
    private static final int STEPS = 20;
    private static final double DRIFT = 0.10;
    private static final double EFFECT = 0.30;

    private final Random random = new Random(72);

    @Test
    void withDriftTakenIntoAccountFewFalseAlarms() {
        Tally alarms = new Tally("an initiative without effect is seen to have one");
        Tally held = new Tally("interval of an effect of .30");
        for (int run = 0; run < Simulations.runs(RUNS); run++) {
            alarms.add(!effect(0, STEPS).interval().contains(0));
            held.add(effect(EFFECT, STEPS).interval().contains(EFFECT));
        }
        alarms.assertBetween(0.02, 0.05);
        held.assertBetween(0.95, 0.98);
    }

    @Test
    void withoutItManyFalseAlarms() {
        Tally alarms = new Tally("the same, with drift left out of account");
        EffectEstimation careless = EffectEstimation.withDefaults().withAssumedTau(0);
        for (int run = 0; run < Simulations.runs(RUNS); run++) {
            double drift = DRIFT * random.nextGaussian();
            EffectEstimate effect = careless.estimate(contrast(0), contrast(drift), List.of());
            alarms.add(!effect.interval().contains(0));
        }
        alarms.assertAbove(0.20);
    }

    @Test
    void theSmallestDetectableChangeIsDetectedInFourOfFive() {
        double mde = EffectEstimation.minimumDetectable(1, ANSWERS, ANSWERS, DRIFT);
        Tally detected = new Tally("the smallest change that can be detected is detected");
        for (int run = 0; run < Simulations.runs(RUNS); run++) {
            detected.add(effect(mde, 60).interval().low() > 0);
        }
        detected.assertBetween(0.76, 0.82);
    }

    private EffectEstimate effect(double truth, int steps) {
        List<Placebo> placebos = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            placebos.add(Placebo.of(contrast(0), contrast(DRIFT * random.nextGaussian())));
        }
        return EffectEstimation.withDefaults()
                .estimate(contrast(0), contrast(truth + DRIFT * random.nextGaussian()), placebos);
    }

    /** Of so many people with this mean, who differ by a standard deviation of 1. */
    private Contrast contrast(double mean) {
        return new Contrast(ANSWERS, mean + random.nextGaussian() / Math.sqrt(ANSWERS), 1);
    }
}
