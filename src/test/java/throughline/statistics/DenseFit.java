package throughline.statistics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Least squares written out with all columns, to check the sparse code against. */
@SuppressWarnings("ArrayRecordComponent")
public record DenseFit(double[] coefficients, double residualSquares, double[][] classical, double[][] hc3) {

    /** Weighted least squares of y on the columns of x, with classical and HC3 covariances. */
    public static DenseFit of(double[][] x, double[] y, double[] w) {
        int n = x.length;
        int p = x[0].length;
        DMatrixRMaj scaled = new DMatrixRMaj(n, p);
        DMatrixRMaj target = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                scaled.set(i, j, Math.sqrt(w[i]) * x[i][j]);
            }
            target.set(i, 0, Math.sqrt(w[i]) * y[i]);
        }
        DMatrixRMaj solution = new DMatrixRMaj(p, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(n, p);
        solver.setA(scaled.copy());
        solver.solve(target.copy(), solution);
        DMatrixRMaj residual = target.copy();
        CommonOps_DDRM.multAdd(-1, scaled, solution, residual);
        double rss = CommonOps_DDRM.dot(residual, residual);

        DMatrixRMaj inverse = new DMatrixRMaj(p, p);
        CommonOps_DDRM.multTransA(scaled, scaled, inverse);
        CommonOps_DDRM.invert(inverse);
        DMatrixRMaj projected = new DMatrixRMaj(n, p);
        CommonOps_DDRM.mult(scaled, inverse, projected);
        DMatrixRMaj influence = projected.copy();
        for (int i = 0; i < n; i++) {
            double leverage = 0;
            for (int j = 0; j < p; j++) {
                leverage += projected.get(i, j) * scaled.get(i, j);
            }
            for (int j = 0; j < p; j++) {
                influence.set(i, j, projected.get(i, j) * residual.get(i, 0) / (1 - leverage));
            }
        }
        DMatrixRMaj hc3 = new DMatrixRMaj(p, p);
        CommonOps_DDRM.multTransA(influence, influence, hc3);
        CommonOps_DDRM.scale(rss / (n - p), inverse);
        return new DenseFit(solution.getData().clone(), rss, rows(inverse), rows(hc3));
    }

    /** Least squares without weights. */
    public static DenseFit of(double[][] x, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return of(x, y, ones);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.getNumRows()][matrix.getNumCols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
