package throughline.statistics.asymmetry;

import java.util.ArrayList;
import java.util.List;
import throughline.statistics.drivers.RatingTable;

/**
 * Penalty–reward contrast analysis (Brandt 1987; Matzler and Sauerwein 2002). An immutable procedure: begin
 * {@link #withDefaults()}, change the option, {@link #estimate} any number of cells.
 */
public final class PenaltyReward {

    private static final double ROUNDING = 1e-9;

    private final long minimum;

    private PenaltyReward(long minimum) {
        this.minimum = minimum;
    }

    /**
     * The procedure with at least 30 rows in everything that is estimated.
     *
     * @return the procedure
     */
    public static PenaltyReward withDefaults() {
        return new PenaltyReward(30);
    }

    /**
     * Changes how many rows are needed: low ratings and top ratings for a driver to be estimated, ratings for it to be in the
     * model, unrated rows for its N, and residual degrees of freedom for the model as a whole.
     *
     * @param rows at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if below 1
     */
    public PenaltyReward withMinimum(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("minimum of rows: " + rows);
        }
        return new PenaltyReward(rows);
    }

    /**
     * Least squares of y on P_j = 1{x ≤ 2}, R_j = 1{x = 5} and N_j = 1{not rated} of all drivers jointly; penalty = −b(P),
     * reward = b(R), reference 3 and 4. N_j is in the model if enough rows rated the driver and enough did not; a few unrated
     * rows count with the reference. With case weights weighted least squares. Errors are HC3:
     * (X'WX)⁻¹ Σ w²e²/(1−h)²·xx' (X'WX)⁻¹. Collinear columns drop out (pivot tolerance 1e−10), and a driver whose P or R drops
     * out is not estimated. Coefficients within 1e−9 of zero count as zero.
     *
     * @param table the ratings
     * @param rows indexes of the rows of the cell, in any order; rows without a rated outcome are passed over
     * @return one effect per driver of the table, in its order; none estimated for a constant outcome
     * @throws IndexOutOfBoundsException if an index is not a row of the table
     */
    public List<PenaltyRewardEffect> estimate(RatingTable table, int[] rows) {
        RatingDesign design = RatingDesign.of(table, rows, minimum);
        RobustFit fit = RobustFit.of(design);
        boolean possible = fit.df() >= minimum && varies(design);
        List<PenaltyRewardEffect> effects = new ArrayList<>();
        for (int j = 0; j < table.drivers().length; j++) {
            effects.add(
                    possible && enough(design, fit, j)
                            ? effect(design, fit, j)
                            : PenaltyRewardEffect.notEstimated(j, design.low(j), design.top(j)));
        }
        return List.copyOf(effects);
    }

    private boolean enough(RatingDesign design, RobustFit fit, int driver) {
        return design.low(driver) >= minimum
                && design.top(driver) >= minimum
                && !fit.dropped(design.lowColumn(driver))
                && !fit.dropped(design.topColumn(driver));
    }

    private static boolean varies(RatingDesign design) {
        for (int row = 1; row < design.rows(); row++) {
            if (design.outcome(row) != design.outcome(0)) {
                return true;
            }
        }
        return false;
    }

    private static PenaltyRewardEffect effect(RatingDesign design, RobustFit fit, int driver) {
        int p = design.lowColumn(driver);
        int r = design.topColumn(driver);
        double penalty = unlessRounding(-fit.coefficient(p));
        double reward = unlessRounding(fit.coefficient(r));
        double penaltyError = Math.sqrt(Math.max(0, fit.covariance(p, p)));
        double rewardError = Math.sqrt(Math.max(0, fit.covariance(r, r)));
        double spread = fit.covariance(p, p) + fit.covariance(r, r) + 2 * fit.covariance(p, r);
        double z = ratio(unlessRounding(penalty - reward), Math.sqrt(Math.max(0, spread)));
        EffectKind kind = EffectKind.of(ratio(penalty, penaltyError), ratio(reward, rewardError), z);
        double cost = fit.share(p) * Math.max(0, penalty);
        return new PenaltyRewardEffect(
                driver,
                design.low(driver),
                design.top(driver),
                true,
                penalty,
                penaltyError,
                reward,
                rewardError,
                z,
                kind,
                cost);
    }

    private static double unlessRounding(double value) {
        return Math.abs(value) < ROUNDING ? 0 : value;
    }

    private static double ratio(double value, double error) {
        return error == 0 ? 0 : value / error;
    }
}
