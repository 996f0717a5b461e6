package throughline.statistics.response;

import java.util.Arrays;

/**
 * Weights that meet several margins at once.
 *
 * @param weights one per cell
 * @param iterations passes over all margins
 * @param marginError largest relative error of a margin that is left
 */
@SuppressWarnings("ArrayRecordComponent")
record Raking(double[] weights, int iterations, double marginError) {

    static final double TOLERANCE = 1e-9;
    static final int MOST_ITERATIONS = 500;

    /**
     * Iterative proportional fitting (Deming and Stephan 1940): beginning with weights of one, each pass multiplies, margin
     * by margin, the weights of every group by target/sum. Where all margins can be met, the limit is the set of weights
     * nearest to one in discrimination information Σw·ln w (Ireland and Kullback 1968).
     */
    static Raking of(Cells cells) {
        double[] weights = new double[cells.counts().length];
        Arrays.fill(weights, 1);
        double error = Double.POSITIVE_INFINITY;
        int iterations = 0;
        while (error >= TOLERANCE && iterations < MOST_ITERATIONS) {
            iterations++;
            for (int m = 0; m < cells.groups().length; m++) {
                double[] sums = cells.sums(m, weights);
                for (int c = 0; c < weights.length; c++) {
                    int g = cells.groups()[m][c];
                    weights[c] *= cells.targets()[m][g] / sums[g];
                }
            }
            error = cells.marginError(weights);
        }
        return new Raking(weights, iterations, error);
    }

    boolean converged() {
        return marginError < TOLERANCE;
    }
}
