package throughline.statistics.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The symmetric square root S = QΛ^½Qᵀ of a positive semidefinite matrix QΛQᵀ, and its generalised inverse. */
public final class SymmetricRoot {

    private static final double TOLERANCE = 1e-10;

    private final double[] roots;
    private final double[][] vectors;

    private SymmetricRoot(double[] roots, double[][] vectors) {
        this.roots = roots;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix; eigenvalues at or below 1e−10 of the largest count as zero.
     *
     * @param symmetric square positive semidefinite matrix, finite; left as it is
     * @return its root
     * @throws IllegalArgumentException if the matrix is not square, holds NaN or infinities, or has a negative diagonal
     */
    public static SymmetricRoot of(double[][] symmetric) {
        int size = symmetric.length;
        if (size == 0) {
            return new SymmetricRoot(new double[0], new double[0][0]);
        }
        DMatrixRMaj matrix = new DMatrixRMaj(SweptMatrix.checkedCopy(symmetric));
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(matrix)) {
            throw new IllegalArgumentException("no eigenvalues found for a matrix of " + size + " columns");
        }
        double[] roots = new double[size];
        double[][] vectors = new double[size][];
        double largest = 0;
        for (int k = 0; k < size; k++) {
            roots[k] = eigen.getEigenvalue(k).getReal();
            vectors[k] = eigen.getEigenVector(k).getData();
            largest = Math.max(largest, roots[k]);
        }
        for (int k = 0; k < size; k++) {
            roots[k] = roots[k] > TOLERANCE * largest ? Math.sqrt(roots[k]) : 0;
        }
        return new SymmetricRoot(roots, vectors);
    }

    /**
     * The root itself.
     *
     * @return S, symmetric, S·S = the matrix
     */
    public double[][] matrix() {
        int size = roots.length;
        double[][] root = new double[size][size];
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                double factor = roots[k] * vectors[k][i];
                for (int j = 0; j < size; j++) {
                    root[i][j] += factor * vectors[k][j];
                }
            }
        }
        return root;
    }

    /**
     * The generalised inverse of the root times a vector.
     *
     * @param x as many numbers as the matrix has columns
     * @return S⁺x
     */
    public double[] inverseTimes(double[] x) {
        int size = roots.length;
        double[] result = new double[size];
        for (int k = 0; k < size; k++) {
            if (roots[k] == 0) {
                continue;
            }
            double projection = 0;
            for (int i = 0; i < size; i++) {
                projection += vectors[k][i] * x[i];
            }
            for (int i = 0; i < size; i++) {
                result[i] += vectors[k][i] * projection / roots[k];
            }
        }
        return result;
    }
}
