package throughline.insights.control.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.lattice.Lattice;

/** What releases showed and hid: earlier versions of one, or that of the wave before. */
public final class Disclosed {
    private final Map<String, Set<String>> shown = new TreeMap<>();
    private final Map<String, Set<String>> hidden = new TreeMap<>();
    private final Map<String, Set<String>> few = new TreeMap<>();

    /** Takes in what one release showed and hid. */
    public Disclosed with(List<CellLevels> levels, HiddenFigures figures) {
        levels.forEach(cell -> cell.figures()
                .keySet()
                .forEach(item ->
                        shown.computeIfAbsent(item, i -> new TreeSet<>()).add(cell.cell())));
        add(figures.cells(), hidden);
        add(figures.ofFew(), few);
        return this;
    }

    private static void add(Map<String, List<String>> cells, Map<String, Set<String>> to) {
        cells.forEach(
                (item, keys) -> to.computeIfAbsent(item, i -> new TreeSet<>()).addAll(keys));
    }

    /** The values that units were broken down by. */
    public Set<String> columns() {
        return Stream.concat(shown.values().stream(), hidden.values().stream())
                .flatMap(Set::stream)
                .flatMap(cell -> Cell.crossedValue(cell).stream())
                .collect(Collectors.toSet());
    }

    /** The cells in which an item was shown. */
    public boolean[] shown(String item, Lattice lattice) {
        return flags(shown.getOrDefault(item, Set.of()), lattice);
    }

    /** The cells in which an item was hidden. */
    public boolean[] hidden(String item, Lattice lattice) {
        return flags(hidden.getOrDefault(item, Set.of()), lattice);
    }

    /** The cells in which an item was hidden and never shown. */
    public boolean[] onlyHidden(String item, Lattice lattice) {
        Set<String> keys = new TreeSet<>(hidden.getOrDefault(item, Set.of()));
        keys.removeAll(shown.getOrDefault(item, Set.of()));
        return flags(keys, lattice);
    }

    /** The cells in which an item was hidden because too few had answered. */
    public boolean[] ofFew(String item, Lattice lattice) {
        return flags(few.getOrDefault(item, Set.of()), lattice);
    }

    /** Whether an item was hidden in a cell. */
    public boolean hid(String item, String cell) {
        return hidden.getOrDefault(item, Set.of()).contains(cell);
    }

    private static boolean[] flags(Set<String> keys, Lattice lattice) {
        boolean[] flags = new boolean[lattice.cells().size()];
        for (int cell = 0; cell < flags.length; cell++) {
            flags[cell] = keys.contains(lattice.cells().get(cell).key());
        }
        return flags;
    }
}
