package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import throughline.insights.entity.Cell;
import throughline.insights.entity.lattice.Lattice;
import throughline.surveys.entity.Frame;

/** An invented organisation: where everybody belongs, and the cells each of them is in. */
public final class People {
    private static final int NONE = -1;

    private final Frame frame;
    private final int[] units;
    private final int[][] values;
    private final Lattice lattice;
    private final List<int[]> layers = new ArrayList<>();

    /** Index of the unit of each (−1: not stated) and for each dimension of their value. */
    public People(Frame frame, int[] units, int[][] values) {
        this(frame, units, values, Set.of());
    }

    /** As the other, after a wave in which units were broken down by these values. */
    public People(Frame frame, int[] units, int[][] values, Set<String> before) {
        this.frame = frame;
        this.units = units.clone();
        this.values = values.clone();
        this.lattice = Lattice.of(frame, sizes(), before);
        Map<String, Integer> indexes = lattice.indexes();
        List<List<String>> keys = new ArrayList<>();
        for (int person = 0; person < units.length; person++) {
            keys.add(keys(person));
        }
        for (int layer = 0; layer < keys.get(0).size(); layer++) {
            int[] cells = new int[units.length];
            for (int person = 0; person < units.length; person++) {
                cells[person] = indexes.getOrDefault(keys.get(person).get(layer), NONE);
            }
            layers.add(cells);
        }
    }

    /** So many people in functions with teams and with two or three dimensions; some groups are much larger than others. */
    public static People random(Random random, int people) {
        List<Frame.FrameUnit> tree = new ArrayList<>();
        int functions = 2 + random.nextInt(4);
        for (int f = 0; f < functions; f++) {
            tree.add(new Frame.FrameUnit("f" + f, "F" + f, null, 0));
        }
        for (int f = 0; f < functions; f++) {
            int teams = random.nextInt(4);
            for (int t = 0; t < teams; t++) {
                tree.add(new Frame.FrameUnit("f" + f + "/t" + t, "T" + t, f, 0));
            }
        }
        List<Frame.Dimension> dimensions = Stream.of("Site", "Grade", "Tenure")
                .limit(2 + random.nextInt(2))
                .map(name -> dimension(name, 2 + random.nextInt(4)))
                .toList();
        int[] units = new int[people];
        int[][] values = new int[dimensions.size()][people];
        for (int person = 0; person < people; person++) {
            units[person] = skewed(random, tree.size() + 1) - 1;
            for (int d = 0; d < dimensions.size(); d++) {
                int size = dimensions.get(d).categories().size();
                // who is where often goes together, so that groups of different kinds nearly coincide
                int tied = Math.floorMod(units[person] + d, size);
                int free = skewed(random, size + 1);
                values[d][person] = random.nextInt(3) > 0 ? tied : free == size ? NONE : free;
            }
        }
        return new People(new Frame(0, tree, dimensions), units, values);
    }

    static Frame.Dimension dimension(String name, int values) {
        return new Frame.Dimension(
                name,
                Stream.iterate(0, i -> i + 1)
                        .limit(values)
                        .map(i -> new Frame.Category("v" + i, 0))
                        .toList());
    }

    public Frame frame() {
        return frame;
    }

    /** Index of the unit of a person in the frame, −1 if not stated. */
    public int unit(int person) {
        return units[person];
    }

    /** Index of the value that a person has of each dimension, −1 if not stated. */
    public int[] values(int person) {
        return Stream.of(values).mapToInt(ofDimension -> ofDimension[person]).toArray();
    }

    public Lattice lattice() {
        return lattice;
    }

    public int count() {
        return units.length;
    }

    public List<int[]> layers() {
        return layers;
    }

    /** For each person whether they are in a cell. */
    boolean[] membership(int cell) {
        boolean[] membership = new boolean[units.length];
        layers.forEach(layer -> {
            for (int person = 0; person < layer.length; person++) {
                membership[person] |= layer[person] == cell;
            }
        });
        return membership;
    }

    /** An item that some of them answered. */
    public Answered answered(BitSet rows) {
        long[] n = new long[lattice.cells().size()];
        for (int[] layer : layers) {
            rows.stream().filter(row -> layer[row] >= 0).forEach(row -> n[layer[row]]++);
        }
        return new Answered(
                n,
                rows,
                layers.stream()
                        .map(layer -> new Answered.Layer(layer, n.length))
                        .toList());
    }

    private List<long[]> sizes() {
        List<long[]> sizes = new ArrayList<>();
        for (int d = 0; d < values.length; d++) {
            long[] size = new long[frame.dimensions().get(d).categories().size()];
            for (int value : values[d]) {
                if (value >= 0) {
                    size[value]++;
                }
            }
            sizes.add(size);
        }
        return sizes;
    }

    /** The keys of the cells that a person is in, a layer each. */
    private List<String> keys(int person) {
        String function = "unit:-";
        String team = "";
        if (units[person] >= 0) {
            Frame.FrameUnit unit = frame.units().get(units[person]);
            Integer parent = unit.parent();
            function = Cell.unit(
                    parent == null ? unit.key() : frame.units().get(parent).key());
            team = parent == null ? function + "/-" : Cell.unit(unit.key());
        }
        List<String> keys = new ArrayList<>(List.of(Cell.TOTAL, function, team));
        for (int d = 0; d < values.length; d++) {
            Frame.Dimension dimension = frame.dimensions().get(d);
            int value = values[d][person];
            String own = Cell.segment(
                    dimension.name(),
                    value < 0 ? "-" : dimension.categories().get(value).label());
            String column = isFolded(own, dimension) ? Cell.folded(dimension.name()) : own;
            keys.addAll(List.of(
                    own,
                    column.equals(own) ? "" : column,
                    Cell.crossing(function, column),
                    Cell.crossing(team, column)));
        }
        return keys;
    }

    private boolean isFolded(String value, Frame.Dimension dimension) {
        Map<String, Integer> indexes = lattice.indexes();
        Integer other = indexes.get(Cell.folded(dimension.name()));
        return other != null
                && lattice.lines().stream()
                        .filter(line -> line.parent() == other)
                        .anyMatch(line -> line.children().contains(Objects.requireNonNull(indexes.get(value))));
    }

    private static int skewed(Random random, int values) {
        double uniform = random.nextDouble();
        return (int) (values * uniform * Math.sqrt(uniform));
    }
}
