package throughline.statistics.drivers;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of one outcome and of several drivers, a row per respondent. The arrays are shared, not copied, and must not change
 * while the table is in use. Codes 1 to 5 are ratings; every other code means not rated.
 *
 * @param outcome rating of the outcome, one per row
 * @param drivers ratings of the drivers, drivers[j][row]
 * @param weights case weight of each row, positive and finite; null when every row counts once
 * @param group jackknife group of each row, 0 to 99, drawn by a hash of the respondent
 */
@SuppressWarnings("ArrayRecordComponent")
public record RatingTable(byte[] outcome, byte[][] drivers, double @Nullable [] weights, byte[] group) {

    /** Number of jackknife groups. */
    public static final int GROUPS = 100;

    /**
     * Checks that the columns fit together.
     *
     * @throws IllegalArgumentException if a column has another length than the outcome, a group is outside 0 to 99, or a
     *     weight is not positive and finite
     */
    public RatingTable(byte[] outcome, byte[][] drivers, double @Nullable [] weights, byte[] group) {
        int rows = outcome.length;
        for (int j = 0; j < drivers.length; j++) {
            requireLength(drivers[j].length, rows, "driver " + j);
        }
        requireLength(group.length, rows, "group");
        for (int row = 0; row < rows; row++) {
            if (group[row] < 0 || group[row] >= GROUPS) {
                throw new IllegalArgumentException("group of row " + row + " is " + group[row] + ", not 0 to 99");
            }
        }
        if (weights != null) {
            requireLength(weights.length, rows, "weights");
            for (int row = 0; row < rows; row++) {
                if (!(weights[row] > 0 && weights[row] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "weight of row " + row + " is " + weights[row] + ", not positive and finite");
                }
            }
        }
        this.outcome = outcome;
        this.drivers = drivers;
        this.weights = weights;
        this.group = group;
    }

    /**
     * Number of rows.
     *
     * @return rows in the table
     */
    public int rows() {
        return outcome.length;
    }

    /**
     * The ratings of some rows side by side, which are quicker to go through than rows far apart.
     *
     * @param of indexes of the rows, in any order
     * @return a table of these rows, in this order
     * @throws IndexOutOfBoundsException if an index is not a row of the table
     */
    public RatingTable only(int[] of) {
        byte[][] columns =
                Arrays.stream(drivers).map(column -> only(column, of)).toArray(byte[][]::new);
        double[] some = weights == null
                ? null
                : IntStream.of(of).mapToDouble(row -> weights[row]).toArray();
        return new RatingTable(only(outcome, of), columns, some, only(group, of));
    }

    private static byte[] only(byte[] column, int[] of) {
        byte[] some = new byte[of.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = column[of[i]];
        }
        return some;
    }

    /**
     * Indexes of all rows, for a cell that is the whole table.
     *
     * @return 0 to rows − 1
     */
    public int[] allRows() {
        return IntStream.range(0, outcome.length).toArray();
    }

    /**
     * Case weight of a row.
     *
     * @param row its index
     * @return its weight; 1 in a table without weights
     */
    public double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /**
     * The rating that a code stands for.
     *
     * @param code any code found in a column
     * @return 1 to 5, or 0 for not rated
     */
    public static int rating(byte code) {
        return code >= 1 && code <= 5 ? code : 0;
    }

    private static void requireLength(int length, int rows, String column) {
        if (length != rows) {
            throw new IllegalArgumentException(column + " has " + length + " rows, the outcome has " + rows);
        }
    }
}
