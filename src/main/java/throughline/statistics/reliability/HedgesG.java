package throughline.statistics.reliability;

import throughline.statistics.levels.Interval;
import throughline.statistics.levels.Moments;

/**
 * A difference of two means in standard deviations. Where there is a reason, the numbers are 0 and the interval (−∞, ∞).
 *
 * @param g the difference
 * @param correction J, with which it was multiplied because small samples overstate it, below 1
 * @param standardError of g
 * @param interval 95 %
 * @param reason why there is no g; NONE if there is one
 */
public record HedgesG(double g, double correction, double standardError, Interval interval, Reason reason) {

    /** Why there is no g. */
    public enum Reason {
        /** There is one. */
        NONE,
        /** A sample has fewer than two values. */
        TOO_FEW_VALUES,
        /** The values in each sample are equal. */
        NO_SPREAD
    }

    /**
     * g = J·d with d = (x̄_a − x̄_b)/s, the pooled s² = ((n_a−1)s_a² + (n_b−1)s_b²)/(n_a+n_b−2) and J = 1 − 3/(4(n_a+n_b−2) − 1)
     * (Hedges 1981); SE = J·√((n_a+n_b)/(n_a·n_b) + d²/(2(n_a+n_b))) and the interval g ± 1.96·SE (Borenstein, Hedges,
     * Higgins and Rothstein 2009, chapter 4), which is rough below ten values in a sample.
     *
     * @param a sums of one sample
     * @param b sums of another sample of other people
     * @return a − b, or the reason why there is none
     */
    public static HedgesG of(Moments a, Moments b) {
        if (a.n() < 2 || b.n() < 2) {
            return none(Reason.TOO_FEW_VALUES);
        }
        double df = a.n() + b.n() - 2.0;
        double pooled = ((a.n() - 1) * a.variance() + (b.n() - 1) * b.variance()) / df;
        if (pooled == 0) {
            return none(Reason.NO_SPREAD);
        }
        double d = (a.mean() - b.mean()) / Math.sqrt(pooled);
        double j = 1 - 3 / (4 * df - 1);
        double error = j * Math.sqrt(1.0 / a.n() + 1.0 / b.n() + d * d / (2.0 * (a.n() + b.n())));
        return new HedgesG(j * d, j, error, Interval.normal(j * d, error), Reason.NONE);
    }

    private static HedgesG none(Reason reason) {
        Interval anything = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new HedgesG(0, 0, 0, anything, reason);
    }
}
