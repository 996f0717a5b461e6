package throughline.statistics.sequences;

import throughline.statistics.levels.Interval;
import throughline.statistics.levels.Moments;
import throughline.statistics.sequences.SequenceEstimate.Reason;

/**
 * Intervals that may be looked at after every answer: the chance that any of them ever misses the truth is α in the limit
 * (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021, Annals of Statistics 49; Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas 2024, Annals of Statistics 52). An immutable procedure.
 */
public final class ConfidenceSequence {

    /** Information below which nothing is said, 40 answers in each of two equal samples. */
    public static final double MINIMUM_INFORMATION = 20;

    private static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double alpha;
    private final double narrowestAt;

    private ConfidenceSequence(double alpha, double narrowestAt) {
        this.alpha = alpha;
        this.narrowestAt = narrowestAt;
    }

    /**
     * The procedure for 95 %, narrowest at an information of 400, which is 400 answers, or 800 in each of two equal samples.
     *
     * @return the procedure
     */
    public static ConfidenceSequence withDefaults() {
        return new ConfidenceSequence(0.05, 400);
    }

    /**
     * Changes the chance of ever missing the truth.
     *
     * @param chance α, between 0 and 1
     * @return a changed copy
     * @throws IllegalArgumentException if it is not between 0 and 1, or NaN
     */
    public ConfidenceSequence withAlpha(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("alpha is " + chance + ", not between 0 and 1");
        }
        return new ConfidenceSequence(chance, narrowestAt);
    }

    /**
     * Changes where the intervals are narrowest, compared with other choices. It has to be chosen before the first look. In
     * large samples the chance of missing the truth is the same for all choices; small ones look at small samples most closely,
     * where skewed ratings are least like the normal distribution.
     *
     * @param information t_opt, at least 20
     * @return a changed copy
     * @throws IllegalArgumentException if it is below 20 or not finite
     */
    public ConfidenceSequence withNarrowestAt(double information) {
        if (!(information >= MINIMUM_INFORMATION && information < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("narrowest at " + information + ", not at 20 or more");
        }
        return new ConfidenceSequence(alpha, information);
    }

    /**
     * Half the width of the interval where s is known: s·√(2(tr+1)·ln(√(tr+1)/α)/(t²r)), r = (−2 ln α + ln(−2 ln α +
     * 1))/t_opt.
     *
     * <p>With S = t·(x̄ − μ)/s, the mixture of exp(λS − λ²t/2) over λ from N(0, r) is exp(rS²/(2(tr+1)))/√(tr+1). It starts at 1
     * and is a martingale, so it ever reaches 1/α with chance α at most (Ville 1939); the margin solves for S where it does.
     * t and r·t are without unit, so the margin has the unit of s.
     *
     * @param standardDeviation s, ≥ 0
     * @param information t, &gt; 0
     * @return the margin, in units of s
     * @throws IllegalArgumentException if s is negative, t is not positive, or one is not finite
     */
    public double margin(double standardDeviation, double information) {
        if (!(standardDeviation >= 0 && information > 0) || !Double.isFinite(standardDeviation + information)) {
            throw new IllegalArgumentException("margin for a standard deviation of " + standardDeviation
                    + " and an information of " + information + "; 0 or more and more than 0 fit");
        }
        double doubled = -2 * Math.log(alpha);
        double r = (doubled + Math.log(doubled + 1)) / narrowestAt;
        double grown = information * r + 1;
        return standardDeviation
                * Math.sqrt(2 * grown * Math.log(Math.sqrt(grown) / alpha) / (information * information * r));
    }

    /**
     * The mean of a sample so far, with t = n. As s comes from the same values, the margin in standard errors is not taken from
     * the normal distribution but, with the same chance beyond it, from Student's with n − 1 degrees of freedom. Without
     * that, skewed ratings would miss in more than 5 % of runs, because a mean that is too high comes with an s too low.
     *
     * @param sample sums of values without weights
     * @return the estimate; without interval before 20 values, or if all are equal
     * @throws IllegalArgumentException if the values have weights
     */
    public SequenceEstimate mean(Moments sample) {
        requireUnweighted(sample);
        return estimate(sample.n() == 0 ? 0 : sample.mean(), sample.variance(), (double) sample.n(), sample.n() - 1.0);
    }

    /**
     * The difference of two independent samples so far, of which one may have stopped growing, with t = 1/(1/n₀ + 1/n₁) and
     * the pooled s² = ((n₀−1)s₀² + (n₁−1)s₁²)/(n₀+n₁−2). t·(x̄₁ − x̄₀) varies like a sum of t values, in whatever order the
     * answers of the samples come. Student's distribution has n₀ + n₁ − 2 degrees of freedom. This presumes that both samples spread alike: if the smaller one spreads more, the interval is
     * too narrow.
     *
     * @param before sums of the one sample, without weights
     * @param after sums of the other sample, without weights
     * @return after − before; without interval before t = 20, or if the values in each sample are equal
     * @throws IllegalArgumentException if the values have weights
     */
    public SequenceEstimate difference(Moments before, Moments after) {
        requireUnweighted(before);
        requireUnweighted(after);
        if (before.n() == 0 || after.n() == 0) {
            return estimate(0, 0, 0, 0);
        }
        double squares = (before.n() - 1) * before.variance() + (after.n() - 1) * after.variance();
        double df = before.n() + after.n() - 2.0;
        double information = 1 / (1.0 / before.n() + 1.0 / after.n());
        return estimate(after.mean() - before.mean(), df == 0 ? 0 : squares / df, information, df);
    }

    private SequenceEstimate estimate(double estimate, double variance, double information, double df) {
        double deviation = Math.sqrt(variance);
        if (information < MINIMUM_INFORMATION) {
            return new SequenceEstimate(estimate, deviation, information, UNBOUNDED, Reason.TOO_EARLY);
        }
        if (deviation == 0) {
            return new SequenceEstimate(estimate, deviation, information, UNBOUNDED, Reason.NO_SPREAD);
        }
        double errors = margin(1, information) * Math.sqrt(information);
        double margin = student(errors, df) * deviation / Math.sqrt(information);
        Interval interval = new Interval(estimate - margin, estimate + margin);
        return new SequenceEstimate(estimate, deviation, information, interval, Reason.NONE);
    }

    /**
     * The point of Student's distribution beyond which there is as much as beyond z in the normal, to three terms in 1/df (Fisher
     * and Cornish 1960; Abramowitz and Stegun 26.7.5), which is low by .2 % at worst for the defaults and df ≥ 19.
     */
    private static double student(double z, double df) {
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * (5 * z2 * z2 + 16 * z2 + 3) / 96;
        double third = z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
        return z + first / df + second / (df * df) + third / (df * df * df);
    }

    private static void requireUnweighted(Moments sample) {
        if (sample.w() != sample.n() || sample.ww() != sample.n()) {
            throw new IllegalArgumentException("values with weights; a confidence sequence takes weights of one only");
        }
    }
}
