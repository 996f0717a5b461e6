package throughline.statistics.incomplete;

import java.util.List;

/**
 * Means and covariances found by {@link NormalEm}, or why there are none. Never holds NaN. The arrays are shared, not copied,
 * and must not be changed.
 *
 * @param means of the variables; empty if there is no fit
 * @param covariance of the variables, divisor Σw, zero rows for constant variables; empty if there is no fit
 * @param converged whether the last iteration changed no standardised parameter by the tolerance or more
 * @param iterations how many were made
 * @param reason why there is no fit; NONE if there is one
 * @param concerned the variable or the pair of variables that the reason is about
 */
@SuppressWarnings("ArrayRecordComponent")
public record NormalFit(
        double[] means,
        double[][] covariance,
        boolean converged,
        int iterations,
        Reason reason,
        List<Integer> concerned) {

    /** Why there is no fit; the first that applies. */
    public enum Reason {
        /** There is a fit. */
        NONE,
        /** There are no rows. */
        NO_ROWS,
        /** No row has a value for the variable concerned. */
        UNRATED,
        /** No row has values for both variables concerned, so that nothing says how they go together. */
        NEVER_TOGETHER
    }

    /** Copies the list. */
    public NormalFit {
        concerned = List.copyOf(concerned);
    }

    static NormalFit refused(Reason reason, Integer... concerned) {
        return new NormalFit(new double[0], new double[0][0], false, 0, reason, List.of(concerned));
    }

    /**
     * Correlation of two variables.
     *
     * @param i one of them
     * @param j the other
     * @return between −1 and 1; 0 if one is constant
     * @throws IndexOutOfBoundsException if there is no fit or no such variable
     */
    public double correlation(int i, int j) {
        double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
        return scale == 0 ? 0 : Math.max(-1, Math.min(1, covariance[i][j] / scale));
    }
}
