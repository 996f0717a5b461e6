package throughline.statistics.reliability;

import java.util.List;
import throughline.statistics.levels.Moments;

/**
 * Means of units pulled towards their common mean, the more so the fewer values they have.
 *
 * @param mean μ, towards which they are pulled
 * @param reliability of the item they are about
 * @param units in the order given; empty where the reliability has a reason
 */
public record ShrunkenMeans(double mean, UnitReliability reliability, List<Unit> units) {

    /**
     * The mean of one unit.
     *
     * @param observed m_g
     * @param lambda share of its distance to the common mean that is believed, 0 to 1
     * @param shrunken μ + λ(m_g − μ)
     * @param standardError √(λσ²/n_g), that of the true mean around the shrunken one if μ, τ² and σ² were known
     */
    public record Unit(double observed, double lambda, double shrunken, double standardError) {}

    /** Copies the list. */
    public ShrunkenMeans {
        units = List.copyOf(units);
    }

    /**
     * Empirical Bayes estimates (Efron and Morris 1975; Raudenbush and Bryk 2002, chapter 3): λ_g = τ²/(τ² + σ²/n_g) with
     * σ² = MSW and τ² = (MSB − MSW)/n₀, not below 0, and μ = Σm_g·w_g/Σw_g with w_g = 1/(τ² + σ²/n_g). Without differences
     * between units all are pulled to the mean of all values; without differences within them none is pulled.
     *
     * @param units sums of the values of each unit, at least one value in each, without weights
     * @return the means, or none with the reason in the reliability
     * @throws IllegalArgumentException if a unit has no values, or values have weights
     */
    public static ShrunkenMeans of(List<Moments> units) {
        UnitReliability reliability = UnitReliability.of(units);
        if (reliability.reason() != UnitReliability.Reason.NONE) {
            return new ShrunkenMeans(0, reliability, List.of());
        }
        double within = reliability.meanSquareWithin();
        double between = reliability.betweenVariance();
        double sum = 0;
        double weights = 0;
        for (Moments unit : units) {
            double weight = 1 / (between + within / unit.n());
            sum += weight * unit.mean();
            weights += weight;
        }
        double mean = sum / weights;
        return new ShrunkenMeans(
                mean,
                reliability,
                units.stream()
                        .map(unit -> {
                            double error = within / unit.n();
                            double lambda = between / (between + error);
                            double shrunken = mean + lambda * (unit.mean() - mean);
                            return new Unit(unit.mean(), lambda, shrunken, Math.sqrt(lambda * error));
                        })
                        .toList());
    }
}
