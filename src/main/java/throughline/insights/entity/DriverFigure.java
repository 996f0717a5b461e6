package throughline.insights.entity;

/**
 * A driver of an outcome in a cell. {@code rated} and {@code mean} are its published level there. {@code contribution} is in units of R² and sums with the others to the decomposed R² of the
 * report; {@code low} and {@code high} are its 95 % interval; {@code share} is its part of that R². {@code slope}: points of outcome
 * per point of rating. {@code penalty}, {@code reward}: points of outcome that go with a rating of 1–2, of 5.
 * {@code dissatisfactionCost} and {@code expectedGain}: points of outcome per person. {@code included}: it takes part in the ranking;
 * if not, everything from {@code contribution} on is zero.
 */
public record DriverFigure(
        String key,
        long rated,
        double mean,
        boolean included,
        double contribution,
        double share,
        double low,
        double high,
        double pFirst,
        double pTop3,
        int rankLow,
        int rankHigh,
        double slope,
        boolean suppressed,
        double penalty,
        double penaltyError,
        double reward,
        double rewardError,
        String kind,
        double dissatisfactionCost,
        double expectedGain,
        double gainLow,
        double gainHigh) {

    /** A driver that takes no part in the ranking. */
    public static DriverFigure leftOut(String key, long rated, double mean) {
        return new DriverFigure(
                key, rated, mean, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, "unclear", 0, 0, 0, 0);
    }
}
