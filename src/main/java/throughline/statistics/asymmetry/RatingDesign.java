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
    private final int[] lengths;
    private final short[] actives;
    private int width = 1;

    private RatingDesign(RatingTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
        this.counts = new long[table.drivers().length][TOP + 1];
        this.columns = new int[table.drivers().length][TOP + 1];
        this.lengths = new int[rows.length];
        this.actives = new short[rows.length * (table.drivers().length + 1)];
    }

    static RatingDesign of(RatingTable table, int[] cell, long minimum) {
        int[] rows = Arrays.stream(cell)
                .filter(row -> RatingTable.rating(table.outcome()[Objects.checkIndex(row, table.rows())]) > 0)
                .toArray();
        RatingDesign design = new RatingDesign(table, rows);
        for (int j = 0; j < design.columns.length; j++) {
            design.layOut(j, minimum);
        }
        design.listActive();
        return design;
    }

    /** How many rows there are; they are numbered from 0. */
    int rows() {
        return rows.length;
    }

    int width() {
        return width;
    }

    double outcome(int row) {
        return table.outcome()[rows[row]];
    }

    double weight(int row) {
        return table.weight(rows[row]);
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
        int from = row * (columns.length + 1);
        for (int a = 0; a < lengths[row]; a++) {
            active[a] = actives[from + a];
        }
        return lengths[row];
    }

    /** Once for all: rows are gone through several times. */
    private void listActive() {
        Arrays.fill(lengths, 1);
        int stride = columns.length + 1;
        for (int j = 0; j < columns.length; j++) {
            byte[] ratings = table.drivers()[j];
            for (int i = 0; i < rows.length; i++) {
                int column = columns[j][RatingTable.rating(ratings[rows[i]])];
                if (column >= 0) {
                    actives[i * stride + lengths[i]++] = (short) column;
                }
            }
        }
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
