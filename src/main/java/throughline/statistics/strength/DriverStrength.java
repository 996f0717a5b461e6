package throughline.statistics.strength;

import throughline.statistics.levels.Interval;

/**
 * One driver in a {@link StrengthReport}. For a driver that is not included everything from {@code strength} on is zero.
 *
 * @param driver index in the table
 * @param rated rows with a rated outcome that rated it, unweighted
 * @param mean weighted mean rating among them; 0 if there are none
 * @param included whether it takes part in the ranking under its own index
 * @param mergedInto index of the driver under which it takes part; its own unless it was merged; −1 if it takes no part
 * @param strength share of the outcome's variance that goes with it among those who rated it, ≥ 0; of the average of the
 *     merged drivers if others were merged into it
 * @param share strength / r2 of the report
 * @param interval 95 % of the strength, clipped at 0; always short of zero strength, so never a test of it
 * @param pFirst probability of rank 1
 * @param pTop3 probability of rank 1, 2 or 3
 * @param lowRank best rank of the run of tied drivers it belongs to, from 1
 * @param highRank worst rank of that run; equal to lowRank when it is tied with nobody
 */
public record DriverStrength(
        int driver,
        long rated,
        double mean,
        boolean included,
        int mergedInto,
        double strength,
        double share,
        Interval interval,
        double pFirst,
        double pTop3,
        int lowRank,
        int highRank) {

    private static final Interval NONE = new Interval(0, 0);

    /** A driver that takes no part under its own index. */
    static DriverStrength merged(PatternGroups cell, int driver, int into) {
        double mean = cell.total().available(driver + 1).mean();
        return new DriverStrength(driver, cell.rated(driver), mean, false, into, 0, 0, NONE, 0, 0, 0, 0);
    }

    /**
     * Whether it shares its rank with another driver.
     *
     * @return true if the run of tied drivers holds more than this one
     */
    public boolean tied() {
        return highRank > lowRank;
    }
}
