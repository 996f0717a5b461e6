package throughline.statistics.effects;

import java.util.List;
import throughline.statistics.levels.Interval;

/**
 * Estimates how much a contrast changed between two independent samples, allowing for drift (Donald and Lang 2007; Conley and
 * Taber 2011). An immutable procedure: begin {@link #withDefaults()}, change options, {@link #estimate}.
 */
public final class EffectEstimation {

    /** 1.96 + .84: two-sided 5 % level and 80 % power. */
    private static final double DETECTABLE = 2.8;

    private final double assumedTau;
    private final int minimumPlacebos;

    private EffectEstimation(double assumedTau, int minimumPlacebos) {
        this.assumedTau = assumedTau;
        this.minimumPlacebos = minimumPlacebos;
    }

    /**
     * The procedure with a drift of .03 where fewer than 5 placebos are given.
     *
     * @return the procedure
     */
    public static EffectEstimation withDefaults() {
        return new EffectEstimation(PlaceboVariance.ASSUMED_TAU, PlaceboVariance.MINIMUM_PLACEBOS);
    }

    /**
     * Changes the drift that is assumed where there are too few placebos.
     *
     * @param tau in points of rating, ≥ 0
     * @return a changed copy
     * @throws IllegalArgumentException if negative, NaN or infinite
     */
    public EffectEstimation withAssumedTau(double tau) {
        if (!(tau >= 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("assumed tau is " + tau);
        }
        return new EffectEstimation(tau, minimumPlacebos);
    }

    /**
     * Changes from how many placebos the drift is estimated.
     *
     * @param placebos at least 2
     * @return a changed copy
     * @throws IllegalArgumentException if below 2
     */
    public EffectEstimation withMinimumPlacebos(int placebos) {
        if (placebos < 2) {
            throw new IllegalArgumentException("a drift needs 2 placebos or more, not " + placebos);
        }
        return new EffectEstimation(assumedTau, placebos);
    }

    /**
     * δ̂ = d̄_after − d̄_before with SE = √(SE_r² + τ̂²), SE_r² = s²_after/n_after + s²_before/n_before, and the interval
     * δ̂ ± t(df, .975)·SE. With enough placebos τ̂² is DerSimonian and Laird's and df = placebos − 1; otherwise τ is assumed
     * and df is Welch and Satterthwaite's for the two samples.
     *
     * @param before contrast in the earlier sample, n ≥ 2
     * @param after the same contrast in the later sample, n ≥ 2
     * @param placebos changes of contrasts that nothing was done about
     * @return the estimate with its smallest detectable change
     * @throws IllegalArgumentException if a sample has fewer than two respondents
     */
    public EffectEstimate estimate(Contrast before, Contrast after, List<Placebo> placebos) {
        if (before.n() < 2 || after.n() < 2) {
            throw new IllegalArgumentException(
                    "an effect needs two respondents or more in each sample, not " + before.n() + " and " + after.n());
        }
        boolean estimated = placebos.size() >= minimumPlacebos;
        double tauSquared = estimated ? PlaceboVariance.betweenVariance(placebos) : assumedTau * assumedTau;
        double tau = Math.sqrt(tauSquared);
        double sampling = before.squaredError() + after.squaredError();
        double error = Math.sqrt(sampling + tauSquared);
        double df = estimated ? placebos.size() - 1.0 : satterthwaite(before, after);
        double change = after.mean() - before.mean();
        double pooled = ((before.n() - 1) * before.variance() + (after.n() - 1) * after.variance())
                / (before.n() + after.n() - 2.0);
        return new EffectEstimate(
                change,
                Math.sqrt(sampling),
                tau,
                error,
                Interval.student(change, error, df),
                t(change, error),
                df,
                minimumDetectable(pooled, before.n(), after.n(), tau),
                placebos.size(),
                before.n(),
                after.n());
    }

    /**
     * Smallest change that a comparison detects with 80 % power at the two-sided 5 % level: 2.8·√(s²(1/n₀ + 1/n₁) + τ²).
     *
     * @param variance s² of the contrast among respondents, in squared points of rating
     * @param n0 respondents in the earlier sample, at least 1
     * @param n1 respondents in the later sample, at least 1
     * @param tau drift, in points of rating
     * @return the change, in points of rating
     * @throws IllegalArgumentException if a sample is empty, or the variance or drift is negative or NaN
     */
    public static double minimumDetectable(double variance, long n0, long n1, double tau) {
        if (n0 < 1 || n1 < 1 || !(variance >= 0) || !(tau >= 0)) {
            throw new IllegalArgumentException(
                    "detectable change of samples " + n0 + " and " + n1 + ", variance " + variance + ", tau " + tau);
        }
        return DETECTABLE * Math.sqrt(variance * (1.0 / n0 + 1.0 / n1) + tau * tau);
    }

    private static double t(double change, double error) {
        if (error > 0) {
            return change / error;
        }
        return change == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, change);
    }

    private static double satterthwaite(Contrast before, Contrast after) {
        double a = before.squaredError();
        double b = after.squaredError();
        if (a + b == 0) {
            return before.n() + after.n() - 2.0;
        }
        return (a + b) * (a + b) / (a * a / (before.n() - 1) + b * b / (after.n() - 1));
    }
}
