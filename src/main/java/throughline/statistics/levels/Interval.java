package throughline.statistics.levels;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A closed range of numbers, here nearly always a 95 % confidence interval.
 *
 * @param low lower end, may be −∞
 * @param high upper end, not below {@code low}, may be +∞
 */
public record Interval(double low, double high) {

    /** The 97.5 % point of the standard normal distribution, for two-sided 95 % intervals. */
    public static final double NORMAL_QUANTILE = 1.959963984540054;

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if an end is NaN or the ends are reversed
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    /**
     * The interval estimate ± 1.96·SE.
     *
     * @param estimate centre, in any unit
     * @param standardError in the same unit, ≥ 0
     * @return the interval; of width zero when the error is zero
     */
    public static Interval normal(double estimate, double standardError) {
        double margin = NORMAL_QUANTILE * standardError;
        return new Interval(estimate - margin, estimate + margin);
    }

    /**
     * The interval estimate ± t(df, .975)·SE (Student 1908).
     *
     * @param estimate centre, in any unit
     * @param standardError in the same unit, ≥ 0
     * @param df degrees of freedom, &gt; 0, not necessarily whole
     * @return the interval; of width zero when the error is zero, whatever df
     */
    public static Interval student(double estimate, double standardError, double df) {
        if (standardError == 0) {
            return new Interval(estimate, estimate);
        }
        double margin = TDistribution.of(df).inverseSurvivalProbability(0.025) * standardError;
        return new Interval(estimate - margin, estimate + margin);
    }

    /**
     * Upper end minus lower end.
     *
     * @return the width, ≥ 0, infinite for an unbounded interval
     */
    public double width() {
        return high - low;
    }

    /**
     * Whether a value lies inside or on an end.
     *
     * @param value any number; NaN lies in no interval
     * @return true if low ≤ value ≤ high
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Moves both ends into a range, for estimates that cannot leave a scale.
     *
     * @param lo lower limit
     * @param hi upper limit, not below {@code lo}
     * @return an interval inside [lo, hi]; of width zero at the nearer limit if this one lies outside
     * @throws IllegalArgumentException if the limits are reversed or NaN
     */
    public Interval clippedTo(double lo, double hi) {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("limits from " + lo + " to " + hi);
        }
        return new Interval(Math.min(Math.max(low, lo), hi), Math.min(Math.max(high, lo), hi));
    }
}
