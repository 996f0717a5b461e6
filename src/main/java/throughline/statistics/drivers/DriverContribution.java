package throughline.statistics.drivers;

import throughline.statistics.levels.Interval;

/**
 * One driver in a {@link ContributionReport}. For a driver that is not included everything from {@code contribution} on is
 * zero or false.
 *
 * @param driver index in the table
 * @param rated rows with a rated outcome that rated it, unweighted
 * @param mean weighted mean rating among them; 0 if there are none
 * @param usage weighted share of rows with a rated outcome that rated it, 0 to 1
 * @param included whether it takes part in the ranking
 * @param contribution share of the outcome's total variance that is attributed to it, ≥ 0
 * @param share contribution / r2 of the report
 * @param interval 95 % of the contribution, clipped at 0; always short of zero importance, so never a test of it
 * @param pFirst probability of rank 1
 * @param pTop3 probability of rank 1, 2 or 3
 * @param slope points of outcome per point of rating in the full model
 * @param slopeStandardError of the slope
 * @param suppressed slope and correlation have opposite signs and |slope| &gt; 2 errors: not to be acted on alone
 * @param lowRank best rank of the run of tied drivers it belongs to, from 1
 * @param highRank worst rank of that run; equal to lowRank when it is tied with nobody
 */
public record DriverContribution(
        int driver,
        long rated,
        double mean,
        double usage,
        boolean included,
        double contribution,
        double share,
        Interval interval,
        double pFirst,
        double pTop3,
        double slope,
        double slopeStandardError,
        boolean suppressed,
        int lowRank,
        int highRank) {

    private static final Interval NONE = new Interval(0, 0);

    static DriverContribution leftOut(StructuralMoments moments, CrossProducts total, int driver) {
        return new DriverContribution(
                driver,
                moments.users(driver),
                total.mean(driver),
                total.usage(driver),
                false,
                0,
                0,
                NONE,
                0,
                0,
                0,
                0,
                false,
                0,
                0);
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
