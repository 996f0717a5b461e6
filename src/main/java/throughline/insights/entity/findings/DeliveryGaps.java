package throughline.insights.entity.findings;

import java.util.List;
import java.util.Map;

/** How functions see their own steps, and how others rate them, by function; largest gap first. Of everybody. */
public record DeliveryGaps(Map<String, List<Gap>> functions) {

    /** What releases have that were made before anybody was asked. */
    public static final DeliveryGaps NONE = new DeliveryGaps(Map.of());

    /**
     * A step as its function sees it.
     *
     * @param step its item key
     * @param guesses of how many people of the function
     * @param guessed the mean they believe others rate, 1 to 5
     * @param ratings of how many people
     * @param rated their mean
     * @param gap guessed less rated, with its 95 % interval
     * @param effect the gap in standard deviations (Hedges' g); 0 without spread
     * @param blindSpot whether the gap is above half a point and certainly above 0
     */
    public record Gap(
            String step,
            long guesses,
            double guessed,
            long ratings,
            double rated,
            double gap,
            double low,
            double high,
            double effect,
            boolean blindSpot) {}
}
