package throughline.statistics.effects;

import java.util.Arrays;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.MomentsCollector;

/**
 * A contrast d in one sample, such as the rating of one driver less the mean rating of others by the same respondent.
 *
 * @param n respondents that have the contrast, unweighted
 * @param mean weighted mean of d, in points of rating
 * @param variance n times the squared error of the mean, which is the sample variance of d without weights; 0 for n &lt; 2
 */
public record Contrast(long n, double mean, double variance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if n or the variance is negative, or a number is NaN or infinite
     */
    public Contrast {
        if (n < 0 || !(variance >= 0) || !Double.isFinite(mean + variance)) {
            throw new IllegalArgumentException("contrast of n " + n + ", mean " + mean + ", variance " + variance);
        }
    }

    /**
     * From sums gathered elsewhere.
     *
     * @param moments sums of d
     * @return the contrast; n = 0 has mean 0
     */
    public static Contrast of(Moments moments) {
        long n = moments.n();
        return n == 0 ? new Contrast(0, 0, 0) : new Contrast(n, moments.mean(), n * moments.squaredError());
    }

    /**
     * From differences without weights, which are sorted first so that any order gives identical results.
     *
     * @param differences d of each respondent, finite; left as they are
     * @return the contrast
     * @throws IllegalArgumentException if a difference is NaN or infinite
     */
    public static Contrast of(double[] differences) {
        double[] ascending = differences.clone();
        Arrays.sort(ascending);
        MomentsCollector collector = new MomentsCollector();
        for (double difference : ascending) {
            collector.add(difference);
        }
        return of(collector.moments());
    }

    /**
     * d_i = mean of the treated drivers that i rated − mean of the comparison drivers that i rated, over rows that rated one of
     * each at least. Without weights rows in any order give identical results, with weights to about 1e−12.
     *
     * @param table the ratings
     * @param rows indexes of the rows of the sample
     * @param treated indexes of drivers, at least one
     * @param comparison indexes of drivers, at least one, none of them treated
     * @return the contrast
     * @throws IllegalArgumentException if either list is empty or they share a driver
     * @throws IndexOutOfBoundsException if an index is not a row or driver of the table
     */
    public static Contrast of(RatingTable table, int[] rows, int[] treated, int[] comparison) {
        if (treated.length == 0 || comparison.length == 0) {
            throw new IllegalArgumentException(
                    treated.length + " treated and " + comparison.length + " comparison drivers");
        }
        if (Arrays.stream(treated).anyMatch(j -> Arrays.stream(comparison).anyMatch(k -> k == j))) {
            throw new IllegalArgumentException("a driver is both treated and comparison");
        }
        double[] differences = new double[rows.length];
        MomentsCollector weighted = new MomentsCollector();
        int count = 0;
        for (int row : rows) {
            double one = meanRating(table, row, treated);
            double other = meanRating(table, row, comparison);
            if (one > 0 && other > 0) {
                differences[count++] = one - other;
                weighted.add(one - other, table.weight(row));
            }
        }
        return table.weights() == null ? of(Arrays.copyOf(differences, count)) : of(weighted.moments());
    }

    /**
     * Squared standard error of the mean.
     *
     * @return variance/n; 0 for n = 0
     */
    public double squaredError() {
        return n == 0 ? 0 : variance / n;
    }

    /**
     * The same sample with another mean, such as one corrected by {@link BaselineShrinkage}.
     *
     * @param corrected the mean, in points of rating
     * @return a changed copy
     */
    public Contrast withMean(double corrected) {
        return new Contrast(n, corrected, variance);
    }

    /** 0 if none was rated, since ratings begin at 1. */
    private static double meanRating(RatingTable table, int row, int[] drivers) {
        int sum = 0;
        int count = 0;
        for (int j : drivers) {
            int rating = RatingTable.rating(table.drivers()[j][row]);
            if (rating > 0) {
                sum += rating;
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }
}
