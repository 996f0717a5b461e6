package throughline.insights.entity.findings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well those who answered stand for those who were invited, by function, and the figures of everybody when answers are weighted to
 * the functions' sizes. Functions that are hidden somewhere are one class, so that weighted figures say nothing of them.
 *
 * @param classes how many classes of functions there are
 * @param indicator R-indicator, 0 to 1, to two decimals; null with a {@code reason}
 * @param byChance what it would be on average if everybody were equally likely to answer
 * @param uneven whether it is below .75
 * @param designEffect Kish's, to two decimals; 1 where answers are not weighted
 * @param trimmed how many answers had their weight cut
 * @param headline whether the weighted figures are the ones to show first
 * @param reason why answers are not weighted: {@code none} if they are, {@code imported} if they came with weights of their own
 * @param figures weighted means by item
 */
public record ResponseQuality(
        int classes,
        @Nullable Double indicator,
        @Nullable Double byChance,
        boolean uneven,
        double designEffect,
        long trimmed,
        boolean headline,
        String reason,
        Map<String, Weighted> figures) {

    /** A weighted mean with its 95 % interval; the mean without weights is the published level. */
    public record Weighted(double mean, double low, double high) {}

    public @Nullable Weighted figure(String item) {
        return figures.get(item);
    }
}
