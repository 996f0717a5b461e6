package throughline.statistics.burden;

import java.util.Arrays;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.levels.Population;

/**
 * A mean of amounts with and without its largest values cut down, because one wild entry can move a plain mean anywhere.
 *
 * @param plain mean of the values as they are
 * @param winsorised mean with values above the limit replaced by the limit
 * @param limit 99th percentile of the values
 * @param limited how many values lie above it
 */
public record WinsorisedMean(MeanEstimate plain, MeanEstimate winsorised, double limit, long limited) {

    /** Share of the values that is left as it is. */
    public static final double PERCENTILE = 0.99;

    /**
     * Both means with their 95 % intervals. The percentile is type 7 of Hyndman and Fan (1996), linear between the order
     * statistics around position .99(n−1); so with 100 values or fewer only the largest is cut, and with one nothing. The error
     * of the winsorised mean is s/√n of the values after cutting and treats the limit as given. Values in any order give
     * identical results.
     *
     * @param values amounts such as minutes, at least one, not negative; left as they are
     * @return both means, without population correction
     * @throws IllegalArgumentException if there are no values, or one is negative, NaN or infinite
     */
    public static WinsorisedMean of(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("value " + i + " is " + values[i] + ", not 0 or more and finite");
            }
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("no values, so no mean");
        }
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double position = PERCENTILE * (ascending.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, ascending.length - 1);
        double limit = ascending[below] + (position - below) * (ascending[above] - ascending[below]);
        MomentsCollector plain = new MomentsCollector();
        MomentsCollector cut = new MomentsCollector();
        long limited = 0;
        for (double value : ascending) {
            plain.add(value);
            cut.add(Math.min(value, limit));
            limited += value > limit ? 1 : 0;
        }
        return new WinsorisedMean(
                MeanEstimate.of(plain.moments(), Population.INFINITE),
                MeanEstimate.of(cut.moments(), Population.INFINITE),
                limit,
                limited);
    }
}
