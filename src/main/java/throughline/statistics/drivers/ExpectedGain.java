package throughline.statistics.drivers;

import java.util.Arrays;
import throughline.statistics.levels.Interval;

/**
 * How much the outcome would rise per respondent if a driver's mean reached a target and its slope held.
 *
 * @param gain points of outcome, ≥ 0
 * @param interval 95 %, from the error of the slope only, clipped at 0
 */
public record ExpectedGain(double gain, Interval interval) {

    /**
     * gain = usage·max(0, b)·max(0, target − mean), interval with b ± 1.96·SE(b) in the place of b.
     *
     * @param driver a driver of a report; one that is not included has slope 0, so gain 0
     * @param target mean to be reached, on the rating scale
     * @return the gain; zero with a zero interval if the target is reached already
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public static ExpectedGain of(DriverContribution driver, double target) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target is " + target);
        }
        double reach = driver.usage() * Math.max(0, target - driver.mean());
        Interval slope =
                Interval.normal(driver.slope(), driver.slopeStandardError()).clippedTo(0, Double.POSITIVE_INFINITY);
        return new ExpectedGain(
                reach * Math.max(0, driver.slope()), new Interval(reach * slope.low(), reach * slope.high()));
    }

    /**
     * The 75th percentile, type 7 of Hyndman and Fan (1996): linear between the order statistics around position .75(n−1).
     *
     * @param means at least one finite number, in any order; left as they are
     * @return the percentile
     * @throws IllegalArgumentException if there are no means, or one is NaN or infinite
     */
    public static double upperQuartile(double[] means) {
        if (means.length == 0 || !Arrays.stream(means).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a quartile needs finite means: " + Arrays.toString(means));
        }
        double[] ascending = means.clone();
        Arrays.sort(ascending);
        double position = 0.75 * (ascending.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
    }
}
