package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.insights.entity.Cell;
import throughline.insights.entity.Lattice;
import throughline.surveys.entity.Frame;

/**
 * Which cells of the lattice each answer belongs to. Cells are put into layers (everybody; functions; teams; each dimension), in
 * each of which an answer belongs to one cell at most.
 */
final class CellRows {
    private final Lattice lattice;
    private final List<int[]> layers = new ArrayList<>();
    private final int[] size;

    CellRows(AnswerTable table, Frame frame, Lattice lattice) {
        this.lattice = lattice;
        this.size = new int[lattice.cells().size()];
        Map<String, Integer> indexes = lattice.indexes();
        layers.add(new int[table.rows()]);
        addUnits(table, frame, indexes);
        for (int d = 0; d < frame.dimensions().size(); d++) {
            addDimension(table, frame.dimensions().get(d), d, indexes);
        }
        for (int[] layer : layers) {
            for (int cell : layer) {
                if (cell >= 0) {
                    size[cell]++;
                }
            }
        }
    }

    /** For each layer the cell of each row, −1 for none. */
    List<int[]> layers() {
        return layers;
    }

    int cells() {
        return size.length;
    }

    /** Number of answers in a cell. */
    int size(int cell) {
        return size[cell];
    }

    /** The rows of a cell. */
    int[] rows(int cell) {
        int[] rows = new int[size[cell]];
        for (int[] layer : layers) {
            int count = 0;
            for (int row = 0; row < layer.length; row++) {
                if (layer[row] == cell) {
                    rows[count++] = row;
                }
            }
            if (count > 0) {
                return rows;
            }
        }
        return rows;
    }

    private void addUnits(AnswerTable table, Frame frame, Map<String, Integer> indexes) {
        if (frame.units().isEmpty()) {
            return;
        }
        int[] functionOf = new int[frame.units().size()];
        int[] teamOf = new int[frame.units().size()];
        for (int u = 0; u < functionOf.length; u++) {
            Frame.FrameUnit unit = frame.units().get(u);
            Integer parent = unit.parent();
            String function = Cell.unit(
                    parent == null ? unit.key() : frame.units().get(parent).key());
            functionOf[u] = indexes.getOrDefault(function, -1);
            teamOf[u] = indexes.getOrDefault(parent == null ? function + "/-" : Cell.unit(unit.key()), -1);
        }
        int[] functions = new int[table.rows()];
        int[] teams = new int[table.rows()];
        int notStated = indexes.getOrDefault("unit:-", -1);
        for (int row = 0; row < table.rows(); row++) {
            int unit = table.unit(row);
            functions[row] = unit < 0 ? notStated : functionOf[unit];
            teams[row] = unit < 0 ? -1 : teamOf[unit];
        }
        layers.add(functions);
        layers.add(teams);
    }

    private void addDimension(AnswerTable table, Frame.Dimension dimension, int d, Map<String, Integer> indexes) {
        if (dimension.categories().isEmpty()) {
            return;
        }
        int[] cellOf = dimension.categories().stream()
                .mapToInt(c -> indexes.getOrDefault(Cell.segment(dimension.name(), c.label()), -1))
                .toArray();
        int notStated = indexes.getOrDefault(Cell.segment(dimension.name(), "-"), -1);
        int[] layer = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            int category = table.category(d, row);
            layer[row] = category < 0 ? notStated : cellOf[category];
        }
        layers.add(layer);
    }

    Lattice lattice() {
        return lattice;
    }
}
