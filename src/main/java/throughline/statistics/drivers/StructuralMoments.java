package throughline.statistics.drivers;

import java.util.Objects;

/**
 * The cross-products of a cell, kept apart for the 100 jackknife groups of its rows, so that estimates, their replicates and
 * joined cells need no second pass over rows.
 *
 * <p>Without weights all sums are exact whole numbers: rows in any order give identical results. With weights the order may
 * change results by about 1e−12 of their size.
 */
public final class StructuralMoments {

    private final double[][] groups;
    private final double[] squaredWeights;
    private final long[] groupRows;
    private final long[] users;

    private StructuralMoments(int drivers) {
        groups = new double[RatingTable.GROUPS][CrossProducts.length(drivers)];
        squaredWeights = new double[RatingTable.GROUPS];
        groupRows = new long[RatingTable.GROUPS];
        users = new long[drivers];
    }

    /**
     * Sums over the rows of a cell whose outcome is rated; the other rows are passed over.
     *
     * @param table the ratings
     * @param rows indexes of the rows of the cell, in any order; a row given twice counts twice
     * @return the sums
     * @throws IndexOutOfBoundsException if an index is not a row of the table
     */
    public static StructuralMoments of(RatingTable table, int[] rows) {
        StructuralMoments moments = new StructuralMoments(table.drivers().length);
        if (table.weights() == null) {
            moments.count(table, rows);
        } else {
            moments.add(table, rows);
        }
        return moments;
    }

    /** Where every row counts once, group by group. */
    private void count(RatingTable table, int[] rows) {
        int[] ends = new int[RatingTable.GROUPS + 1];
        for (int row : rows) {
            if (RatingTable.rating(table.outcome()[Objects.checkIndex(row, table.rows())]) > 0) {
                ends[table.group()[row] + 1]++;
            }
        }
        for (int g = 0; g < RatingTable.GROUPS; g++) {
            groupRows[g] = ends[g + 1];
            squaredWeights[g] = ends[g + 1];
            ends[g + 1] += ends[g];
        }
        int[] order = new int[ends[RatingTable.GROUPS]];
        int[] next = ends.clone();
        for (int row : rows) {
            if (RatingTable.rating(table.outcome()[row]) > 0) {
                order[next[table.group()[row]]++] = row;
            }
        }
        for (int g = 0; g < RatingTable.GROUPS; g++) {
            CountedProducts products = CountedProducts.of(table, order, ends[g], ends[g + 1]);
            products.addTo(groups[g]);
            for (int j = 0; j < users.length; j++) {
                users[j] += products.users(j);
            }
        }
    }

    /**
     * Joins two cells that share no row.
     *
     * @param other sums over the other cell, of the same drivers
     * @return sums over both
     * @throws IllegalArgumentException if the numbers of drivers differ
     */
    public StructuralMoments plus(StructuralMoments other) {
        if (other.drivers() != drivers()) {
            throw new IllegalArgumentException("cannot join " + drivers() + " and " + other.drivers() + " drivers");
        }
        StructuralMoments sum = new StructuralMoments(drivers());
        for (int g = 0; g < RatingTable.GROUPS; g++) {
            sum.squaredWeights[g] = squaredWeights[g] + other.squaredWeights[g];
            sum.groupRows[g] = groupRows[g] + other.groupRows[g];
            addTo(sum.groups[g], groups[g]);
            addTo(sum.groups[g], other.groups[g]);
        }
        for (int j = 0; j < users.length; j++) {
            sum.users[j] = users[j] + other.users[j];
        }
        return sum;
    }

    /**
     * Number of drivers p.
     *
     * @return drivers in the table
     */
    public int drivers() {
        return users.length;
    }

    /**
     * Number of rows whose outcome is rated.
     *
     * @return rows, unweighted
     */
    public long n() {
        long n = 0;
        for (long rows : groupRows) {
            n += rows;
        }
        return n;
    }

    /**
     * Number of rows where both the outcome and a driver are rated.
     *
     * @param driver its index
     * @return rows, unweighted
     */
    public long users(int driver) {
        return users[driver];
    }

    /**
     * Whether a jackknife group has any row with a rated outcome.
     *
     * @param group 0 to 99
     * @return false if the group is empty
     */
    public boolean hasGroup(int group) {
        return groupRows[group] > 0;
    }

    /**
     * Sums over all groups.
     *
     * @return the sums of the cell
     */
    public CrossProducts total() {
        return sumExcept(-1);
    }

    /**
     * Sums over all groups but one.
     *
     * @param group 0 to 99, the group left out
     * @return the sums of the jackknife replicate
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public CrossProducts without(int group) {
        return sumExcept(Objects.checkIndex(group, RatingTable.GROUPS));
    }

    /** Adds up rather than subtracts from the total, so that weights leave no rounding behind; 100 short additions. */
    private CrossProducts sumExcept(int group) {
        double[] sum = new double[CrossProducts.length(drivers())];
        double squares = 0;
        for (int g = 0; g < RatingTable.GROUPS; g++) {
            if (g != group && groupRows[g] > 0) {
                addTo(sum, groups[g]);
                squares += squaredWeights[g];
            }
        }
        return new CrossProducts(drivers(), sum, squares);
    }

    private static void addTo(double[] sum, double[] addend) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += addend[i];
        }
    }

    private void add(RatingTable table, int[] rows) {
        int p = drivers();
        byte[][] columns = table.drivers();
        int[] offsets = new int[2 + 2 * p];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = CrossProducts.offset(p, i);
        }
        int[] rated = new int[p];
        double[] rating = new double[p];
        for (int row : rows) {
            Objects.checkIndex(row, table.rows());
            int y = RatingTable.rating(table.outcome()[row]);
            if (y == 0) {
                continue;
            }
            int count = 0;
            for (int j = 0; j < p; j++) {
                int x = RatingTable.rating(columns[j][row]);
                if (x > 0) {
                    rated[count] = j;
                    rating[count++] = x;
                    users[j]++;
                }
            }
            double w = table.weight(row);
            int group = table.group()[row];
            groupRows[group]++;
            squaredWeights[group] += w * w;
            addRow(groups[group], offsets, new Row(w, y, count, rated, rating));
        }
    }

    /** A row touches only the products of what it rated. */
    private void addRow(double[] sums, int[] offsets, Row row) {
        int p = drivers();
        double w = row.w;
        double wy = w * row.y;
        sums[0] += w;
        sums[1] += wy;
        sums[offsets[1] + 1] += wy * row.y;
        for (int a = 0; a < row.count; a++) {
            int ua = 2 + row.rated[a];
            double xa = row.rating[a];
            double wxa = w * xa;
            sums[ua] += w;
            sums[p + ua] += wxa;
            sums[offsets[1] + ua] += wy;
            sums[offsets[1] + p + ua] += wy * xa;
            int used = offsets[ua];
            int scored = offsets[p + ua];
            sums[used + ua] += w;
            sums[used + p + ua] += wxa;
            sums[scored + p + ua] += wxa * xa;
            for (int b = a + 1; b < row.count; b++) {
                int ub = 2 + row.rated[b];
                double xb = row.rating[b];
                sums[used + ub] += w;
                sums[used + p + ub] += w * xb;
                sums[offsets[ub] + p + ua] += wxa;
                sums[scored + p + ub] += wxa * xb;
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(double w, double y, int count, int[] rated, double[] rating) {}
}
