package throughline.insights.control.levels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.insights.control.disclosure.Answered.Layer;
import throughline.insights.control.levels.Measure.Breakdown;
import throughline.insights.entity.Cell;
import throughline.insights.entity.lattice.Lattice;
import throughline.surveys.entity.Frame;

/**
 * Which cells of the lattice each answer belongs to. Cells are put into layers (everybody; functions; teams; each dimension, its small
 * values taken together; functions and teams by each dimension), in each of which an answer belongs to one cell at most.
 */
public final class CellRows {
    /** The line of functions. */
    public static final String FUNCTIONS = "functions";

    /** The line of teams. */
    public static final String TEAMS = "teams";

    private static final int NONE = -1;

    private final Lattice lattice;
    private final Map<String, Integer> indexes;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> crossed = new ArrayList<>();
    private final Map<String, int[]> lines = new LinkedHashMap<>();
    private final Layer[] layerOf;

    public CellRows(AnswerTable table, Frame frame, Lattice lattice) {
        this.lattice = lattice;
        this.indexes = lattice.indexes();
        this.layerOf = new Layer[lattice.cells().size()];
        add(layers, new int[table.rows()]);
        List<int[]> units = unitLayers(table, frame);
        for (int i = 0; i < units.size(); i++) {
            add(layers, units.get(i));
            lines.put(i == 0 ? FUNCTIONS : TEAMS, units.get(i));
        }
        for (int d = 0; d < frame.dimensions().size(); d++) {
            addDimension(table, frame.dimensions().get(d), d, units);
        }
    }

    /** The layers that something is broken down by. */
    public List<Layer> layers(Breakdown breakdown) {
        return switch (breakdown) {
            case EVERYBODY -> layers.subList(0, 1);
            case GROUPS -> layers;
            case CROSSINGS -> Stream.concat(layers.stream(), crossed.stream()).toList();
        };
    }

    /** The cells that stand beside each other, such as all functions, by what they have in common: for each row its cell, −1 for none. */
    public Map<String, int[]> lines() {
        return lines;
    }

    public int cells() {
        return layerOf.length;
    }

    /** Number of answers in a cell. */
    public int size(int cell) {
        Layer layer = layerOf[cell];
        return layer == null ? 0 : layer.size(cell);
    }

    public Lattice lattice() {
        return lattice;
    }

    /** The rows of a cell. */
    public int[] rows(int cell) {
        Layer layer = layerOf[cell];
        return IntStream.range(0, size(cell)).map(i -> layer.row(cell, i)).toArray();
    }

    private List<int[]> unitLayers(AnswerTable table, Frame frame) {
        if (frame.units().isEmpty()) {
            return List.of();
        }
        int[] functionOf = new int[frame.units().size()];
        int[] teamOf = new int[frame.units().size()];
        for (int u = 0; u < functionOf.length; u++) {
            Frame.FrameUnit unit = frame.units().get(u);
            Integer parent = unit.parent();
            String function = Cell.unit(
                    parent == null ? unit.key() : frame.units().get(parent).key());
            functionOf[u] = at(function);
            teamOf[u] = at(parent == null ? function + "/-" : Cell.unit(unit.key()));
        }
        int notStated = at(Cell.unit("-"));
        int[] functions = new int[table.rows()];
        int[] teams = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            int unit = table.unit(row);
            functions[row] = unit < 0 ? notStated : functionOf[unit];
            teams[row] = unit < 0 ? NONE : teamOf[unit];
        }
        return List.of(functions, teams);
    }

    private void addDimension(AnswerTable table, Frame.Dimension dimension, int d, List<int[]> units) {
        if (dimension.categories().isEmpty()) {
            return;
        }
        int[] valueOf = dimension.categories().stream()
                .mapToInt(c -> at(Cell.segment(dimension.name(), c.label())))
                .toArray();
        int notStated = at(Cell.segment(dimension.name(), "-"));
        int[] values = new int[table.rows()];
        for (int row = 0; row < values.length; row++) {
            int category = table.category(d, row);
            values[row] = category < 0 ? notStated : valueOf[category];
        }
        add(layers, values);
        lines.put(Cell.line(dimension.name()), values);
        int[] columns = columns(dimension, values);
        for (int[] layer : units) {
            addCrossing(layer, columns);
        }
    }

    /** What units are broken down by: the values, small ones taken together. */
    private int[] columns(Frame.Dimension dimension, int[] values) {
        int other = at(Cell.folded(dimension.name()));
        if (other == NONE) {
            return values;
        }
        boolean[] folded = new boolean[layerOf.length];
        lattice.lines().stream()
                .filter(line -> line.parent() == other)
                .forEach(line -> line.children().forEach(child -> folded[child] = true));
        add(layers, map(values, cell -> folded[cell] ? other : NONE));
        return map(values, cell -> folded[cell] ? other : cell);
    }

    private void addCrossing(int[] units, int[] columns) {
        // from the cells of a unit and a value to that of both; few of either, so that a table of the used ones is
        // small
        Map<Long, Integer> known = new HashMap<>();
        int[] layer = new int[units.length];
        boolean any = false;
        for (int row = 0; row < layer.length; row++) {
            layer[row] = units[row] < 0
                    ? NONE
                    : known.computeIfAbsent(
                            (long) units[row] << 32 | columns[row],
                            both -> crossing((int) (both >> 32), both.intValue()));
            any |= layer[row] >= 0;
        }
        if (any) {
            add(crossed, layer);
        }
    }

    private int crossing(int unit, int column) {
        return at(Cell.crossing(
                lattice.cells().get(unit).key(), lattice.cells().get(column).key()));
    }

    private void add(List<Layer> to, int[] cells) {
        Layer layer = new Layer(cells, layerOf.length);
        for (int cell = 0; cell < layerOf.length; cell++) {
            if (layer.size(cell) > 0) {
                layerOf[cell] = layer;
            }
        }
        to.add(layer);
    }

    private int at(String key) {
        return indexes.getOrDefault(key, NONE);
    }

    private static int[] map(int[] cells, IntUnaryOperator to) {
        return Arrays.stream(cells).map(to).toArray();
    }
}
