package throughline.statistics.effects;

import java.util.List;

/**
 * A baseline pulled towards the mean of its kind, because a driver chosen for its bad baseline owes part of it to chance.
 *
 * @param baseline observed mean
 * @param lambda share of its distance to the mean that is believed, 0 to 1
 * @param shrunken corrected mean
 */
public record BaselineShrinkage(double baseline, double lambda, double shrunken) {

    /**
     * d̃ = μ + λ(d̄ − μ), λ = τ_b²/(τ_b² + SE²) (Efron and Morris 1975).
     *
     * @param baseline d̄ and its squared sampling error
     * @param mean μ, mean of the baselines of all drivers it was chosen from
     * @param betweenVariance τ_b², their true variance, ≥ 0
     * @return the correction; λ = 1 where both variances are 0
     * @throws IllegalArgumentException if the mean is not finite, or the variance negative or NaN
     */
    public static BaselineShrinkage of(Contrast baseline, double mean, double betweenVariance) {
        if (!Double.isFinite(mean) || !(betweenVariance >= 0 && betweenVariance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shrinkage towards " + mean + " with variance " + betweenVariance);
        }
        double squaredError = baseline.squaredError();
        double lambda = squaredError == 0 ? 1 : betweenVariance / (betweenVariance + squaredError);
        return new BaselineShrinkage(baseline.mean(), lambda, mean + lambda * (baseline.mean() - mean));
    }

    /**
     * As {@link #of(Contrast, double, double)}, with μ the plain mean of all baselines and τ_b² their DerSimonian–Laird
     * variance.
     *
     * @param baseline the chosen one
     * @param all baselines it was chosen from, itself included, at least two, each with a positive error
     * @return the correction
     * @throws IllegalArgumentException if there are fewer than two baselines, or one has no sampling error
     */
    public static BaselineShrinkage of(Contrast baseline, List<Contrast> all) {
        if (all.size() < 2) {
            throw new IllegalArgumentException("shrinkage needs two baselines or more, not " + all.size());
        }
        double mean = all.stream().mapToDouble(Contrast::mean).sum() / all.size();
        List<Placebo> estimates =
                all.stream().map(c -> new Placebo(c.mean(), c.squaredError())).toList();
        return of(baseline, mean, PlaceboVariance.betweenVariance(estimates));
    }
}
