package throughline.statistics.incomplete;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * All that maximum likelihood needs to know of rows with gaps: for each pattern of present values the number of rows, their
 * weight, sums and cross-products. Patterns stand in a fixed order, so without weights rows in any order give identical
 * results.
 */
public final class PatternSums {

    private final int variables;
    private final SortedMap<int[], Pattern> patterns;

    /**
     * No rows yet.
     *
     * @param variables columns of each row
     */
    public PatternSums(int variables) {
        this(variables, new TreeMap<>(Arrays::compare));
    }

    private PatternSums(int variables, SortedMap<int[], Pattern> patterns) {
        this.variables = variables;
        this.patterns = patterns;
    }

    /**
     * Sums over rows of numbers. Values far from zero compared with their spread lose digits; ratings do not.
     *
     * @param variables columns of each row
     * @param rows the rows, NaN for a missing value; a row without any value is passed over
     * @return the sums
     * @throws IllegalArgumentException if a row has another number of columns or an infinite value
     */
    public static PatternSums of(int variables, double[]... rows) {
        PatternSums sums = new PatternSums(variables);
        for (double[] row : rows) {
            if (row.length != variables || Arrays.stream(row).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException(
                        Arrays.toString(row) + " is no row of " + variables + " finite values");
            }
            int[] observed = IntStream.range(0, variables)
                    .filter(i -> !Double.isNaN(row[i]))
                    .toArray();
            sums.add(
                    1, observed, IntStream.of(observed).mapToDouble(i -> row[i]).toArray());
        }
        return sums;
    }

    /**
     * Adds a row; only while the sums are being made, by those who make them.
     *
     * @param weight of the row
     * @param observed indexes of the variables it has, ascending
     * @param values of these variables, in this order; what comes after is passed over
     */
    public void add(double weight, int[] observed, double[] values) {
        if (observed.length > 0) {
            patterns.computeIfAbsent(observed, Pattern::new).add(weight, values);
        }
    }

    /**
     * Joins sums of rows that are not the same.
     *
     * @param other sums over the other rows, of the same variables
     * @return sums over both
     * @throws IllegalArgumentException if the numbers of variables differ
     */
    public PatternSums plus(PatternSums other) {
        requireSameVariables(other);
        SortedMap<int[], Pattern> joined = new TreeMap<>(patterns);
        other.patterns.forEach((observed, added) -> joined.merge(observed, added, Pattern::plus));
        return new PatternSums(variables, joined);
    }

    /**
     * Leaves rows out by taking off their sums. Exact without weights; with weights about 1e−16 of the sums remains as
     * rounding. A pattern without rows is gone.
     *
     * @param part sums over some of these rows
     * @return sums over the others
     * @throws IllegalArgumentException if the numbers of variables differ or the part has rows that are not here
     */
    public PatternSums minus(PatternSums part) {
        requireSameVariables(part);
        SortedMap<int[], Pattern> left = new TreeMap<>(patterns);
        part.patterns.forEach((observed, taken) -> {
            Pattern whole = left.get(observed);
            if (whole == null) {
                throw new IllegalArgumentException("no rows with " + Arrays.toString(observed));
            }
            Pattern rest = whole.minus(taken);
            if (rest.rows() == 0) {
                left.remove(observed);
            } else {
                left.put(observed, rest);
            }
        });
        return new PatternSums(variables, left);
    }

    /**
     * The same rows with new variables: each is the average, per row, of those of a set of variables that the row has. It is
     * computed from the sums, because within a pattern all rows have the same ones; patterns that become equal are added. A
     * set of one keeps a variable, a variable in no set is left out.
     *
     * @param sets variables that form each new one, no variable twice within a set
     * @return sums of as many variables as there are sets
     */
    public PatternSums averaged(int[][] sets) {
        SortedMap<int[], Pattern> averaged = new TreeMap<>(Arrays::compare);
        BinaryOperator<Pattern> join = Pattern::plus;
        for (Pattern pattern : patterns.values()) {
            Pattern mapped = pattern.averaged(sets);
            if (mapped.size() > 0) {
                averaged.merge(mapped.observed(), mapped, join);
            }
        }
        return new PatternSums(sets.length, averaged);
    }

    /**
     * Number of variables.
     *
     * @return columns of the rows
     */
    public int variables() {
        return variables;
    }

    /**
     * Number of patterns.
     *
     * @return different sets of present variables that occur
     */
    public int size() {
        return patterns.size();
    }

    /**
     * Number of rows with any value.
     *
     * @return rows, unweighted
     */
    public long rows() {
        return patterns.values().stream().mapToLong(Pattern::rows).sum();
    }

    /**
     * Number of rows that have two variables.
     *
     * @param i one of them
     * @param j the other, or the same for the rows that have it
     * @return rows, unweighted
     */
    public long together(int i, int j) {
        return patterns.values().stream()
                .filter(pattern -> position(pattern, i) >= 0 && position(pattern, j) >= 0)
                .mapToLong(Pattern::rows)
                .sum();
    }

    /** Whether any row has two variables, or one. */
    boolean[][] together() {
        boolean[][] together = new boolean[variables][variables];
        for (int[] observed : patterns.keySet()) {
            for (int i : observed) {
                for (int j : observed) {
                    together[i][j] = true;
                }
            }
        }
        return together;
    }

    /**
     * Σw, Σwx and Σwx² of a variable over the rows that have it.
     *
     * @param i the variable
     * @return its three sums
     */
    public Available available(int i) {
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (Pattern pattern : patterns.values()) {
            int a = position(pattern, i);
            if (a >= 0) {
                weight += pattern.weight();
                sum += pattern.sum(a);
                squares += pattern.product(a, a);
            }
        }
        return new Available(weight, sum, squares);
    }

    /** Patterns in their fixed order. */
    Collection<Pattern> patterns() {
        return patterns.values();
    }

    private static int position(Pattern pattern, int variable) {
        return Arrays.binarySearch(pattern.observed(), variable);
    }

    private void requireSameVariables(PatternSums other) {
        if (other.variables != variables) {
            throw new IllegalArgumentException("sums of " + variables + " and of " + other.variables + " variables");
        }
    }

    /**
     * Sums of one variable over the rows that have it.
     *
     * @param weight Σw
     * @param sum Σwx
     * @param squares Σwx²
     */
    public record Available(double weight, double sum, double squares) {

        private static final double TOLERANCE = 1e-10;

        /**
         * Weighted mean.
         *
         * @return Σwx/Σw; 0 if no row has the variable
         */
        public double mean() {
            return weight == 0 ? 0 : sum / weight;
        }

        /**
         * Weighted variance with divisor Σw.
         *
         * @return the variance; 0 where it is not above 1e−10 of the mean square, which is rounding
         */
        public double variance() {
            double spread = weight == 0 ? 0 : squares - sum * mean();
            return spread <= TOLERANCE * squares ? 0 : spread / weight;
        }
    }
}
