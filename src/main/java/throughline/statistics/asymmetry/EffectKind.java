package throughline.statistics.asymmetry;

import throughline.statistics.levels.Interval;

/** How a driver works on the outcome. Significant means more than 1.96 standard errors above zero. */
public enum EffectKind {
    /** A low rating takes away significantly, and significantly more than a top rating adds. */
    DISSATISFIER,
    /** A top rating adds significantly, and significantly more than a low rating takes away. */
    DELIGHTER,
    /** Low ratings take away or top ratings add significantly, neither clearly more. */
    PERFORMANCE,
    /** Nothing significant, or too few ratings to say. */
    UNCLEAR;

    /**
     * The rule: penalty significant and z &gt; 1.96 dissatisfier; reward significant and z &lt; −1.96 delighter; else either
     * significant performance; else unclear.
     *
     * @param penalty t-value of the penalty
     * @param reward t-value of the reward
     * @param z (penalty − reward)/SE
     * @return the kind; UNCLEAR where a number is NaN
     */
    public static EffectKind of(double penalty, double reward, double z) {
        boolean hurts = penalty > Interval.NORMAL_QUANTILE;
        boolean pleases = reward > Interval.NORMAL_QUANTILE;
        if (hurts && z > Interval.NORMAL_QUANTILE) {
            return DISSATISFIER;
        }
        if (pleases && z < -Interval.NORMAL_QUANTILE) {
            return DELIGHTER;
        }
        return hurts || pleases ? PERFORMANCE : UNCLEAR;
    }
}
