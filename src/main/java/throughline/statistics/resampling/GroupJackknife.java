package throughline.statistics.resampling;

import java.util.List;

/** The delete-a-group jackknife. */
public final class GroupJackknife {

    private GroupJackknife() {}

    /**
     * V = (G−1)/G·Σ_g(θ₍₋g₎ − θ̄)(θ₍₋g₎ − θ̄)ᵀ, the covariance of an estimate recomputed without each of G groups in turn
     * (Kott 2001, Journal of Official Statistics 17). For a mean and groups of one row each this is s²/n.
     *
     * @param replicates θ₍₋g₎ for each group that has rows, all of the same length p
     * @return p × p covariance matrix of the estimate
     * @throws IllegalArgumentException if there are fewer than two replicates, their lengths differ, or one holds NaN
     */
    public static double[][] variance(List<double[]> replicates) {
        int groups = replicates.size();
        if (groups < 2) {
            throw new IllegalArgumentException("a jackknife needs two groups or more, not " + groups);
        }
        double[] mean = mean(replicates);
        int size = mean.length;
        double[][] variance = new double[size][size];
        for (double[] replicate : replicates) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    variance[i][j] += (replicate[i] - mean[i]) * (replicate[j] - mean[j]);
                }
            }
        }
        for (double[] row : variance) {
            for (int j = 0; j < size; j++) {
                row[j] *= (groups - 1.0) / groups;
            }
        }
        return variance;
    }

    private static double[] mean(List<double[]> replicates) {
        double[] mean = new double[replicates.get(0).length];
        for (double[] replicate : replicates) {
            if (replicate.length != mean.length) {
                throw new IllegalArgumentException(
                        "replicates of " + mean.length + " and " + replicate.length + " estimates");
            }
            for (int j = 0; j < mean.length; j++) {
                if (!Double.isFinite(replicate[j])) {
                    throw new IllegalArgumentException("estimate " + j + " of a replicate is " + replicate[j]);
                }
                mean[j] += replicate[j] / replicates.size();
            }
        }
        return mean;
    }
}
