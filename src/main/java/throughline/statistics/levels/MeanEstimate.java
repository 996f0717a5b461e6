package throughline.statistics.levels;

/**
 * A mean with its error.
 *
 * @param n number of values, ≥ 1
 * @param mean weighted mean
 * @param standardDeviation of the values; 0 when n &lt; 2
 * @param standardError of the mean, after the finite population correction if one was asked for; 0 when n &lt; 2
 * @param interval 95 %; the whole scale when n &lt; 2, of width zero when all values are equal
 */
public record MeanEstimate(long n, double mean, double standardDeviation, double standardError, Interval interval) {

    private static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Mean with the interval x̄ ± t(n−1, .975)·SE, SE² = n/(n−1)·Σw²(x−x̄)²/(Σw)²·(1−n/N), on an unbounded scale.
     *
     * @param moments sums of at least one value
     * @param population the cases that could have answered
     * @return the estimate; n = 1 has the interval (−∞, ∞), n = N a width of zero
     * @throws IllegalArgumentException if there are no values, or the population is smaller than n
     */
    public static MeanEstimate of(Moments moments, Population population) {
        return of(moments, population, UNBOUNDED);
    }

    /**
     * Mean as in {@link #of(Moments, Population)}, its interval clipped to a rating scale.
     *
     * @param moments sums of at least one value
     * @param population the cases that could have answered
     * @param scale lowest and highest possible value, such as [1, 5]
     * @return the estimate; n = 1 has the whole scale as its interval
     * @throws IllegalArgumentException if there are no values, or the population is smaller than n
     */
    public static MeanEstimate of(Moments moments, Population population, Interval scale) {
        long n = moments.n();
        if (n == 0) {
            throw new IllegalArgumentException("no values, so no mean");
        }
        double mean = moments.mean();
        double error = Math.sqrt(moments.squaredError() * population.unseenShare(n));
        Interval interval =
                n < 2 ? scale : Interval.student(mean, error, n - 1.0).clippedTo(scale.low(), scale.high());
        return new MeanEstimate(n, mean, Math.sqrt(moments.variance()), error, interval);
    }
}
