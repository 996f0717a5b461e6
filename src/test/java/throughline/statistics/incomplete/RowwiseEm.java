package throughline.statistics.incomplete;

import java.util.List;
import java.util.stream.IntStream;
import throughline.statistics.linear.SweptMatrix;

/** One iteration as the textbook has it: every row is filled by regression, and its residual covariance added. */
final class RowwiseEm {

    private RowwiseEm() {}

    static NormalFit iteration(double[][] rows, NormalFit fit) {
        int p = fit.means().length;
        double[] sum = new double[p];
        double[][] squares = new double[p][p];
        for (double[] row : rows) {
            int[] there =
                    IntStream.range(0, p).filter(i -> !Double.isNaN(row[i])).toArray();
            SweptMatrix regression = SweptMatrix.of(fit.covariance(), there);
            double[] filled = new double[p];
            for (int i = 0; i < p; i++) {
                filled[i] = Double.isNaN(row[i]) ? fit.means()[i] : row[i];
                for (int o : there) {
                    filled[i] += Double.isNaN(row[i]) ? regression.coefficient(o, i) * (row[o] - fit.means()[o]) : 0;
                }
            }
            for (int i = 0; i < p; i++) {
                sum[i] += filled[i];
                for (int j = 0; j < p; j++) {
                    boolean gaps = Double.isNaN(row[i]) && Double.isNaN(row[j]);
                    squares[i][j] += filled[i] * filled[j] + (gaps ? regression.residual(i, j) : 0);
                }
            }
        }
        for (int i = 0; i < p; i++) {
            sum[i] /= rows.length;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                squares[i][j] = squares[i][j] / rows.length - sum[i] * sum[j];
            }
        }
        return new NormalFit(sum, squares, false, 1, NormalFit.Reason.NONE, List.of());
    }
}
