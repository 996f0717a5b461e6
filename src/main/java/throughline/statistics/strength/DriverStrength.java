package throughline.statistics.strength;

import throughline.statistics.resampling.RankedShare;

/**
 * One driver in a {@link StrengthReport}. For a driver that is not included everything {@code ranked} is zero.
 *
 * @param driver index in the table
 * @param rated rows with a rated outcome that rated it, unweighted
 * @param mean weighted mean rating among them; 0 if there are none
 * @param included whether it takes part in the ranking under its own index
 * @param mergedInto index of the driver under which it takes part; its own unless it was merged; −1 if it takes no part
 * @param ranked the share of the outcome's variance that goes with it among those who rated it, of the r2 of the report; of
 *     the average of the merged drivers if others were merged into it
 */
public record DriverStrength(
        int driver, long rated, double mean, boolean included, int mergedInto, RankedShare ranked) {

    /** A driver that takes no part under its own index. */
    static DriverStrength merged(PatternGroups cell, int driver, int into) {
        double mean = cell.total().available(driver + 1).mean();
        return new DriverStrength(driver, cell.rated(driver), mean, false, into, RankedShare.NONE);
    }

    /**
     * The share of the outcome's variance that goes with it among those who rated it.
     *
     * @return at least 0
     */
    public double strength() {
        return ranked.amount();
    }
}
