package throughline.insights.entity.findings;

import java.util.Comparator;
import java.util.List;

/**
 * The fewest journeys that carry 80 % of the people who are dissatisfied with any. A person counts once.
 *
 * @param people who are dissatisfied with any journey
 * @param share of them, weighted, who are dissatisfied with one of the set
 * @param exact whether no smaller set exists
 * @param reason {@code none}, or why there is no set
 */
public record ParetoFigures(long people, double share, boolean exact, String reason, List<Journey> journeys) {

    /**
     * A journey.
     *
     * @param share of the dissatisfied people who are dissatisfied with it
     * @param inSet whether it belongs to the set
     * @param stability probability that it would in another sample of people
     */
    public record Journey(String key, double share, boolean inSet, double stability) {}

    /** Those that most people are dissatisfied with first. */
    public List<Journey> ordered() {
        return journeys.stream()
                .sorted(Comparator.comparingDouble(Journey::share).reversed().thenComparing(Journey::key))
                .toList();
    }

    public long carrying() {
        return journeys.stream().filter(Journey::inSet).count();
    }
}
