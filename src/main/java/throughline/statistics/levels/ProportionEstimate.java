package throughline.statistics.levels;

/**
 * A proportion with its Wilson score interval.
 *
 * @param n number of cases, ≥ 1
 * @param proportion between 0 and 1
 * @param interval 95 %, inside [0, 1]
 */
public record ProportionEstimate(long n, double proportion, Interval interval) {

    /**
     * Wilson's score interval: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) (Wilson 1927; Newcombe 1998a).
     *
     * @param successes cases that have the property
     * @param n all cases
     * @return the estimate; the interval begins exactly at 0 without successes and ends exactly at 1 without failures
     * @throws IllegalArgumentException if there are no cases, or successes lie outside 0 to n
     */
    public static ProportionEstimate of(long successes, long n) {
        return estimate(proportion(successes, n), n, (double) n);
    }

    /**
     * Wilson's interval with a finite population: n is replaced by n* = n(N−1)/(N−n).
     *
     * @param successes cases that have the property
     * @param n all cases seen
     * @param population the cases that could have been seen, N not below n
     * @return the estimate; for n = N the interval has width zero
     * @throws IllegalArgumentException if there are no cases, successes lie outside 0 to n, or N is below n
     */
    public static ProportionEstimate of(long successes, long n, Population population) {
        return estimate(proportion(successes, n), n, n * population.growth(n));
    }

    /**
     * Wilson's interval for a weighted proportion, with the effective number n* = p(1−p)/SE², never above n; then
     * n*(N−1)/(N−n) if there is a population (Newcombe 1998a with the linearised error).
     *
     * @param p weighted proportion
     * @param squaredError its squared standard error by linearisation, without population correction
     * @param n number of cases, unweighted
     * @param population the cases that could have been seen
     * @return the estimate; where p is 0 or 1, or the error is 0, n stands in for n*
     * @throws IllegalArgumentException if p is outside [0, 1], the error is negative or not finite, n is below 1, or N below n
     */
    public static ProportionEstimate ofWeighted(double p, double squaredError, long n, Population population) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("proportion " + p + " is outside 0 to 1");
        }
        if (!(squaredError >= 0 && squaredError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("squared error is " + squaredError);
        }
        requireCases(n);
        double effective =
                squaredError == 0 || p == 0 || p == 1 ? (double) n : Math.min((double) n, p * (1 - p) / squaredError);
        return estimate(p, n, effective * population.growth(n));
    }

    /**
     * Wilson's interval for a weighted proportion given as moments of a 0/1 variable. As
     * {@link #ofWeighted(double, double, long, Population)} with SE² = Σw²(x−p)²/(Σw)², the factor n/(n−1) left out so that
     * equal weights give the interval without weights. Where p is 0 or 1 Kish's (Σw)²/Σw² stands in for n*.
     *
     * @param indicator moments of a variable that is 1 for cases with the property and 0 for the others
     * @param population the cases that could have been seen
     * @return the estimate
     * @throws IllegalArgumentException if there are no cases or the population is smaller than n
     */
    public static ProportionEstimate ofWeighted(Moments indicator, Population population) {
        long n = indicator.n();
        requireCases(n);
        double p = indicator.mean();
        double squaredError = indicator.squaredError() * (n - 1.0) / n;
        if (squaredError == 0) {
            return estimate(p, n, indicator.effectiveN() * population.growth(n));
        }
        return ofWeighted(p, squaredError, n, population);
    }

    private static double proportion(long successes, long n) {
        requireCases(n);
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " successes of " + n);
        }
        return (double) successes / n;
    }

    private static void requireCases(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("no cases, so no proportion: n = " + n);
        }
    }

    private static ProportionEstimate estimate(double p, long n, double effective) {
        if (effective == Double.POSITIVE_INFINITY) {
            return new ProportionEstimate(n, p, new Interval(p, p));
        }
        double z2 = Interval.NORMAL_QUANTILE * Interval.NORMAL_QUANTILE / effective;
        double centre = (p + z2 / 2) / (1 + z2);
        double margin = Math.sqrt(z2 * (p * (1 - p) + z2 / 4)) / (1 + z2);
        double low = p == 0 ? 0 : Math.max(0, centre - margin);
        double high = p == 1 ? 1 : Math.min(1, centre + margin);
        return new ProportionEstimate(n, p, new Interval(low, high));
    }
}
