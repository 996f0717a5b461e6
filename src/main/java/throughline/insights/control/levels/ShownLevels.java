package throughline.insights.control.levels;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import throughline.insights.control.disclosure.Answered;
import throughline.insights.control.disclosure.Answered.Layer;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Bounds;
import throughline.insights.control.disclosure.Disclosed;
import throughline.insights.control.disclosure.PartialAnswers;
import throughline.insights.control.disclosure.Protection;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.control.levels.Measure.Breakdown;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.lattice.Lattice;
import throughline.surveys.entity.DisclosureRules;

/** The levels of all measures in all cells, as far as they may be shown. */
public final class ShownLevels {
    private static final int EVERYBODY = 0;

    private final Lattice lattice;
    private final AnswerTable table;
    private final CellRows cells;
    private final Protection protection;
    private final Before before;
    private final List<Map<String, LevelFigure>> figures = new ArrayList<>();
    private final Map<String, boolean[]> shown = new HashMap<>();
    private final Map<String, boolean[]> hiddenIn = new HashMap<>();
    private final Map<String, boolean[]> tooFewIn = new HashMap<>();
    private long tooFew;
    private long alongside;
    private long notMade;

    public ShownLevels(AnswerTable table, CellRows cells, Protection protection, Before before) {
        this.table = table;
        this.cells = cells;
        this.lattice = cells.lattice();
        this.protection = protection;
        this.before = protection.follows(Rule.WAVES) ? before : new Before(before.versions(), new Disclosed());
        lattice.cells().forEach(cell -> figures.add(new TreeMap<>()));
    }

    /** Takes in the levels of one measure, and leaves out what would single somebody out. */
    public void add(Measure measure, DisclosureRules rules) {
        Levels levels = new Levels(measure, cells, table.weights(), protection.rules());
        Answered answered = new Answered(levels.n(), measure.answered(), cells.layers(measure.breakdown()));
        Protection.Decision decision = protection.decide(
                answered,
                new Bounds(
                        elsewhere(measure, levels.n()),
                        before.versions().shown(measure.key(), lattice),
                        before.wave().shown(measure.key(), lattice),
                        before.wave().onlyHidden(measure.key(), lattice)));
        boolean[] hides = decision.hidden();
        for (int cell = 0; cell < hides.length; cell++) {
            if (hides[cell] && !lattice.cells().get(cell).standsForNotStated()) {
                count(levels.n()[cell], decision.refused()[cell], protection.fewest(cell));
            }
        }
        hiddenIn.put(measure.key(), hides);
        tooFewIn.put(measure.key(), tooFew(measure, levels.n()));
        boolean[] ofFew = protection.alongside(levels.n(), rules.distributions(), hides);
        boolean[] shows = new boolean[hides.length];
        for (int cell = 0; cell < hides.length; cell++) {
            if (levels.n()[cell] == 0
                    || hides[cell]
                    || lattice.cells().get(cell).standsForNotStated()) {
                continue;
            }
            shows[cell] = true;
            LevelFigure figure = levels.figure(cell, !ofFew[cell]);
            if (figure != null) {
                figures.get(cell).put(measure.key(), figure);
            }
        }
        shown.put(measure.key(), shows);
    }

    /** Where too few answered, and where they did in the wave before and hardly more do now. */
    private boolean[] tooFew(Measure measure, long[] n) {
        boolean[] few = hardlyGrown(before.wave().ofFew(measure.key(), lattice), n);
        for (int cell = 0; cell < n.length; cell++) {
            few[cell] |= n[cell] > 0 && n[cell] < protection.fewest(cell);
        }
        return few;
    }

    /** Cells in which a measure is hidden for other reasons than how many answered it. */
    private boolean[] elsewhere(Measure measure, long[] n) {
        boolean[] elsewhere = new boolean[lattice.cells().size()];
        if (protection.follows(Rule.VERSIONS)) {
            merge(elsewhere, before.versions().hidden(measure.key(), lattice));
        }
        merge(elsewhere, hardlyGrown(before.wave().ofFew(measure.key(), lattice), n));
        if (protection.follows(Rule.PARTS)) {
            // the mean and the means of the other items would give a hidden one away; the mean of one alone is that
            // item
            measure.parts()
                    .forEach(part -> merge(
                            elsewhere,
                            Objects.requireNonNull(hiddenIn.get(part), "parts come before what they are part of")));
            if (measure.hasSeveralParts()) {
                partialAnswers(measure).groups().forEach(group -> merge(elsewhere, hidden(group)));
            }
        }
        return elsewhere;
    }

    /** Of cells with few in the wave before those that would be shown for one who joined, and would tell of the few with that answer. */
    private boolean[] hardlyGrown(boolean[] few, long[] n) {
        boolean[] hardly = new boolean[n.length];
        for (int cell = 0; cell < n.length; cell++) {
            hardly[cell] = few[cell] && n[cell] > 0 && n[cell] <= protection.fewest(cell);
        }
        return hardly;
    }

    private PartialAnswers partialAnswers(Measure measure) {
        List<String> journeys = measure.parts().stream()
                .map(part -> part.substring(0, part.indexOf('/')))
                .toList();
        return new PartialAnswers(
                measure.parts().stream().map(table::codes).toList(),
                journeys.stream().mapToInt(journeys::indexOf).toArray());
    }

    /** Where a group of people may not be told of. */
    private boolean[] hidden(BitSet group) {
        List<Layer> layers = cells.layers(Breakdown.GROUPS);
        long[] n = new long[lattice.cells().size()];
        for (Layer layer : layers) {
            for (int row = group.nextSetBit(0); row >= 0; row = group.nextSetBit(row + 1)) {
                int cell = layer.cell(row);
                if (cell >= 0) {
                    n[cell]++;
                }
            }
        }
        return protection
                .decide(new Answered(n, group, layers), Bounds.none(n.length))
                .hidden();
    }

    private static void merge(boolean[] into, boolean[] more) {
        for (int cell = 0; cell < into.length; cell++) {
            into[cell] |= more[cell];
        }
    }

    public AnswerTable table() {
        return table;
    }

    public CellRows cells() {
        return cells;
    }

    public boolean isShown(String measure, int cell) {
        boolean[] shows = shown.get(measure);
        return shows != null && shows[cell];
    }

    /** Whether a measure is shown of everybody. */
    public boolean isShown(String measure) {
        return isShown(measure, EVERYBODY);
    }

    /** Whether a measure that somebody answered there is hidden in a cell. */
    public boolean isHidden(String measure, int cell) {
        boolean[] hides = hiddenIn.get(measure);
        return hides != null && hides[cell];
    }

    /** The published level of everybody of a measure that {@link #isShown(String)}. */
    public LevelFigure figure(String measure) {
        return figure(measure, EVERYBODY);
    }

    /** The published level of a measure that {@link #isShown} in a cell. */
    public LevelFigure figure(String measure, int cell) {
        return Objects.requireNonNull(figures.get(cell).get(measure));
    }

    public String key(int cell) {
        return lattice.cells().get(cell).key();
    }

    /** The documents, for cells with at least one figure. */
    public List<CellLevels> documents() {
        List<CellLevels> documents = new ArrayList<>();
        for (int cell = 0; cell < figures.size(); cell++) {
            if (!figures.get(cell).isEmpty()) {
                documents.add(new CellLevels(key(cell), figures.get(cell)));
            }
        }
        return documents;
    }

    public CellLevels total() {
        return new CellLevels(key(EVERYBODY), figures.get(EVERYBODY));
    }

    /** What is hidden, by item; without those who did not state where they belong, of whom nothing is ever shown. */
    public HiddenFigures hidden() {
        Map<String, List<String>> all = new TreeMap<>();
        hiddenIn.forEach((item, hides) -> keep(item, hides, all));
        Map<String, List<String>> few = new TreeMap<>();
        tooFewIn.forEach((item, hides) -> keep(item, hides, few));
        return new HiddenFigures(all, few);
    }

    private void keep(String item, boolean[] flags, Map<String, List<String>> in) {
        List<String> keys = IntStream.range(0, flags.length)
                .filter(cell -> flags[cell] && !lattice.cells().get(cell).standsForNotStated())
                .mapToObj(this::key)
                .toList();
        if (!keys.isEmpty()) {
            in.put(item, keys);
        }
    }

    /** How many figures are shown and hidden. */
    public ReleaseSummary.Shown counts() {
        long published = figures.stream().mapToLong(Map::size).sum();
        return new ReleaseSummary.Shown(published, tooFew, alongside, notMade);
    }

    private void count(long n, boolean refused, long k) {
        if (refused) {
            notMade++;
        } else if (n < k) {
            tooFew++;
        } else {
            alongside++;
        }
    }
}
