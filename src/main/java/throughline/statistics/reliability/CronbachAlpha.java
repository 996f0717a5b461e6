package throughline.statistics.reliability;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.MomentsCollector;

/**
 * How consistently several items measure one thing.
 *
 * @param items k
 * @param n people who rated all items
 * @param alpha at most 1, negative if items contradict each other; 0 where there is a reason
 * @param interval 95 %; (−∞, 1] where there is a reason
 * @param reason why there is no alpha; NONE if there is one
 */
public record CronbachAlpha(int items, long n, double alpha, Interval interval, Reason reason) {

    /** Items that a scale needs. */
    public static final int MINIMUM_ITEMS = 3;

    /** Why there is no alpha. */
    public enum Reason {
        /** There is one. */
        NONE,
        /** Fewer than 3 items. */
        TOO_FEW_ITEMS,
        /** Fewer than 2 people rated all items. */
        TOO_FEW_ANSWERS,
        /** All people have the same total. */
        NO_SPREAD
    }

    /**
     * α = k/(k−1)·(1 − Σs_i²/s_T²) with the variances of the items and of their sum (Cronbach 1951), and Feldt's interval, from
     * 1 − (1−α)F(.975) to 1 − (1−α)F(.025) with n − 1 and (n−1)(k−1) degrees of freedom (Feldt 1965). The interval supposes
     * items that vary alike and normally.
     *
     * @param rows for each person the ratings of all items, on scales that point the same way; people who left one out are not here
     * @return alpha, or the reason why there is none
     * @throws IllegalArgumentException if rows have different lengths, or a rating is NaN or infinite
     */
    public static CronbachAlpha of(double[][] rows) {
        int items = rows.length == 0 ? 0 : rows[0].length;
        MomentsCollector[] columns = new MomentsCollector[items];
        Arrays.setAll(columns, i -> new MomentsCollector());
        MomentsCollector totals = new MomentsCollector();
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != items) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows[row].length + " ratings, not " + items + " as the first");
            }
            double total = 0;
            for (int i = 0; i < items; i++) {
                columns[i].add(rows[row][i]);
                total += rows[row][i];
            }
            totals.add(total);
        }
        if (rows.length < 2) {
            return none(items, rows.length, Reason.TOO_FEW_ANSWERS);
        }
        if (items < MINIMUM_ITEMS) {
            return none(items, rows.length, Reason.TOO_FEW_ITEMS);
        }
        Moments sum = totals.moments();
        if (sum.variance() == 0) {
            return none(items, rows.length, Reason.NO_SPREAD);
        }
        double single = Arrays.stream(columns)
                .mapToDouble(column -> column.moments().variance())
                .sum();
        double alpha = items / (items - 1.0) * (1 - single / sum.variance());
        double df = rows.length - 1.0;
        FDistribution f = FDistribution.of(df, df * (items - 1));
        Interval interval = new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(0.025),
                1 - (1 - alpha) * f.inverseCumulativeProbability(0.025));
        return new CronbachAlpha(items, rows.length, alpha, interval, Reason.NONE);
    }

    private static CronbachAlpha none(int items, long n, Reason reason) {
        return new CronbachAlpha(items, n, 0, new Interval(Double.NEGATIVE_INFINITY, 1), reason);
    }
}
