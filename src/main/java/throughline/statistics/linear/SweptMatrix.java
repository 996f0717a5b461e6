package throughline.statistics.linear;

/**
 * A symmetric matrix of cross-products, swept on some of its columns (Beaton 1964; Goodnight 1979): the swept columns are the
 * predictors, the others the responses of a least-squares fit.
 */
public final class SweptMatrix {

    /** Share of its original size that a pivot must keep; a column below it depends on the columns already swept. */
    public static final double TOLERANCE = 1e-10;

    private final double[][] a;
    private final boolean[] swept;
    private int rank;

    private SweptMatrix(double[][] a) {
        this.a = a;
        this.swept = new boolean[a.length];
    }

    /**
     * Sweeps columns in order of their largest remaining share, the lowest index first among equals. A column whose share is
     * not above {@link #TOLERANCE} is dropped: it stays unswept and takes no part in the fit.
     *
     * @param symmetric square matrix of cross-products or covariances, finite, diagonal ≥ 0; left as it is
     * @param columns indexes of the predictors
     * @return the swept copy
     * @throws IllegalArgumentException if the matrix is not square, holds NaN or infinities, or has a negative diagonal
     */
    public static SweptMatrix of(double[][] symmetric, int... columns) {
        SweptMatrix matrix = new SweptMatrix(checkedCopy(symmetric));
        for (int i = 0; i < columns.length; i++) {
            int pivot = matrix.largestShare(symmetric, columns);
            if (pivot < 0) {
                break;
            }
            matrix.sweep(pivot);
        }
        return matrix;
    }

    /**
     * Copies a symmetric matrix after checking it.
     *
     * @param symmetric the matrix
     * @return a copy that shares nothing with it
     * @throws IllegalArgumentException if it is not square, holds NaN or infinities, or has a negative diagonal
     */
    public static double[][] checkedCopy(double[][] symmetric) {
        double[][] copy = new double[symmetric.length][];
        for (int i = 0; i < symmetric.length; i++) {
            if (symmetric[i].length != symmetric.length) {
                throw new IllegalArgumentException(
                        "row " + i + " of " + symmetric.length + " has " + symmetric[i].length + " columns");
            }
            for (double value : symmetric[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("row " + i + " holds " + value);
                }
            }
            if (symmetric[i][i] < 0) {
                throw new IllegalArgumentException("diagonal " + i + " is negative: " + symmetric[i][i]);
            }
            copy[i] = symmetric[i].clone();
        }
        return copy;
    }

    /**
     * Number of columns swept.
     *
     * @return the rank of the predictors
     */
    public int rank() {
        return rank;
    }

    /**
     * Whether a column takes part in the fit.
     *
     * @param column its index
     * @return false for responses and for columns dropped as collinear
     */
    public boolean swept(int column) {
        return swept[column];
    }

    /**
     * Cross-product of two responses after taking out what the predictors explain.
     *
     * @param i index of an unswept column
     * @param j index of an unswept column
     * @return the residual cross-product
     */
    public double residual(int i, int j) {
        return a[i][j];
    }

    /**
     * Least-squares coefficient of a response on a predictor.
     *
     * @param predictor index of a column asked to be swept
     * @param response index of an unswept column
     * @return the coefficient; 0 if the predictor was dropped
     */
    public double coefficient(int predictor, int response) {
        return swept[predictor] ? a[predictor][response] : 0;
    }

    /**
     * Element of the inverse of the predictors' block.
     *
     * @param i index of a column asked to be swept
     * @param j index of a column asked to be swept
     * @return the element; 0 if either was dropped, which makes this a generalised inverse
     */
    public double inverse(int i, int j) {
        return swept[i] && swept[j] ? -a[i][j] : 0;
    }

    private int largestShare(double[][] original, int[] columns) {
        int best = -1;
        double share = TOLERANCE;
        for (int column : columns) {
            if (!swept[column] && a[column][column] > share * original[column][column]) {
                best = column;
                share = a[column][column] / original[column][column];
            }
        }
        return best;
    }

    private void sweep(int k) {
        double pivot = a[k][k];
        double[] row = a[k].clone();
        for (int i = 0; i < a.length; i++) {
            double factor = row[i] / pivot;
            if (i != k && factor != 0) {
                for (int j = 0; j < a.length; j++) {
                    a[i][j] -= factor * row[j];
                }
            }
        }
        for (int i = 0; i < a.length; i++) {
            a[i][k] = row[i] / pivot;
            a[k][i] = row[i] / pivot;
        }
        a[k][k] = -1 / pivot;
        swept[k] = true;
        rank++;
    }
}
