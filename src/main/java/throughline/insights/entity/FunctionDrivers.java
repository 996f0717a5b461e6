package throughline.insights.entity;

import java.util.List;

/**
 * The steps of a function over all journeys, ranked by the share of the differences in overall satisfaction that goes with each:
 * contribution of the journey to overall satisfaction times contribution of the step to the journey. {@code sum} and its interval
 * are of all its steps together, {@code gain} is in points of overall satisfaction. {@code status} {@code too-few}: no ranking.
 */
public record FunctionDrivers(
        String function, String status, double sum, double sumLow, double sumHigh, List<StepShare> steps) {

    /** A step in the ranking. */
    public record StepShare(
            String key,
            double share,
            double low,
            double high,
            double pFirst,
            double pTop3,
            int rankLow,
            int rankHigh,
            double gain,
            double gainLow,
            double gainHigh,
            DriverFigure driver) {}
}
