package throughline.statistics.incomplete;

import throughline.statistics.linear.SweptMatrix;

/**
 * Inverses of Σ over the variables of patterns, by sweeping (Goodnight 1979). Where a pattern lacks few variables, these are swept back
 * out of the inverse over all, which is less work than sweeping the others in.
 */
final class PatternInverses {

    /** Pivots, as a share of a variance, below which sweeping back would lose too many digits. */
    private static final double WELL_APART = 1e-4;

    private final int size;
    private final double[] whole;
    private final double[] swept;
    private final double[] inverse;
    private final double[] column;
    private double[] sigma;
    private boolean regular;

    PatternInverses(int size) {
        this.size = size;
        whole = new double[size * size];
        swept = new double[size * size];
        inverse = new double[size * size];
        column = new double[size];
        sigma = new double[size * size];
    }

    /** Takes Σ, row by row; it may change after the inverses have been used. */
    void take(double[] covariance) {
        sigma = covariance;
        System.arraycopy(covariance, 0, whole, 0, whole.length);
        regular = true;
        for (int pivot = 0; pivot < size && regular; pivot++) {
            regular = whole[pivot * size + pivot] > WELL_APART * covariance[pivot * size + pivot];
            if (regular) {
                sweep(whole, size, pivot, 1);
            }
        }
    }

    /** The inverse over some variables, written over by the next; rows and columns of dependent variables are zero. */
    double[] over(int[] at) {
        int k = at.length;
        int missing = size - k;
        if (regular && missing * size * size < k * k * k) {
            sweepBack(at);
        } else {
            sweepIn(at);
        }
        return inverse;
    }

    private void sweepBack(int[] at) {
        System.arraycopy(whole, 0, swept, 0, swept.length);
        int next = 0;
        for (int variable = 0; variable < size; variable++) {
            if (next < at.length && at[next] == variable) {
                next++;
            } else {
                sweep(swept, size, variable, -1);
            }
        }
        int k = at.length;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double value = -swept[at[a] * size + at[b]];
                inverse[a * k + b] = value;
                inverse[b * k + a] = value;
            }
        }
    }

    private void sweepIn(int[] at) {
        int k = at.length;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                inverse[a * k + b] = sigma[at[a] * size + at[b]];
            }
        }
        boolean[] dependent = new boolean[k];
        for (int pivot = 0; pivot < k; pivot++) {
            double d = inverse[pivot * k + pivot];
            dependent[pivot] = d <= SweptMatrix.TOLERANCE * sigma[at[pivot] * size + at[pivot]];
            if (!dependent[pivot]) {
                sweep(inverse, k, pivot, 1);
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double value = dependent[a] || dependent[b] ? 0 : -inverse[a * k + b];
                inverse[a * k + b] = value;
                inverse[b * k + a] = value;
            }
        }
    }

    /** Sweeps the lower triangle of a matrix on a pivot, in (direction 1) or back out (−1). */
    private void sweep(double[] matrix, int k, int pivot, int direction) {
        // divisions cost most of this, so there is one
        double per = 1 / matrix[pivot * k + pivot];
        for (int i = 0; i < pivot; i++) {
            column[i] = matrix[pivot * k + i];
        }
        for (int i = pivot; i < k; i++) {
            column[i] = matrix[i * k + pivot];
        }
        for (int i = 0; i < k; i++) {
            double factor = column[i] * per;
            int row = i * k;
            for (int j = 0; j <= i; j++) {
                matrix[row + j] -= factor * column[j];
            }
        }
        double signed = direction * per;
        for (int i = 0; i < pivot; i++) {
            matrix[pivot * k + i] = column[i] * signed;
        }
        for (int i = pivot + 1; i < k; i++) {
            matrix[i * k + pivot] = column[i] * signed;
        }
        matrix[pivot * k + pivot] = -per;
    }
}
