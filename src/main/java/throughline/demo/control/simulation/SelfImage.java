package throughline.demo.control.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.demo.control.workforce.Colleague;
import throughline.demo.control.workforce.Draws;
import throughline.organization.entity.Unit;
import throughline.surveys.control.Deliverers;

/** What those who deliver steps believe others rate: the planted mean of the step, and how much too well they think of it. */
final class SelfImage {
    private static final double USUAL = 0.2;
    private static final double UNSURE = 0.7;
    private static final Map<String, Double> PLANTED = Map.of(
            "step:onboarding/laptop-accounts", 1.1,
            "step:it-problem/told-when", 0.9,
            "step:it-access/approval", -0.1,
            "step:purchase-request/approval", 0.9);

    private final int wave;
    private final Map<String, String> deliverers;

    /** @param deliverers the key of the function that is responsible for each step */
    SelfImage(int wave, Map<String, String> deliverers) {
        this.wave = wave;
        this.deliverers = deliverers;
    }

    /** Of as many own steps as the form asks about, by even lot. */
    Map<String, String> guesses(Colleague colleague) {
        Draws lot = Draws.of("own", wave, colleague.id());
        List<String> own = new ArrayList<>(own(colleague));
        Map<String, String> guesses = new TreeMap<>();
        while (!own.isEmpty() && guesses.size() < Deliverers.GUESSES) {
            String item =
                    own.remove(lot.index(own.stream().mapToDouble(step -> 1).toArray()));
            double guess = mean(item) + PLANTED.getOrDefault(item, USUAL) + UNSURE * lot.normal();
            guesses.put(item, String.valueOf(Passage.rating(guess)));
        }
        return guesses;
    }

    private List<String> own(Colleague colleague) {
        String function = Unit.keyOf(colleague.function());
        return deliverers.keySet().stream()
                .filter(item -> function.equals(deliverers.get(item)))
                .sorted()
                .toList();
    }

    private double mean(String item) {
        for (JourneyModel journey : PlantedModel.JOURNEYS) {
            for (StepModel step : journey.steps()) {
                if (item.equals("step:" + journey.key() + "/" + step.key())) {
                    return step.mean() + PlantedModel.movement(item, wave);
                }
            }
        }
        throw new IllegalArgumentException("not planted: " + item);
    }
}
