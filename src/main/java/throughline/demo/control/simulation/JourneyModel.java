package throughline.demo.control.simulation;

import java.util.List;
import java.util.Map;
import throughline.demo.control.workforce.Colleague;

/**
 * A journey as planted: its mean; how many points a point of it moves overall satisfaction; who goes through it within twelve
 * months ({@code byFunction} multiplies that); its steps.
 */
public record JourneyModel(
        String key, double mean, double weight, Reach reach, Map<String, Double> byFunction, List<StepModel> steps) {

    /** Shares of people who go through a journey. */
    public record Reach(double newcomers, double others, double leads, double managers) {
        static Reach everybody(double share) {
            return new Reach(share, share, share, share);
        }

        static Reach newcomers(double newcomers, double others) {
            return new Reach(newcomers, others, others, others);
        }
    }

    static JourneyModel journey(String key, double mean, double weight, Reach reach, StepModel... steps) {
        return new JourneyModel(key, mean, weight, reach, Map.of(), List.of(steps));
    }

    static StepModel step(String key, double mean, double usage, double weight) {
        return new StepModel(key, mean, usage, weight, 0, 0, 1);
    }

    /** In these functions people go this way so many times as often. */
    JourneyModel scaled(Map<String, Double> functions) {
        return new JourneyModel(key, mean, weight, reach, functions, steps);
    }

    double probability(Colleague colleague) {
        double share = colleague.isNewcomer()
                ? reach.newcomers()
                : colleague.isManager() ? reach.managers() : colleague.isLead() ? reach.leads() : reach.others();
        return Math.min(1, share * byFunction.getOrDefault(colleague.function(), 1.0));
    }

    /** How strongly the form asks for details of this journey: the rarer, the more. */
    double rarity() {
        return 1 / Math.max(0.02, reach.others() * reach.others());
    }
}
