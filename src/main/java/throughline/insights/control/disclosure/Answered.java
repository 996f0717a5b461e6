package throughline.insights.control.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * The answers to an item.
 *
 * @param n how many there are in each cell
 * @param rows which answers they are
 * @param layers cells that do not overlap, with all answers
 */
public record Answered(long[] n, BitSet rows, List<Layer> layers) {

    /** Cells that do not overlap. */
    public static final class Layer {
        private final int[] cells;
        private final int[] starts;
        private final int[] byCell;

        /**
         * @param cells the cell of each answer, −1 for none; kept, not copied
         * @param count how many cells there are in all layers
         */
        public Layer(int[] cells, int count) {
            this.cells = cells;
            starts = new int[count + 1];
            for (int cell : cells) {
                if (cell >= 0) {
                    starts[cell + 1]++;
                }
            }
            for (int cell = 0; cell < count; cell++) {
                starts[cell + 1] += starts[cell];
            }
            byCell = new int[starts[count]];
            int[] next = starts.clone();
            for (int row = 0; row < cells.length; row++) {
                if (cells[row] >= 0) {
                    byCell[next[cells[row]]++] = row;
                }
            }
        }

        /** The cell of an answer, −1 for none. */
        public int cell(int row) {
            return cells[row];
        }

        /** How many answers a cell has. */
        public int size(int cell) {
            return starts[cell + 1] - starts[cell];
        }

        /** An answer of a cell, from 0 to its size less 1. */
        public int row(int cell, int index) {
            return byCell[starts[cell] + index];
        }
    }
}
