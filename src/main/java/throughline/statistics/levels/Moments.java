package throughline.statistics.levels;

/**
 * Sums of one rated variable x with case weights w, enough for its mean, spread and error, and addable over samples.
 *
 * <p>Whole numbers without weights are summed exactly (below 2⁵³), so rows in any order give identical results. With weights
 * the order of adding may change results by about 1e−13 of their size.
 *
 * @param n number of values
 * @param w Σw
 * @param wx Σwx
 * @param wxx Σwx²
 * @param ww Σw²
 * @param wwx Σw²x
 * @param wwxx Σw²x²
 */
public record Moments(long n, double w, double wx, double wxx, double ww, double wwx, double wwxx) {

    /** No values at all; the zero of {@link #plus}. */
    public static final Moments EMPTY = new Moments(0, 0, 0, 0, 0, 0, 0);

    private static final double ROUNDING = 1e-12;

    /**
     * Checks that the sums are numbers.
     *
     * @throws IllegalArgumentException if n is negative, a sum is NaN or infinite, or values come without weight
     */
    public Moments {
        if (n < 0) {
            throw new IllegalArgumentException("number of values is " + n);
        }
        if (!Double.isFinite(w + wx + wxx + ww + wwx + wwxx)) {
            throw new IllegalArgumentException("a sum of values or weights is not finite");
        }
        if (n > 0 && !(w > 0 && ww > 0)) {
            throw new IllegalArgumentException("weights of " + n + " values sum to " + w);
        }
    }

    /**
     * Unweighted moments of values of which mean and variance are known.
     *
     * @param n number of values, at least 1
     * @param variance of the sample, with n − 1
     * @return moments with this mean and variance
     */
    public static Moments ofMean(long n, double mean, double variance) {
        double squares = (n - 1) * variance + n * mean * mean;
        return new Moments(n, n, n * mean, squares, n, n * mean, squares);
    }

    /**
     * Unweighted moments of ratings given as counts.
     *
     * @param counts counts[i] = how often the rating i + 1 occurred, any length
     * @return the moments of all ratings together
     * @throws IllegalArgumentException if a count is negative
     */
    public static Moments ofCounts(long[] counts) {
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("count of rating " + (i + 1) + " is " + counts[i]);
            }
            n += counts[i];
            sum += counts[i] * (i + 1);
            squares += counts[i] * (i + 1) * (i + 1);
        }
        return new Moments(n, n, sum, squares, n, sum, squares);
    }

    /**
     * Joins two samples that share no case.
     *
     * @param other moments of the other sample
     * @return moments of both together
     */
    public Moments plus(Moments other) {
        return new Moments(
                n + other.n,
                w + other.w,
                wx + other.wx,
                wxx + other.wxx,
                ww + other.ww,
                wwx + other.wwx,
                wwxx + other.wwxx);
    }

    /**
     * Takes a part out of a sample.
     *
     * @param part moments of cases that all belong to this sample
     * @return moments of the rest; exact without weights
     * @throws IllegalArgumentException if the part holds more cases than this sample
     */
    public Moments minus(Moments part) {
        if (part.n > n) {
            throw new IllegalArgumentException("cannot take " + part.n + " values out of " + n);
        }
        if (part.n == n) {
            return EMPTY;
        }
        return new Moments(
                n - part.n, w - part.w, wx - part.wx, wxx - part.wxx, ww - part.ww, wwx - part.wwx, wwxx - part.wwxx);
    }

    /**
     * Weighted mean x̄ = Σwx/Σw.
     *
     * @return the mean, in units of x
     * @throws IllegalStateException if there are no values
     */
    public double mean() {
        if (n == 0) {
            throw new IllegalStateException("no values, so no mean");
        }
        return wx / w;
    }

    /**
     * Sample variance: n/(n−1)·Σw(x−x̄)²/Σw, which is Σ(x−x̄)²/(n−1) without weights.
     *
     * @return the variance, in squared units of x; 0 for fewer than two values and for equal values
     */
    public double variance() {
        if (n < 2) {
            return 0;
        }
        return correction() * unlessRounding(w * wxx - wx * wx, w * wxx) / (w * w);
    }

    /**
     * Squared standard error of the mean by linearisation: n/(n−1)·Σw²(x−x̄)²/(Σw)² (Särndal, Swensson and Wretman 1992, 5.7),
     * which is s²/n without weights. No finite population correction.
     *
     * @return the squared error, in squared units of x; 0 for fewer than two values and for equal values
     */
    public double squaredError() {
        if (n < 2) {
            return 0;
        }
        double mean = mean();
        return correction() * unlessRounding(wwxx - 2 * mean * wwx + mean * mean * ww, wwxx) / (w * w);
    }

    /**
     * Kish's effective number of values (Σw)²/Σw² (Kish 1965), equal to n without weights.
     *
     * @return the effective number, between 1 and n; 0 if there are no values
     */
    public double effectiveN() {
        return n == 0 ? 0 : w * w / ww;
    }

    private double correction() {
        return n / (n - 1.0);
    }

    private static double unlessRounding(double difference, double scale) {
        return difference <= ROUNDING * scale ? 0 : difference;
    }
}
