package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.Lattice;
import throughline.insights.entity.LevelFigure;
import throughline.surveys.entity.DisclosureRules;

/** The levels of all measures in all cells, as far as they may be shown. */
final class ShownLevels {
    private final Lattice lattice;
    private final DisclosureRules rules;
    private final Suppression suppression;
    private final List<Map<String, LevelFigure>> figures = new ArrayList<>();
    private final Map<String, boolean[]> shown = new HashMap<>();
    private final Map<String, boolean[]> hiddenIn = new HashMap<>();
    private long present;
    private long hidden;

    ShownLevels(Lattice lattice, DisclosureRules rules) {
        this.lattice = lattice;
        this.rules = rules;
        this.suppression = new Suppression(lattice);
        lattice.cells().forEach(cell -> figures.add(new TreeMap<>()));
    }

    /** Takes in the levels of one measure, and leaves out what would single somebody out. */
    void add(Measure measure, Levels levels) {
        boolean[] hides = suppression.hidden(levels.n(), rules.scores(), hiddenPart(measure));
        hiddenIn.put(measure.key(), hides);
        boolean[] shows = new boolean[hides.length];
        for (int cell = 0; cell < hides.length; cell++) {
            if (levels.n()[cell] == 0) {
                continue;
            }
            present++;
            if (hides[cell]) {
                hidden++;
                continue;
            }
            shows[cell] = true;
            LevelFigure figure = levels.figure(cell, rules);
            if (figure != null) {
                figures.get(cell).put(measure.key(), figure);
            }
        }
        shown.put(measure.key(), shows);
    }

    /** Where an item that a mean is of is hidden: the mean and the means of the other items would give it away. */
    private boolean[] hiddenPart(Measure measure) {
        boolean[] anywhere = new boolean[lattice.cells().size()];
        for (String part : measure.parts()) {
            boolean[] hides = Objects.requireNonNull(hiddenIn.get(part), "parts come before what they are part of");
            for (int cell = 0; cell < anywhere.length; cell++) {
                anywhere[cell] |= hides[cell];
            }
        }
        return anywhere;
    }

    DisclosureRules rules() {
        return rules;
    }

    boolean isShown(String measure, int cell) {
        boolean[] shows = shown.get(measure);
        return shows != null && shows[cell];
    }

    /** The published level of a measure that {@link #isShown} in a cell. */
    LevelFigure figure(String measure, int cell) {
        return Objects.requireNonNull(figures.get(cell).get(measure));
    }

    String key(int cell) {
        return lattice.cells().get(cell).key();
    }

    /** The documents, for cells with at least one figure. */
    List<CellLevels> documents() {
        List<CellLevels> documents = new ArrayList<>();
        for (int cell = 0; cell < figures.size(); cell++) {
            if (!figures.get(cell).isEmpty()) {
                documents.add(new CellLevels(key(cell), figures.get(cell)));
            }
        }
        return documents;
    }

    CellLevels total() {
        return new CellLevels(key(0), figures.get(0));
    }

    /** Figures that there would be without protection. */
    long present() {
        return present;
    }

    long hidden() {
        return hidden;
    }
}
