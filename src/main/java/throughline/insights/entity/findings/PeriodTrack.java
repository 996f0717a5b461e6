package throughline.insights.entity.findings;

import org.jspecify.annotations.Nullable;

/**
 * How a figure of an always-on survey went over its periods, as they were published: its {@code level} in all of them together, its
 * {@code change} after the {@code baseline}, both in intervals that hold however often somebody looks; and whether it declines.
 *
 * @param periods in which it was published
 * @param change null before anything follows the baseline
 */
public record PeriodTrack(
        String item,
        int periods,
        Sequence level,
        Baseline baseline,
        @Nullable Sequence change,
        Alarm alarm) {

    /** A mean or a difference of means; without bounds where {@code reason} is not {@code none}: too-early, no-spread. */
    public record Sequence(
            long n,
            double estimate,
            @Nullable Double low,
            @Nullable Double high,
            String reason) {
        /** Whether it is known not to be zero. */
        public boolean excludesZero() {
            return low != null && high != null && (low > 0 || high < 0);
        }
    }

    /** The first periods with so many answers that others can be held against them; {@code until} is the last, null if not reached. */
    public record Baseline(long n, double mean, @Nullable String until) {}

    /**
     * The cumulative sum of declines against the baseline, in standard errors of a period; raised above {@code limit} in the period
     * {@code raisedIn}, with a decline that seems to have begun in {@code since}.
     */
    public record Alarm(
            double sum,
            double limit,
            @Nullable String since,
            @Nullable String raisedIn) {
        public boolean isRaised() {
            return raisedIn != null;
        }
    }
}
