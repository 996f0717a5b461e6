package throughline.statistics.strength;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.incomplete.PatternSums;

/**
 * The pattern sums of a cell, kept apart for the 100 jackknife groups of its rows. Variable 0 is the outcome, driver j is
 * variable j + 1.
 */
public final class PatternGroups {

    private final PatternSums[] groups;
    private final PatternSums total;

    private PatternGroups(PatternSums[] groups) {
        this.groups = groups;
        PatternSums sum = new PatternSums(groups[0].variables());
        for (PatternSums group : groups) {
            sum = sum.plus(group);
        }
        total = sum;
    }

    /**
     * Sums over the rows of a cell whose outcome is rated; the other rows are passed over.
     *
     * @param table the ratings
     * @param rows indexes of the rows of the cell, in any order; a row given twice counts twice
     * @return the sums
     * @throws IndexOutOfBoundsException if an index is not a row of the table
     */
    public static PatternGroups of(RatingTable table, int[] rows) {
        int variables = table.drivers().length + 1;
        PatternSums[] groups = new PatternSums[RatingTable.GROUPS];
        Arrays.setAll(groups, g -> new PatternSums(variables));
        int[] observed = new int[variables];
        double[] values = new double[variables];
        for (int row : rows) {
            Objects.checkIndex(row, table.rows());
            int y = RatingTable.rating(table.outcome()[row]);
            if (y == 0) {
                continue;
            }
            int count = 1;
            values[0] = y;
            for (int j = 1; j < variables; j++) {
                int rating = RatingTable.rating(table.drivers()[j - 1][row]);
                if (rating > 0) {
                    observed[count] = j;
                    values[count++] = rating;
                }
            }
            groups[table.group()[row]].add(table.weight(row), Arrays.copyOf(observed, count), values);
        }
        return new PatternGroups(groups);
    }

    /**
     * Joins two cells that share no row.
     *
     * @param other sums over the other cell, of the same drivers
     * @return sums over both
     * @throws IllegalArgumentException if the numbers of drivers differ
     */
    public PatternGroups plus(PatternGroups other) {
        return new PatternGroups(IntStream.range(0, groups.length)
                .mapToObj(g -> groups[g].plus(other.groups[g]))
                .toArray(PatternSums[]::new));
    }

    /**
     * The same rows with new drivers, each the average per row of the rated ones of a set.
     *
     * @param drivers drivers that form each new one; a driver in no set is left out
     * @return sums of the outcome and as many drivers as there are sets
     * @see PatternSums#averaged
     */
    public PatternGroups averaged(int[][] drivers) {
        int[][] sets = new int[drivers.length + 1][];
        sets[0] = new int[] {0};
        for (int v = 0; v < drivers.length; v++) {
            sets[v + 1] = IntStream.of(drivers[v]).map(j -> j + 1).toArray();
        }
        UnaryOperator<PatternSums> average = sums -> sums.averaged(sets);
        return new PatternGroups(Arrays.stream(groups).map(average).toArray(PatternSums[]::new));
    }

    /**
     * Number of drivers p.
     *
     * @return drivers in the table
     */
    public int drivers() {
        return total.variables() - 1;
    }

    /**
     * Sums over all groups.
     *
     * @return the sums of the cell
     */
    public PatternSums total() {
        return total;
    }

    /**
     * Number of rows where both the outcome and a driver are rated.
     *
     * @param driver its index
     * @return rows, unweighted
     */
    public long rated(int driver) {
        return total.together(driver + 1, driver + 1);
    }

    /**
     * Number of rows where the outcome and two drivers are rated, in the jackknife replicate that has fewest of them.
     *
     * @param driver its index
     * @param other index of the other
     * @return rows, unweighted
     */
    public long leastTogether(int driver, int other) {
        long most = 0;
        for (PatternSums group : groups) {
            most = Math.max(most, group.together(driver + 1, other + 1));
        }
        return total.together(driver + 1, other + 1) - most;
    }

    /**
     * The jackknife groups that have any row with a rated outcome.
     *
     * @return their numbers, ascending
     */
    public IntStream groups() {
        return IntStream.range(0, groups.length).filter(g -> groups[g].size() > 0);
    }

    /**
     * Sums over all groups but one, by subtraction.
     *
     * @param group 0 to 99, the group left out
     * @return the sums of the jackknife replicate
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public PatternSums without(int group) {
        return total.minus(groups[Objects.checkIndex(group, groups.length)]);
    }
}
