package throughline.statistics.sequences;

/**
 * Page's one-sided cumulative sum (Page 1954, Biometrika 41, 100–115): small declines that last add up until they raise an
 * alarm, and single bad periods are forgotten. An immutable procedure.
 */
public final class DeteriorationAlarm {

    /** k, half of the decline in standard errors that the alarm finds soonest. */
    public static final double REFERENCE = 0.5;

    /**
     * h for k = .5. An alarm is then raised every 370 periods on average if nothing declines, after Brook and Evans's (1972)
     * way to compute it. Textbooks give 4.77 for an average of 370; that is for watching both directions at once (Montgomery,
     * Introduction to Statistical Quality Control, chapter 9), and would be 737 for one.
     */
    public static final double DECISION_INTERVAL = 4.095;

    private final double reference;
    private final double decisionInterval;

    private DeteriorationAlarm(double reference, double decisionInterval) {
        this.reference = reference;
        this.decisionInterval = decisionInterval;
    }

    /**
     * The procedure with k = .5 and h = 4.095.
     *
     * @return the procedure
     */
    public static DeteriorationAlarm withDefaults() {
        return new DeteriorationAlarm(REFERENCE, DECISION_INTERVAL);
    }

    /**
     * Changes k and h, which belong together.
     *
     * @param k reference value, in standard errors, ≥ 0
     * @param h decision interval, in standard errors, &gt; 0
     * @return a changed copy
     * @throws IllegalArgumentException if k is negative, h is not positive, or one is not finite
     */
    public DeteriorationAlarm with(double k, double h) {
        if (!(k >= 0 && h > 0) || !Double.isFinite(k + h)) {
            throw new IllegalArgumentException(
                    "reference value " + k + " and decision interval " + h + "; 0 or more and more than 0 fit");
        }
        return new DeteriorationAlarm(k, h);
    }

    /**
     * The mean of a period as a distance from the target in standard errors: (x̄ − μ₀)/(σ₀/√n). Periods need not have equally
     * many answers.
     *
     * @param mean x̄ of the period
     * @param n its answers, at least 1
     * @param target μ₀, the mean while nothing was wrong
     * @param standardDeviation σ₀ of single answers at that time, &gt; 0
     * @return the distance; negative below the target
     * @throws IllegalArgumentException if there are no answers, the deviation is not positive, or a number is not finite
     */
    public static double standardised(double mean, long n, double target, double standardDeviation) {
        if (n < 1 || !(standardDeviation > 0) || !Double.isFinite(mean + target + standardDeviation)) {
            throw new IllegalArgumentException("period of " + n + " answers with mean " + mean + ", against " + target
                    + " with a standard deviation of " + standardDeviation
                    + "; it needs one answer or more and a positive deviation");
        }
        return (mean - target) / (standardDeviation / Math.sqrt((double) n));
    }

    /**
     * One more period: C ← max(0, C − z − k); the alarm is raised when C &gt; h. After that nothing but the number of periods
     * changes, until somebody begins again at {@link AlarmState#START}.
     *
     * @param state where it stands
     * @param z standardised mean of the period, negative below the target
     * @return where it stands then
     * @throws IllegalArgumentException if z is NaN or infinite
     */
    public AlarmState next(AlarmState state, double z) {
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("standardised mean is " + z + ", which is not finite");
        }
        long period = state.periods() + 1;
        if (state.raised()) {
            return new AlarmState(state.sum(), period, state.since(), state.raisedAt());
        }
        double sum = Math.max(0, state.sum() - z - reference);
        long since = sum == 0 ? 0 : state.since() == 0 ? period : state.since();
        return new AlarmState(sum, period, since, sum > decisionInterval ? period : 0);
    }
}
