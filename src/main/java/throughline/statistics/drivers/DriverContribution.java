package throughline.statistics.drivers;

import throughline.statistics.resampling.RankedShare;

/**
 * One driver in a {@link ContributionReport}. For a driver that is not included everything from {@code ranked} on is
 * zero or false.
 *
 * @param driver index in the table
 * @param rated rows with a rated outcome that rated it, unweighted
 * @param mean weighted mean rating among them; 0 if there are none
 * @param usage weighted share of rows with a rated outcome that rated it, 0 to 1
 * @param included whether it takes part in the ranking
 * @param ranked the share of the outcome's total variance that is attributed to it, of the r2 of the report
 * @param slope points of outcome per point of rating in the full model
 * @param slopeStandardError of the slope
 * @param suppressed slope and correlation have opposite signs and |slope| &gt; 2 errors: not to be acted on alone
 */
public record DriverContribution(
        int driver,
        long rated,
        double mean,
        double usage,
        boolean included,
        RankedShare ranked,
        double slope,
        double slopeStandardError,
        boolean suppressed) {

    static DriverContribution leftOut(StructuralMoments moments, CrossProducts total, int driver) {
        return new DriverContribution(
                driver,
                moments.users(driver),
                total.mean(driver),
                total.usage(driver),
                false,
                RankedShare.NONE,
                0,
                0,
                false);
    }

    /**
     * The share of the outcome's total variance that is attributed to it.
     *
     * @return at least 0
     */
    public double contribution() {
        return ranked.amount();
    }
}
