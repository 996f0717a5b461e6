package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import throughline.insights.entity.lattice.Lattice;
import throughline.insights.entity.lattice.Lattice.Breakdown;

/**
 * Decides item by item which cells of a release are hidden, so that nothing that fewer than k people have a part in can be shown or
 * worked out: by single cells, within lines, by solving everything published, and by comparing cells of different kinds. Repeats
 * until nothing more has to be hidden.
 */
public final class Protection {
    /** A breakdown that would hide more of its answers is not worth making. */
    private static final double MOST_HIDDEN = 0.3;
    /** Up to so many answers and multiplications everything is solved together, beyond it table by table. */
    private static final int MOST_ROWS = 5_000;

    private static final long MOST_WORK = 10_000_000;

    private final Lattice lattice;
    private final int k;
    private final Set<Rule> rules;
    private final Suppression suppression;

    /** What is hidden of an item, by cell; {@code refused}: of these, what belongs to a breakdown that is not made at all. */
    public record Decision(boolean[] hidden, boolean[] refused) {}

    public Protection(Lattice lattice, int k, Set<Rule> rules) {
        this.lattice = lattice;
        this.k = rules.contains(Rule.MINIMUM) ? k : 1;
        this.rules = Set.copyOf(rules);
        this.suppression = new Suppression(lattice);
    }

    /** The rules in force. */
    public Set<Rule> rules() {
        return rules;
    }

    public boolean follows(Rule rule) {
        return rules.contains(rule);
    }

    /**
     * Which cells are hidden for an item; those without answers are not among them, and never shown.
     *
     * @param elsewhere cells that must be hidden for other reasons
     * @param known cells that everybody may know already, from an earlier version of the release
     */
    public Decision decide(Answered answered, boolean[] elsewhere, boolean[] known) {
        boolean[] besides = elsewhere.clone();
        boolean[] refused = new boolean[besides.length];
        Optional<Differences> differences =
                follows(Rule.DIFFERENCES) ? Optional.of(new Differences(answered)) : Optional.empty();
        while (true) {
            boolean[] hidden = suppress(answered.n(), besides);
            BitSet more = refusedBreakdowns(answered.n(), hidden, besides);
            more.stream().forEach(cell -> refused[cell] = true);
            boolean[] shown = shown(answered.n(), hidden, known);
            if (more.isEmpty() && differences.isPresent()) {
                more = differences.get().exposing(shown, k);
            }
            if (more.isEmpty() && follows(Rule.AUDIT)) {
                for (BitSet exposing : exposing(answered, shown)) {
                    more.or(smallest(exposing, answered.n(), known));
                }
            }
            // what is known cannot be taken back
            more.stream().filter(cell -> known[cell] || besides[cell]).forEach(more::clear);
            if (more.isEmpty()) {
                return new Decision(hidden, refused);
            }
            more.stream().forEach(cell -> besides[cell] = true);
        }
    }

    /**
     * Where something is hidden that is told of more people than a level is: in cells with fewer, and in others so that subtraction
     * within a line does not bring it back.
     *
     * @param fewest for which it may be told
     * @param hidden where the level is hidden
     */
    public boolean[] alongside(long[] n, int fewest, boolean[] hidden) {
        return follows(Rule.LINES) ? suppression.hidden(n, fewest, hidden) : suppression.tooSmall(n, fewest, hidden);
    }

    private boolean[] suppress(long[] n, boolean[] besides) {
        return follows(Rule.LINES) ? suppression.hidden(n, k, besides) : suppression.tooSmall(n, k, besides);
    }

    private BitSet refusedBreakdowns(long[] n, boolean[] hidden, boolean[] besides) {
        BitSet refused = new BitSet();
        if (!follows(Rule.BREAKDOWNS)) {
            return refused;
        }
        for (Breakdown breakdown : lattice.breakdowns()) {
            long all = 0;
            long kept = 0;
            for (int cell : breakdown.cells()) {
                if (!lattice.cells().get(cell).standsForNotStated()) {
                    all += n[cell];
                    kept += hidden[cell] ? 0 : n[cell];
                }
            }
            if (all - kept > MOST_HIDDEN * all) {
                breakdown.cells().stream()
                        .filter(cell -> n[cell] > 0 && !besides[cell])
                        .forEach(refused::set);
            }
        }
        return refused;
    }

    /** What is published: not those who stated nothing. */
    private boolean[] shown(long[] n, boolean[] hidden, boolean[] known) {
        boolean[] shown = new boolean[n.length];
        for (int cell = 0; cell < n.length; cell++) {
            shown[cell] = n[cell] > 0
                    && (!hidden[cell] || known[cell])
                    && !lattice.cells().get(cell).standsForNotStated();
        }
        return shown;
    }

    private List<BitSet> exposing(Answered answered, boolean[] shown) {
        if (answered.rows().cardinality() <= MOST_ROWS) {
            Audit everything = everything(answered, shown);
            if (everything.work() <= MOST_WORK) {
                return everything.exposing(k);
            }
        }
        boolean crossed = lattice.breakdowns().stream()
                .anyMatch(b -> b.cells().stream().anyMatch(cell -> answered.n()[cell] > 0));
        for (Lattice.Table table : lattice.tables()) {
            if (crossed || !table.crossed()) {
                List<BitSet> exposing = table(table, answered.n(), shown).exposing(k);
                if (!exposing.isEmpty()) {
                    return exposing;
                }
            }
        }
        return List.of();
    }

    /** All published cells over the people they tell apart. */
    private Audit everything(Answered answered, boolean[] shown) {
        Map<List<Integer>, Integer> kinds = new HashMap<>();
        List<long[]> people = new ArrayList<>();
        for (int row = answered.rows().nextSetBit(0);
                row >= 0;
                row = answered.rows().nextSetBit(row + 1)) {
            List<Integer> cells = new ArrayList<>();
            for (Answered.Layer layer : answered.layers()) {
                int cell = layer.cell(row);
                if (cell >= 0 && shown[cell]) {
                    cells.add(cell);
                }
            }
            int kind = kinds.computeIfAbsent(cells, c -> kinds.size());
            if (kind == people.size()) {
                people.add(new long[1]);
            }
            people.get(kind)[0]++;
        }
        Map<Integer, List<Integer>> kindsOf = new HashMap<>();
        kinds.forEach((cells, kind) -> cells.forEach(
                cell -> kindsOf.computeIfAbsent(cell, c -> new ArrayList<>()).add(kind)));
        Audit audit = new Audit(people.stream().mapToLong(count -> count[0]).toArray());
        kindsOf.forEach(audit::publish);
        return audit;
    }

    private static Audit table(Lattice.Table table, long[] n, boolean[] shown) {
        Map<Integer, Integer> places = new HashMap<>();
        table.groups().forEach(group -> places.put(group, places.size()));
        Audit audit =
                new Audit(table.groups().stream().mapToLong(group -> n[group]).toArray());
        table.parts().forEach((cell, groups) -> {
            if (shown[cell]) {
                audit.publish(cell, groups.stream().map(places::get).toList());
            }
        });
        return audit;
    }

    /** The smallest of some cells, everybody last: what is lost least by hiding it. */
    private static BitSet smallest(BitSet cells, long[] n, boolean[] known) {
        BitSet smallest = new BitSet();
        cells.stream()
                .filter(cell -> !known[cell])
                .boxed()
                .min(Comparator.comparing((Integer cell) -> cell == 0)
                        .thenComparing(cell -> n[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(smallest::set);
        return smallest;
    }
}
