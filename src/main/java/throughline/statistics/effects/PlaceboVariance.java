package throughline.statistics.effects;

import java.util.List;

/**
 * How much contrasts drift for reasons of their own, beyond sampling error.
 *
 * @param tauSquared τ̂², in squared points of rating, ≥ 0
 * @param placebos how many contrasts it was estimated from
 */
public record PlaceboVariance(double tauSquared, int placebos) {

    /** Fewest placebos from which a drift is estimated. */
    public static final int MINIMUM_PLACEBOS = 5;

    /** Drift assumed with fewer placebos, in points of rating. */
    public static final double ASSUMED_TAU = 0.03;

    /**
     * DerSimonian and Laird's estimate (1986): with w = 1/v, Q = Σw(δ − δ̄_w)² and k placebos,
     * τ̂² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)).
     *
     * @param placebos changes that nothing was done about
     * @return the drift; τ = .03 if there are fewer than 5 placebos
     */
    public static PlaceboVariance derSimonianLaird(List<Placebo> placebos) {
        if (placebos.size() < MINIMUM_PLACEBOS) {
            return new PlaceboVariance(ASSUMED_TAU * ASSUMED_TAU, placebos.size());
        }
        return new PlaceboVariance(betweenVariance(placebos), placebos.size());
    }

    /**
     * The drift as a standard deviation.
     *
     * @return τ̂, in points of rating
     */
    public double tau() {
        return Math.sqrt(tauSquared);
    }

    /** The moment estimate for any number of estimates; 0 for fewer than two. */
    static double betweenVariance(List<Placebo> estimates) {
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (Placebo placebo : estimates) {
            double weight = 1 / placebo.squaredError();
            sum += weight;
            squares += weight * weight;
            products += weight * placebo.estimate();
        }
        double mean = products / sum;
        double q = 0;
        for (Placebo placebo : estimates) {
            q += (placebo.estimate() - mean) * (placebo.estimate() - mean) / placebo.squaredError();
        }
        double excess = q - (estimates.size() - 1);
        return estimates.size() < 2 ? 0 : Math.max(0, excess / (sum - squares / sum));
    }
}
