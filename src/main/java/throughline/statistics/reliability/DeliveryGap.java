package throughline.statistics.reliability;

import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanDifference;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.Population;

/**
 * How much better those who deliver something believe it to be rated than it is.
 *
 * @param difference mean of the providers' guesses less mean of the ratings, in points of rating
 * @param effect the same in standard deviations
 * @param finding what that means
 */
public record DeliveryGap(MeanDifference difference, HedgesG effect, Finding finding) {

    /** Gap above which a certain difference is a blind spot, in points of rating. */
    public static final double BLIND_ABOVE = 0.5;

    /** What a gap means. */
    public enum Finding {
        /** Providers believe in clearly better ratings than there are. */
        BLIND_SPOT,
        /** The gap is small, uncertain, or points the other way. */
        NO_BLIND_SPOT,
        /** One side has fewer than two values. */
        TOO_FEW_VALUES
    }

    /**
     * Welch's difference of both means without population correction, Hedges' g, and the rule: a blind spot if the difference
     * is above .5 and the lower end of its 95 % interval above 0. The name is that of Allen, Reichheld, Hamilton and Markey
     * (2005, Bain &amp; Company); the limit is a convention.
     *
     * @param provider sums of what providers believe others rate
     * @param rated sums of what those others rate, on the same scale
     * @return the gap; with fewer than two values on a side nothing is judged
     */
    public static DeliveryGap of(Moments provider, Moments rated) {
        HedgesG effect = HedgesG.of(provider, rated);
        if (provider.n() == 0 || rated.n() == 0) {
            Interval anything = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new DeliveryGap(new MeanDifference(0, 0, 0, 0, 1, anything), effect, Finding.TOO_FEW_VALUES);
        }
        MeanDifference difference = MeanDifference.welch(
                MeanEstimate.of(provider, Population.INFINITE), MeanEstimate.of(rated, Population.INFINITE));
        return new DeliveryGap(difference, effect, finding(difference, effect));
    }

    private static Finding finding(MeanDifference difference, HedgesG effect) {
        if (effect.reason() == HedgesG.Reason.TOO_FEW_VALUES) {
            return Finding.TOO_FEW_VALUES;
        }
        boolean blind =
                difference.estimate() > BLIND_ABOVE && difference.interval().low() > 0;
        return blind ? Finding.BLIND_SPOT : Finding.NO_BLIND_SPOT;
    }
}
