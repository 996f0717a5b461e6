package throughline.statistics.effects;

/** What an effect estimate says about a contrast that was meant to rise. */
public enum Verdict {
    /** Risen for certain, and by as much as was hoped. */
    IMPROVED,
    /** Risen for certain, but by less than was hoped. */
    IMPROVED_LESS,
    /** Nothing shown; changes below the detectable size cannot be excluded. */
    NO_CHANGE,
    /** Fallen for certain. */
    WORSE,
    /** The samples are too small to say anything. */
    TOO_EARLY;

    /** Size of the comparison 1/(1/n₀ + 1/n₁) below which it is too early, 40 respondents in each of two equal samples. */
    public static final double MINIMUM_INFORMATION = 20;

    /**
     * The rule: too early if 1/(1/n₀ + 1/n₁) &lt; 20; improved if the lower end of the 95 % interval is above 0, and less than
     * hoped if then the estimate is below the smallest worthwhile change; worse if the upper end is below 0; else no change.
     *
     * @param effect the estimate; for a contrast that was meant to fall, of its negative
     * @param smallestWorthwhile smallest change worth having, in points of rating, ≥ 0
     * @return the verdict
     * @throws IllegalArgumentException if the smallest worthwhile change is negative or NaN
     */
    public static Verdict of(EffectEstimate effect, double smallestWorthwhile) {
        if (!(smallestWorthwhile >= 0)) {
            throw new IllegalArgumentException("smallest worthwhile change is " + smallestWorthwhile);
        }
        if (effect.information() < MINIMUM_INFORMATION) {
            return TOO_EARLY;
        }
        if (effect.interval().low() > 0) {
            return effect.estimate() >= smallestWorthwhile ? IMPROVED : IMPROVED_LESS;
        }
        return effect.interval().high() < 0 ? WORSE : NO_CHANGE;
    }
}
