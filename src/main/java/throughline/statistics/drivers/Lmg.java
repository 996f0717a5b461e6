package throughline.statistics.drivers;

import throughline.statistics.linear.SweptMatrix;

/**
 * Exact decomposition of R² among drivers by the average over all orders in which they can enter (Lindeman, Merenda and Gold
 * 1980), which is the Shapley value of R² (Grömping 2006, Journal of Statistical Software 17(1)).
 */
public final class Lmg {

    /** Most drivers for which all subsets are worked through. */
    public static final int MAXIMUM_DRIVERS = 20;

    private final int drivers;
    private final double[][] levels;
    private final double[] smallestPivot;
    private final double[] explained;

    private Lmg(double[][] covariance) {
        drivers = covariance.length - 1;
        int size = drivers + 1;
        levels = new double[drivers + 1][size * size];
        smallestPivot = new double[size];
        explained = new double[1 << drivers];
        for (int i = 0; i < size; i++) {
            System.arraycopy(covariance[i], 0, levels[0], i * size, size);
            smallestPivot[i] = SweptMatrix.TOLERANCE * covariance[i][i];
        }
    }

    /**
     * Shares of R² in units of the outcome's variance in the matrix.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; p ≤ 20
     * @return p shares ≥ 0 that sum to R²
     * @throws IllegalArgumentException if the matrix is empty, not square, not finite, or has more than 20 drivers
     */
    public static double[] shares(double[][] covariance) {
        if (covariance.length == 0) {
            throw new IllegalArgumentException("a covariance needs at least the outcome");
        }
        return shares(covariance, covariance[0][0]);
    }

    /**
     * LMG_j = Σ over S without j of |S|!(p−1−|S|)!/p!·[R²(S∪j) − R²(S)]. A driver that depends on those already in adds
     * nothing (pivot tolerance 1e−10), so duplicates share equally.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; p ≤ 20; may be singular
     * @param totalVariance of the outcome, the unit of the shares; larger than covariance[0][0] after partialling
     * @return p shares ≥ 0 that sum to explained variance / totalVariance; zeros for a constant outcome
     * @throws IllegalArgumentException if the matrix is empty, not square, not finite, or has more than 20 drivers, or the
     *     total variance is negative or NaN
     */
    public static double[] shares(double[][] covariance, double totalVariance) {
        double[][] checked = SweptMatrix.checkedCopy(covariance);
        int p = checked.length - 1;
        if (p < 0 || p > MAXIMUM_DRIVERS) {
            throw new IllegalArgumentException(p + " drivers, not 0 to " + MAXIMUM_DRIVERS);
        }
        if (!(totalVariance >= 0)) {
            throw new IllegalArgumentException("total variance is " + totalVariance);
        }
        if (totalVariance == 0) {
            return new double[p];
        }
        Lmg lmg = new Lmg(checked);
        lmg.enter(0, 1, 0, 0);
        return lmg.averages(totalVariance);
    }

    /** Walks the subsets depth first; each level holds the covariance left after the drivers that have entered. */
    private void enter(int level, int next, int subset, double gained) {
        int size = drivers + 1;
        double[] a = levels[level];
        for (int d = next; d < size; d++) {
            int larger = subset | 1 << (d - 1);
            double pivot = a[d * size + d];
            if (pivot <= smallestPivot[d]) {
                explained[larger] = gained;
                enter(level, d + 1, larger, gained);
            } else {
                double withOutcome = a[d];
                double total = gained + withOutcome * withOutcome / pivot;
                explained[larger] = total;
                if (d + 1 < size) {
                    eliminate(a, levels[level + 1], d);
                    enter(level + 1, d + 1, larger, total);
                }
            }
        }
    }

    private void eliminate(double[] from, double[] to, int d) {
        int size = drivers + 1;
        int row = d * size;
        double pivot = from[row + d];
        double outcome = from[d] / pivot;
        for (int j = d + 1; j < size; j++) {
            to[j] = from[j] - outcome * from[row + j];
        }
        for (int i = d + 1; i < size; i++) {
            double factor = from[row + i] / pivot;
            for (int j = i; j < size; j++) {
                to[i * size + j] = from[i * size + j] - factor * from[row + j];
            }
        }
    }

    private double[] averages(double totalVariance) {
        double[] weight = new double[drivers];
        double choose = drivers;
        for (int s = 0; s < drivers; s++) {
            weight[s] = 1 / choose;
            choose = choose * (drivers - 1 - s) / (s + 1);
        }
        double[] shares = new double[drivers];
        for (int subset = 0; subset < explained.length; subset++) {
            for (int j = 0; j < drivers; j++) {
                if ((subset >> j & 1) == 0) {
                    double gain = explained[subset | 1 << j] - explained[subset];
                    shares[j] += weight[Integer.bitCount(subset)] * gain;
                }
            }
        }
        for (int j = 0; j < drivers; j++) {
            shares[j] = Math.max(0, shares[j] / totalVariance);
        }
        return shares;
    }
}
