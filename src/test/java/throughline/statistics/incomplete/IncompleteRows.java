package throughline.statistics.incomplete;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import throughline.statistics.ReferenceData;

/** Rows with gaps, and their likelihood written out row by row, to check the fit against. */
final class IncompleteRows {

    private IncompleteRows() {}

    /** Correlated ratings of which some are missing at random. */
    static double[][] random(long seed, int rows, int variables, double present) {
        Random random = new Random(seed);
        double[][] table = new double[rows][variables];
        for (double[] row : table) {
            double common = random.nextGaussian();
            for (int j = 0; j < variables; j++) {
                double value = 3.4 + (0.4 + 0.1 * (j % 4)) * common + 0.8 * random.nextGaussian();
                row[j] = random.nextDouble() < present ? Math.max(1, Math.min(5, Math.round(value))) : Double.NaN;
            }
        }
        return table;
    }

    static PatternSums sums(double[][] rows) {
        return PatternSums.of(rows[0].length, rows);
    }

    /** Divisor n, complete rows. */
    static double[][] maximumLikelihoodCovariance(double[][] rows) {
        double[][] covariance = ReferenceData.covariance(rows);
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= (rows.length - 1.0) / rows.length;
            }
        }
        return covariance;
    }

    /** Log-likelihood of what is there, without the constant. */
    static double logLikelihood(double[][] rows, double[] means, double[][] covariance) {
        double sum = 0;
        for (double[] row : rows) {
            int[] there = IntStream.range(0, row.length)
                    .filter(i -> !Double.isNaN(row[i]))
                    .toArray();
            if (there.length > 0) {
                sum += ofRow(row, there, means, covariance);
            }
        }
        return sum;
    }

    private static double ofRow(double[] row, int[] there, double[] means, double[][] covariance) {
        int k = there.length;
        DMatrixRMaj sigma = new DMatrixRMaj(k, k);
        DMatrixRMaj deviation = new DMatrixRMaj(k, 1);
        for (int a = 0; a < k; a++) {
            deviation.set(a, 0, row[there[a]] - means[there[a]]);
            for (int b = 0; b < k; b++) {
                sigma.set(a, b, covariance[there[a]][there[b]]);
            }
        }
        double determinant = CommonOps_DDRM.det(sigma);
        DMatrixRMaj solved = new DMatrixRMaj(k, 1);
        CommonOps_DDRM.solve(sigma, deviation, solved);
        return -0.5 * (Math.log(determinant) + CommonOps_DDRM.dot(deviation, solved));
    }

    /** Largest slope of the log-likelihood per row in any mean or covariance, by central differences. */
    static double largestSlope(double[][] rows, NormalFit fit) {
        double h = 1e-4;
        double largest = 0;
        for (int i = 0; i < fit.means().length; i++) {
            double[] up = fit.means().clone();
            double[] down = fit.means().clone();
            up[i] += h;
            down[i] -= h;
            double slope = logLikelihood(rows, up, fit.covariance()) - logLikelihood(rows, down, fit.covariance());
            largest = Math.max(largest, Math.abs(slope) / (2 * h * rows.length));
            for (int j = 0; j <= i; j++) {
                slope = logLikelihood(rows, fit.means(), moved(fit, i, j, h))
                        - logLikelihood(rows, fit.means(), moved(fit, i, j, -h));
                largest = Math.max(largest, Math.abs(slope) / (2 * h * rows.length));
            }
        }
        return largest;
    }

    private static double[][] moved(NormalFit fit, int i, int j, double by) {
        double[][] moved = Arrays.stream(fit.covariance()).map(double[]::clone).toArray(double[][]::new);
        moved[i][j] += by;
        if (i != j) {
            moved[j][i] += by;
        }
        return moved;
    }

    /** Columns in another order. */
    static double[][] picked(double[][] rows, int... columns) {
        return Arrays.stream(rows)
                .map(row -> IntStream.of(columns).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
    }
}
