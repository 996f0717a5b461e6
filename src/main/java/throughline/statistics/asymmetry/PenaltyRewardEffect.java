package throughline.statistics.asymmetry;

/**
 * Penalty and reward of one driver. Where not estimated, everything from {@code penalty} on is zero or UNCLEAR.
 *
 * @param driver index in the table
 * @param low rows with a rated outcome that rated it 1 or 2, unweighted
 * @param top rows with a rated outcome that rated it 5, unweighted
 * @param estimated whether there are enough low and top ratings, and enough rows for the whole model
 * @param penalty points of outcome that a low rating takes away, compared with 3 or 4
 * @param penaltyError its HC3 standard error
 * @param reward points of outcome that a top rating adds, compared with 3 or 4
 * @param rewardError its HC3 standard error
 * @param z (penalty − reward)/SE, with their covariance; 0 where the error is 0
 * @param kind how the driver works
 * @param dissatisfactionCost points of outcome lost per row: weighted share of low ratings among rows with a rated outcome
 *     times the penalty, 0 for a negative penalty
 */
public record PenaltyRewardEffect(
        int driver,
        long low,
        long top,
        boolean estimated,
        double penalty,
        double penaltyError,
        double reward,
        double rewardError,
        double z,
        EffectKind kind,
        double dissatisfactionCost) {

    static PenaltyRewardEffect notEstimated(int driver, long low, long top) {
        return new PenaltyRewardEffect(driver, low, top, false, 0, 0, 0, 0, 0, EffectKind.UNCLEAR, 0);
    }
}
