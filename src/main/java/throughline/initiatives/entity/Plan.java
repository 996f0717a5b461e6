package throughline.initiatives.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative says beforehand: which steps should move (as items), compared with which, from which wave, judged by the
 * {@code followUpAfter}-th wave after it; how much is expected, and the smallest effect worth having, in points of rating.
 * {@code detectable}: what such a comparison could detect, 0 if that cannot be said.
 */
public record Plan(
        List<String> targetSteps,
        List<String> comparisonSteps,
        long baselineWave,
        int followUpAfter,
        @Nullable Double expectedEffect,
        double smallestWorthwhile,
        double detectable) {
    public static final double SMALLEST_WORTHWHILE = 0.10;
}
