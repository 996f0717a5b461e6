package throughline.statistics.incomplete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums over the rows that have values for exactly the same variables: the count, Σw, Σwx and Σwxxᵀ. Of whole numbers and
 * without weights they are exact. Changed only while rows are being added.
 */
final class Pattern {

    private static final double ROUNDING = 1e-12;

    private final int[] observed;
    private long rows;
    private double weight;
    private final double[] sums;
    private final double[] products;

    Pattern(int[] observed) {
        this.observed = observed;
        sums = new double[observed.length];
        products = new double[observed.length * observed.length];
    }

    private Pattern(Pattern copied) {
        observed = copied.observed;
        rows = copied.rows;
        weight = copied.weight;
        sums = copied.sums.clone();
        products = copied.products.clone();
    }

    /** Adds a row: its weight and the values of the observed variables, in their order. */
    void add(double w, double[] values) {
        int k = observed.length;
        rows++;
        weight += w;
        for (int a = 0; a < k; a++) {
            double wx = w * values[a];
            sums[a] += wx;
            for (int b = 0; b < k; b++) {
                products[a * k + b] += wx * values[b];
            }
        }
    }

    /** Indexes of the variables with values, ascending. */
    int[] observed() {
        return observed;
    }

    int size() {
        return observed.length;
    }

    long rows() {
        return rows;
    }

    double weight() {
        return weight;
    }

    /** Σwx of the a-th observed variable. */
    double sum(int a) {
        return sums[a];
    }

    /** Σwxy of the a-th and the b-th observed variable. */
    double product(int a, int b) {
        return products[a * observed.length + b];
    }

    Pattern plus(Pattern other) {
        return combined(other, 1);
    }

    /** Without the rows of a part; the sums of the part are taken off. */
    Pattern minus(Pattern part) {
        if (part.rows > rows) {
            throw new IllegalArgumentException("cannot take " + part.rows + " rows from " + rows);
        }
        return combined(part, -1);
    }

    private Pattern combined(Pattern other, int sign) {
        Pattern result = new Pattern(this);
        result.rows += sign * other.rows;
        result.weight += sign * other.weight;
        for (int i = 0; i < sums.length; i++) {
            result.sums[i] += sign * other.sums[i];
        }
        for (int i = 0; i < products.length; i++) {
            result.products[i] += sign * other.products[i];
        }
        return result;
    }

    /**
     * The same rows with new variables, each the average of those of a set that a row has. Within a pattern these are always
     * the same ones, so averaging rows is averaging sums.
     */
    Pattern averaged(int[][] sets) {
        int[][] members = IntStream.range(0, sets.length)
                .mapToObj(v -> positions(sets[v]))
                .toArray(int[][]::new);
        int[] kept = IntStream.range(0, sets.length)
                .filter(v -> members[v].length > 0)
                .toArray();
        Pattern result = new Pattern(kept);
        result.rows = rows;
        result.weight = weight;
        for (int a = 0; a < kept.length; a++) {
            int[] of = members[kept[a]];
            for (int i : of) {
                result.sums[a] += sums[i];
            }
            result.sums[a] /= of.length;
            for (int b = 0; b < kept.length; b++) {
                int[] with = members[kept[b]];
                double sum = 0;
                for (int i : of) {
                    for (int j : with) {
                        sum += product(i, j);
                    }
                }
                result.products[a * kept.length + b] = sum / (of.length * with.length);
            }
        }
        return result;
    }

    private int[] positions(int[] set) {
        return IntStream.range(0, observed.length)
                .filter(a -> IntStream.of(set).anyMatch(variable -> variable == observed[a]))
                .toArray();
    }

    /**
     * Weight, means and spread on the scale (x − centre)/scale, of those variables that vary; at says where each stands among
     * them.
     */
    Scaled scaled(double[] centre, double[] scale, int[] varying) {
        int[] chosen = IntStream.range(0, observed.length)
                .filter(a -> scale[observed[a]] > 0)
                .toArray();
        int k = chosen.length;
        int[] at = new int[k];
        double[] mean = new double[k];
        double[] spread = new double[k * k];
        for (int a = 0; a < k; a++) {
            int v = observed[chosen[a]];
            at[a] = Arrays.binarySearch(varying, v);
            mean[a] = (sums[chosen[a]] / weight - centre[v]) / scale[v];
            for (int b = 0; b <= a; b++) {
                double centred = product(chosen[a], chosen[b]) - sums[chosen[a]] * sums[chosen[b]] / weight;
                spread[a * k + b] = centred / (scale[v] * scale[observed[chosen[b]]]);
            }
        }
        return new Scaled(at, weight, mean, factor(spread, k, ROUNDING * weight));
    }

    /** Columns F of a Cholesky factor of the lower triangle, FFᵀ = the matrix; what is left below the limit is rounding. */
    private static double[][] factor(double[] lower, int k, double limit) {
        List<double[]> columns = new ArrayList<>();
        for (int pivot = 0; pivot < k; pivot++) {
            double d = lower[pivot * k + pivot];
            if (d <= limit) {
                continue;
            }
            double[] f = new double[k];
            for (int a = pivot; a < k; a++) {
                f[a] = lower[a * k + pivot] / Math.sqrt(d);
            }
            for (int a = pivot; a < k; a++) {
                for (int b = pivot; b <= a; b++) {
                    lower[a * k + b] -= f[a] * f[b];
                }
            }
            columns.add(f);
        }
        return columns.toArray(double[][]::new);
    }

    /** W, the means m, and F with FFᵀ = Σw(x−m)(x−m)ᵀ; few rows have few columns in F, which makes iterations short. */
    @SuppressWarnings("ArrayRecordComponent")
    record Scaled(int[] at, double weight, double[] mean, double[][] spread) {}
}
