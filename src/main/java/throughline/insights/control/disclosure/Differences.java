package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds published cells that lie within others but for a few people, whatever kinds of groups they are. */
final class Differences {
    private final Answered answered;
    private final int[] layerOf;
    private final List<int[]> rowsOf = new ArrayList<>();

    Differences(Answered answered) {
        this.answered = answered;
        this.layerOf = new int[answered.n().length];
        int[] count = new int[answered.n().length];
        for (long n : answered.n()) {
            rowsOf.add(new int[(int) n]);
        }
        // no cell is in two layers
        IntStream.range(0, answered.layers().size()).parallel().forEach(layer -> {
            int[] cells = answered.layers().get(layer);
            BitSet rows = answered.rows();
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                int cell = cells[row];
                if (cell >= 0) {
                    layerOf[cell] = layer;
                    rowsOf.get(cell)[count[cell]++] = row;
                }
            }
        });
    }

    /** The smaller cells of all pairs that differ by fewer than k people. */
    BitSet exposing(boolean[] shown, int k) {
        long[] n = answered.n();
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < n.length; cell++) {
            if (shown[cell]) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingLong((Integer cell) -> n[cell]).thenComparing(Comparator.naturalOrder()));
        BitSet exposing = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            int small = cells.get(i);
            for (int j = i + 1; j < cells.size() && n[cells.get(j)] - n[small] < k; j++) {
                int large = cells.get(j);
                if (n[large] > n[small] && layerOf[large] != layerOf[small] && isWithin(small, large)) {
                    exposing.set(small);
                }
            }
        }
        return exposing;
    }

    private boolean isWithin(int small, int large) {
        int[] layer = answered.layers().get(layerOf[large]);
        for (int row : rowsOf.get(small)) {
            if (layer[row] != large) {
                return false;
            }
        }
        return true;
    }
}
