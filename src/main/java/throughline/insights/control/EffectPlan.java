package throughline.insights.control;

import java.util.List;

/**
 * What is to be compared: treated and comparison steps as items, two waves of one survey, and the smallest effect worth having in
 * points.
 */
public record EffectPlan(
        List<String> treated,
        List<String> comparison,
        long baselineWave,
        long followUpWave,
        double smallestWorthwhile) {}
