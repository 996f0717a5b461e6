package throughline.statistics.levels;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two independent means.
 *
 * @param estimate first mean minus second
 * @param standardError of the difference
 * @param df degrees of freedom; 0 when a sample holds fewer than two values
 * @param t estimate / standardError; 0 when it cannot be judged, ±∞ when two constant samples differ
 * @param pValue two-sided; 1 when it cannot be judged, 0 when two constant samples differ
 * @param interval 95 %; (−∞, ∞) when it cannot be judged, of width zero for two constant samples
 */
public record MeanDifference(
        double estimate, double standardError, double df, double t, double pValue, Interval interval) {

    /**
     * Welch's comparison: SE² = SE_a² + SE_b², df = SE⁴/(SE_a⁴/(n_a−1) + SE_b⁴/(n_b−1)) (Welch 1947).
     *
     * @param a one mean; for tests make both without a population
     * @param b another mean of other cases
     * @return a − b; if either has fewer than two values nothing can be judged: t 0, p 1, unbounded interval
     */
    public static MeanDifference welch(MeanEstimate a, MeanEstimate b) {
        double estimate = a.mean() - b.mean();
        double va = a.standardError() * a.standardError();
        double vb = b.standardError() * b.standardError();
        double error = Math.sqrt(va + vb);
        if (a.n() < 2 || b.n() < 2) {
            Interval anything = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new MeanDifference(estimate, error, 0, 0, 1, anything);
        }
        Interval exact = new Interval(estimate, estimate);
        if (error == 0 && estimate == 0) {
            return new MeanDifference(estimate, error, a.n() + b.n() - 2.0, 0, 1, exact);
        }
        if (error == 0) {
            double t = Math.copySign(Double.POSITIVE_INFINITY, estimate);
            return new MeanDifference(estimate, error, a.n() + b.n() - 2.0, t, 0, exact);
        }
        double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        double t = estimate / error;
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
        return new MeanDifference(estimate, error, df, t, p, Interval.student(estimate, error, df));
    }
}
