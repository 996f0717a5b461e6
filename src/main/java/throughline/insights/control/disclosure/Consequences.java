package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import throughline.insights.control.disclosure.Answered.Layer;
import throughline.insights.control.disclosure.solving.Audit;
import throughline.insights.entity.lattice.Lattice;

/**
 * What follows from the cells that are published of an item: solved all together, over the people they tell apart, where that is not
 * too much work; else table by table.
 */
final class Consequences {
    /** Up to so many answers and multiplications everything is solved together. */
    private static final int MOST_ROWS = 5_000;

    private static final long MOST_WORK = 10_000_000;

    private final Lattice lattice;
    private final int[] fewest;
    private final Answered answered;
    private final boolean[] shown;

    /**
     * @param fewest how many people may be told of, in each cell; of any other group as many as of everybody
     */
    Consequences(Lattice lattice, int[] fewest, Answered answered, boolean[] shown) {
        this.lattice = lattice;
        this.fewest = fewest;
        this.answered = answered;
        this.shown = shown;
    }

    /** Sets of published cells that together say what too few people answered. */
    List<BitSet> exposing() {
        if (answered.rows().cardinality() <= MOST_ROWS) {
            Kinds kinds = new Kinds();
            if (kinds.audit.work() <= MOST_WORK) {
                return exposing(kinds.audit, kinds::of);
            }
        }
        boolean crossed = lattice.breakdowns().stream()
                .anyMatch(b -> b.cells().stream().anyMatch(cell -> answered.n()[cell] > 0));
        for (Lattice.Table table : lattice.tables()) {
            if (crossed || !table.crossed()) {
                List<BitSet> exposing = exposing(table);
                if (!exposing.isEmpty()) {
                    return exposing;
                }
            }
        }
        return List.of();
    }

    private List<BitSet> exposing(Lattice.Table table) {
        Map<Integer, Integer> places = new HashMap<>();
        table.groups().forEach(group -> places.put(group, places.size()));
        IntFunction<List<Integer>> groupsOf = cell -> table.parts().getOrDefault(cell, List.of()).stream()
                .map(places::get)
                .toList();
        Audit audit = new Audit(
                table.groups().stream().mapToLong(group -> answered.n()[group]).toArray());
        table.parts().keySet().stream()
                .filter(cell -> shown[cell])
                .forEach(cell -> audit.publish(cell, groupsOf.apply(cell)));
        return exposing(audit, groupsOf);
    }

    /** Of any few people, and of cells of which as many may not be told. */
    private List<BitSet> exposing(Audit audit, IntFunction<List<Integer>> groupsOf) {
        List<BitSet> exposing = audit.exposing(fewest[0]);
        if (!exposing.isEmpty()) {
            return exposing;
        }
        return IntStream.range(0, shown.length)
                .filter(cell -> fewest[cell] > fewest[0] && answered.n()[cell] > 0 && answered.n()[cell] < fewest[cell])
                .mapToObj(groupsOf)
                .filter(groups -> !groups.isEmpty())
                .map(audit::telling)
                .filter(telling -> !telling.isEmpty())
                .toList();
    }

    /** People whom the published cells do not tell apart are of one kind. */
    private final class Kinds {
        private final Map<List<Integer>, Integer> numbers = new HashMap<>();
        private final List<long[]> people = new ArrayList<>();
        private final Map<Integer, Integer> kindOf = new HashMap<>();
        private final Audit audit;

        Kinds() {
            Map<Integer, List<Integer>> published = new HashMap<>();
            for (int row = answered.rows().nextSetBit(0);
                    row >= 0;
                    row = answered.rows().nextSetBit(row + 1)) {
                List<Integer> cells = cells(row);
                int kind = numbers.computeIfAbsent(cells, c -> numbers.size());
                if (kind == people.size()) {
                    people.add(new long[1]);
                    cells.forEach(cell -> published
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(kind));
                }
                people.get(kind)[0]++;
                kindOf.put(row, kind);
            }
            audit = new Audit(people.stream().mapToLong(count -> count[0]).toArray());
            published.forEach(audit::publish);
        }

        private List<Integer> cells(int row) {
            List<Integer> cells = new ArrayList<>();
            for (Layer layer : answered.layers()) {
                int cell = layer.cell(row);
                if (cell >= 0 && shown[cell]) {
                    cells.add(cell);
                }
            }
            return cells;
        }

        /** The kinds a cell consists of; none if there are others of these kinds elsewhere, who cannot be told from its people. */
        List<Integer> of(int cell) {
            List<Integer> kinds = answered.layers().stream()
                    .flatMap(layer -> IntStream.range(0, layer.size(cell)).mapToObj(i -> layer.row(cell, i)))
                    .filter(row -> answered.rows().get(row))
                    .map(row -> kindOf.getOrDefault(row, 0))
                    .distinct()
                    .toList();
            long all = kinds.stream().mapToLong(kind -> people.get(kind)[0]).sum();
            return all == answered.n()[cell] ? kinds : List.of();
        }
    }
}
