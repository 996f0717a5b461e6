package throughline.insights.entity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Journeys by functions: each cell compared with everything outside it (Welch), of which only those are discoveries that survive
 * testing all at once (Benjamini–Hochberg, q = .10). {@code function} null: the journey as a whole.
 */
public record HeatMap(List<Spot> spots) {
    /** {@code discovery}: −2 far below the rest, −1 below, 0 not told apart, 1 above, 2 far above. */
    public record Spot(String journey, @Nullable String function, long n, double mean, int discovery) {
        /** With how many decimals the mean is written. */
        public int digits() {
            return LevelFigure.digits(n);
        }
    }

    public @Nullable Spot spot(String journey, @Nullable String function) {
        return spots.stream()
                .filter(s -> s.journey().equals(journey) && Objects.equals(s.function(), function))
                .findFirst()
                .orElse(null);
    }
}
