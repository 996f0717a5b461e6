package throughline.statistics.decomposition;

import throughline.statistics.linear.SymmetricRoot;

/** Approximate decomposition of R² among drivers by relative weights, close to {@link Lmg} and fast for any number of drivers. */
public final class RelativeWeights {

    private RelativeWeights() {}

    /**
     * Relative weights in units of the outcome's variance in the matrix.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale
     * @return p weights ≥ 0 that sum to R²
     * @throws IllegalArgumentException if the matrix is empty, not square or not finite
     */
    public static double[] shares(double[][] covariance) {
        if (covariance.length == 0) {
            throw new IllegalArgumentException("a covariance needs at least the outcome");
        }
        return shares(covariance, covariance[0][0]);
    }

    /**
     * ε_j = Σ_k Δ_jk²β_k² with Δ = R^½ the symmetric root of the drivers' correlations and β = Δ⁻¹r their regression on the
     * orthogonal counterparts (Johnson 2000, Multivariate Behavioral Research 35). Directions without variance carry nothing,
     * so duplicates share equally; a constant driver has weight zero.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; may be singular
     * @param totalVariance of the outcome, the unit of the weights; larger than covariance[0][0] after partialling
     * @return p weights ≥ 0 that sum to explained variance / totalVariance; zeros for a constant outcome
     * @throws IllegalArgumentException if the matrix is empty, not square or not finite, or the total variance negative or NaN
     */
    public static double[] shares(double[][] covariance, double totalVariance) {
        int p = covariance.length - 1;
        if (p < 0) {
            throw new IllegalArgumentException("a covariance needs at least the outcome");
        }
        if (!(totalVariance >= 0)) {
            throw new IllegalArgumentException("total variance is " + totalVariance);
        }
        double[] weights = new double[p];
        if (totalVariance == 0 || p == 0) {
            return weights;
        }
        double[] deviations = new double[p];
        double[] withOutcome = new double[p];
        for (int j = 0; j < p; j++) {
            deviations[j] = Math.sqrt(covariance[j + 1][j + 1]);
            withOutcome[j] = deviations[j] == 0 ? 0 : covariance[0][j + 1] / (deviations[j] * Math.sqrt(totalVariance));
        }
        SymmetricRoot root = SymmetricRoot.of(correlations(covariance, deviations));
        double[][] delta = root.matrix();
        double[] beta = root.inverseTimes(withOutcome);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p && deviations[j] > 0; k++) {
                double term = delta[j][k] * beta[k];
                weights[j] += term * term;
            }
        }
        return weights;
    }

    private static double[][] correlations(double[][] covariance, double[] deviations) {
        int p = deviations.length;
        double[][] correlations = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double scale = deviations[i] * deviations[j];
                correlations[i][j] = scale == 0 ? 0 : covariance[i + 1][j + 1] / scale;
            }
        }
        return correlations;
    }
}
