package throughline.statistics.sequences;

import throughline.statistics.levels.Interval;

/**
 * A mean or a difference of means, as it stands at one of many looks.
 *
 * @param estimate mean, or mean after less mean before; 0 where a sample is empty
 * @param standardDeviation of the values, pooled for two samples
 * @param information t, the number of values, or 1/(1/n₀ + 1/n₁) for two samples
 * @param interval that holds at all looks together; (−∞, ∞) where there is a reason
 * @param reason why nothing can be said yet; NONE if something can
 */
public record SequenceEstimate(
        double estimate, double standardDeviation, double information, Interval interval, Reason reason) {

    /** Why nothing can be said yet. */
    public enum Reason {
        /** Something can. */
        NONE,
        /** The information is below 20. */
        TOO_EARLY,
        /** All values are equal, which says nothing about how much they vary. */
        NO_SPREAD
    }

    /**
     * Whether a value can be excluded, such as a target, or 0 for a difference.
     *
     * @param value any number
     * @return true if there is an interval and the value lies outside
     */
    public boolean excludes(double value) {
        return reason == Reason.NONE && !interval.contains(value);
    }
}
