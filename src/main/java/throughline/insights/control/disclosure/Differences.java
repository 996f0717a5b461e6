package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import throughline.insights.control.disclosure.Answered.Layer;

/** Finds published cells that lie within others but for a few people, whatever kinds of groups they are. */
final class Differences {
    private final Answered answered;
    private final Layer[] layerOf;

    Differences(Answered answered) {
        this.answered = answered;
        this.layerOf = new Layer[answered.n().length];
        for (Layer layer : answered.layers()) {
            for (int cell = 0; cell < layerOf.length; cell++) {
                // no cell is in two layers
                if (layer.size(cell) > 0) {
                    layerOf[cell] = layer;
                }
            }
        }
    }

    /**
     * The smaller cells of all pairs that differ by too few people, or the larger where everybody knows the smaller.
     *
     * @param known what cannot be hidden
     * @param fewest that may be told of in each cell; in a difference the more of both
     */
    BitSet exposing(boolean[] shown, boolean[] known, int[] fewest) {
        int most = IntStream.of(fewest).max().orElse(0);
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
            for (int j = i + 1; j < cells.size() && n[cells.get(j)] - n[small] < most; j++) {
                int large = cells.get(j);
                long difference = n[large] - n[small];
                boolean isFew = difference > 0 && difference < Math.max(fewest[small], fewest[large]);
                if (isFew && layerOf[large] != layerOf[small] && isWithin(small, large)) {
                    int hideable = known[small] ? large : small;
                    exposing.set(hideable, !known[hideable]);
                }
            }
        }
        return exposing;
    }

    private boolean isWithin(int small, int large) {
        Layer of = layerOf[small];
        Layer in = layerOf[large];
        for (int i = 0; i < of.size(small); i++) {
            int row = of.row(small, i);
            if (in.cell(row) != large && answered.rows().get(row)) {
                return false;
            }
        }
        return true;
    }
}
