package throughline.statistics.asymmetry;

import java.util.Arrays;
import java.util.Objects;
import throughline.statistics.drivers.RatingTable;

/**
 * The columns of the model: a constant, and for each driver with enough ratings P (1 or 2), R (5), and N (not rated) if enough
 * rows did not rate it. A row has at most one of the three per driver, so it is read as a short list of active columns.
 */
final class RatingDesign {

    private static final int NOT_RATED = 0;
    private static final int TOP = 5;
    private static final int NONE = -1;

    private final RatingTable table;
    private final int[] rows;
    private final long[][] counts;
    private final int[][] columns;
    private int width = 1;

    private RatingDesign(RatingTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
        this.counts = new long[table.drivers().length][TOP + 1];
        this.columns = new int[table.drivers().length][TOP + 1];
    }

    static RatingDesign of(RatingTable table, int[] cell, long minimum) {
        int[] rows = Arrays.stream(cell)
                .filter(row -> RatingTable.rating(table.outcome()[Objects.checkIndex(row, table.rows())]) > 0)
                .toArray();
        RatingDesign design = new RatingDesign(table, rows);
        for (int j = 0; j < design.columns.length; j++) {
            design.layOut(j, minimum);
        }
        return design;
    }

    int[] rows() {
        return rows;
    }

    int width() {
        return width;
    }

    double outcome(int row) {
        return table.outcome()[row];
    }

    double weight(int row) {
        return table.weight(row);
    }

    long low(int driver) {
        return counts[driver][1] + counts[driver][2];
    }

    long top(int driver) {
        return counts[driver][TOP];
    }

    /** Column of P, or −1 if nobody gave a low rating. */
    int lowColumn(int driver) {
        return columns[driver][1];
    }

    /** Column of R, or −1 if nobody gave a top rating. */
    int topColumn(int driver) {
        return columns[driver][TOP];
    }

    /** Writes the columns that are 1 in a row, the constant first, and returns how many. */
    int active(int row, int[] active) {
        int count = 1;
        for (int j = 0; j < columns.length; j++) {
            int column = columns[j][RatingTable.rating(table.drivers()[j][row])];
            if (column >= 0) {
                active[count++] = column;
            }
        }
        return count;
    }

    private void layOut(int driver, long minimum) {
        byte[] ratings = table.drivers()[driver];
        long[] count = counts[driver];
        for (int row : rows) {
            count[RatingTable.rating(ratings[row])]++;
        }
        Arrays.fill(columns[driver], NONE);
        if (rows.length - count[NOT_RATED] < minimum) {
            return;
        }
        if (low(driver) > 0) {
            columns[driver][1] = width;
            columns[driver][2] = width++;
        }
        if (top(driver) > 0) {
            columns[driver][TOP] = width++;
        }
        if (count[NOT_RATED] >= minimum) {
            columns[driver][NOT_RATED] = width++;
        }
    }
}
