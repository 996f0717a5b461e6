package throughline.insights.control.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.lattice.Lattice;

/** What earlier versions of a release showed, which cannot be taken back, and what they hid, which stays hidden. */
public final class EarlierVersion {
    private final Map<String, Set<String>> shown = new TreeMap<>();
    private final Map<String, Set<String>> hidden = new TreeMap<>();

    /** Takes in what one version showed and hid. */
    public EarlierVersion with(List<CellLevels> levels, HiddenFigures figures) {
        levels.forEach(cell -> cell.figures()
                .keySet()
                .forEach(item ->
                        shown.computeIfAbsent(item, i -> new TreeSet<>()).add(cell.cell())));
        figures.cells()
                .forEach((item, cells) ->
                        hidden.computeIfAbsent(item, i -> new TreeSet<>()).addAll(cells));
        return this;
    }

    /** The cells in which an item was shown. */
    public boolean[] shown(String item, Lattice lattice) {
        return flags(shown.getOrDefault(item, Set.of()), lattice);
    }

    /** The cells in which an item was hidden. */
    public boolean[] hidden(String item, Lattice lattice) {
        return flags(hidden.getOrDefault(item, Set.of()), lattice);
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
