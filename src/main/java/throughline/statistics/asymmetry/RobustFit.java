package throughline.statistics.asymmetry;

import java.util.stream.IntStream;
import throughline.statistics.linear.SweptMatrix;

/** Weighted least squares on a {@link RatingDesign} with the HC3 covariance (MacKinnon and White 1985). */
final class RobustFit {

    private static final double PERFECT = 1e-8;
    private static final double EXACT = 0x1p62;

    private final RatingDesign design;
    private final double[] weighted;
    private final double[] coefficients;
    private final double[][] inverse;
    private final double[][] covariance;
    private final int rank;

    private RobustFit(RatingDesign design) {
        this.design = design;
        int width = design.width();
        double[][] products = products(new double[width + 1][width + 1]);
        weighted = products[0];
        SweptMatrix swept = SweptMatrix.of(products, IntStream.range(0, width).toArray());
        rank = swept.rank();
        coefficients = new double[width];
        inverse = new double[width][width];
        for (int i = 0; i < width; i++) {
            coefficients[i] = swept.coefficient(i, width);
            for (int j = 0; j < width; j++) {
                inverse[i][j] = swept.inverse(i, j);
            }
        }
        covariance = sandwich(meat());
    }

    static RobustFit of(RatingDesign design) {
        return new RobustFit(design);
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    double covariance(int i, int j) {
        return covariance[i][j];
    }

    /** Residual degrees of freedom. */
    int df() {
        return design.rows() - rank;
    }

    /** Whether a column dropped out as collinear. */
    boolean dropped(int column) {
        return inverse[column][column] == 0;
    }

    /** Weighted share of rows in which a column is 1. */
    double share(int column) {
        return weighted[column] / weighted[0];
    }

    /** Cross-products of all columns and the outcome, which comes last. */
    private double[][] products(double[][] sums) {
        int width = design.width();
        int[] active = new int[width + 1];
        for (int row = 0; row < design.rows(); row++) {
            int count = design.active(row, active);
            double w = design.weight(row);
            double y = design.outcome(row);
            for (int a = 0; a < count; a++) {
                double[] sum = sums[active[a]];
                sum[width] += w * y;
                for (int b = a; b < count; b++) {
                    sum[active[b]] += w;
                }
            }
            sums[width][width] += w * y * y;
        }
        return mirrored(sums);
    }

    /** Σ of squared influences over the rows in which both columns are 1. */
    private double[][] meat() {
        int width = design.width();
        int[] active = new int[width + 1];
        double[] squares = new double[design.rows()];
        double largest = 0;
        for (int i = 0; i < squares.length; i++) {
            double influence = influence(i, active);
            squares[i] = influence * influence;
            largest = Math.max(largest, squares[i]);
        }
        // whole multiples of a quantum add up exactly, so the order of rows leaves no trace
        double quantum = largest * squares.length / EXACT;
        long[][] sums = new long[width][width];
        for (int i = 0; i < squares.length && quantum > 0; i++) {
            int count = design.active(i, active);
            long multiple = Math.round(squares[i] / quantum);
            for (int a = 0; a < count; a++) {
                long[] sum = sums[active[a]];
                for (int b = a; b < count; b++) {
                    sum[active[b]] += multiple;
                }
            }
        }
        double[][] meat = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                meat[i][j] = sums[i][j] * quantum;
            }
        }
        return mirrored(meat);
    }

    /** we/(1−h); a row that the model fits whatever its outcome has no residual of its own and no influence. */
    private double influence(int row, int[] active) {
        int count = design.active(row, active);
        double w = design.weight(row);
        double residual = design.outcome(row);
        double leverage = 0;
        for (int a = 0; a < count; a++) {
            double[] line = inverse[active[a]];
            residual -= coefficients[active[a]];
            leverage += w * line[active[a]];
            for (int b = a + 1; b < count; b++) {
                leverage += 2 * w * line[active[b]];
            }
        }
        return 1 - leverage < PERFECT ? 0 : w * residual / (1 - leverage);
    }

    private double[][] sandwich(double[][] meat) {
        return times(times(inverse, meat), inverse);
    }

    private static double[][] times(double[][] a, double[][] b) {
        int size = a.length;
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] mirrored(double[][] upper) {
        for (int i = 0; i < upper.length; i++) {
            for (int j = 0; j < i; j++) {
                upper[i][j] = upper[j][i];
            }
        }
        return upper;
    }
}
