package throughline.demo.control.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import throughline.demo.control.workforce.Draws;

/**
 * One person's way through one journey: how they rate its steps (0: not met), how satisfied they are with it as a whole, and how far
 * that is from the journey's planted mean.
 */
record Passage(JourneyModel journey, Map<String, Integer> steps, double satisfaction) {
    private static final double PERSON = 0.45;
    private static final double SHARED = 0.35;
    private static final double STEP = 0.90;
    private static final double UNEXPLAINED = 0.45;

    /** @param leaning how this person sees everything, in standard deviations around their function's */
    static Passage of(JourneyModel journey, int wave, double leaning, double functionLeaning, Draws draws) {
        double shared = PERSON * leaning + functionLeaning + SHARED * draws.normal();
        Map<String, Integer> steps = new LinkedHashMap<>();
        double pulls = 0;
        for (StepModel step : journey.steps()) {
            boolean met = draws.chance(step.usage());
            double felt = step.mean()
                    + PlantedModel.movement("step:" + journey.key() + "/" + step.key(), wave)
                    + shared
                    + STEP * step.spread() * draws.normal();
            steps.put(step.key(), met ? rating(felt) : 0);
            pulls += met ? step.pull(rating(felt)) : 0;
        }
        return new Passage(journey, steps, journey.mean() + pulls + UNEXPLAINED * draws.normal());
    }

    double above() {
        return satisfaction - journey.mean();
    }

    static int rating(double felt) {
        return (int) Math.min(5, Math.max(1, Math.round(felt)));
    }
}
