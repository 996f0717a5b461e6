package throughline.insights.control.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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

    private final Lattice lattice;
    private final int[] fewest;
    private final Set<Rule> rules;
    private final Suppression suppression;

    /** What is hidden of an item, by cell; {@code refused}: of these, what belongs to a breakdown that is not made at all. */
    public record Decision(boolean[] hidden, boolean[] refused) {}

    /**
     * @param fewest how many people may be told of, in each cell
     */
    public Protection(Lattice lattice, int[] fewest, Set<Rule> rules) {
        this.lattice = lattice;
        this.fewest = rules.contains(Rule.MINIMUM) ? fewest.clone() : everywhere(1, fewest.length);
        this.rules = Set.copyOf(rules);
        this.suppression = new Suppression(lattice);
    }

    private static int[] everywhere(int number, int cells) {
        int[] everywhere = new int[cells];
        Arrays.fill(everywhere, number);
        return everywhere;
    }

    /** How many people may be told of in a cell. */
    public int fewest(int cell) {
        return fewest[cell];
    }

    /** The rules in force. */
    public Set<Rule> rules() {
        return rules;
    }

    public boolean follows(Rule rule) {
        return rules.contains(rule);
    }

    /** Which cells are hidden for an item; those without answers are not among them, and never shown. */
    public Decision decide(Answered answered, Bounds bounds) {
        boolean[] besides = bounds.hidden().clone();
        boolean[] refused = new boolean[besides.length];
        while (true) {
            boolean[] hidden = suppress(answered.n(), fewest, besides, bounds.hiddenBefore());
            BitSet more = new BitSet();
            refusedBreakdowns(answered.n(), hidden).stream().forEach(cell -> {
                refused[cell] = true;
                // what is known cannot be taken back
                more.set(cell, !besides[cell] && !bounds.shown()[cell]);
            });
            if (more.isEmpty()) {
                more.or(exposing(answered, hidden, bounds.shown(), bounds));
            }
            if (more.isEmpty()) {
                more.or(exposingTogether(answered, hidden, bounds));
            }
            if (more.isEmpty()) {
                return new Decision(hidden, refused);
            }
            more.stream().forEach(cell -> besides[cell] = true);
        }
    }

    /** Cells to be hidden as well, because what few said follows if everybody answered as in the wave before. */
    private BitSet exposingTogether(Answered answered, boolean[] hidden, Bounds bounds) {
        boolean[] known = bounds.shownEver();
        while (true) {
            BitSet onlyBefore = new BitSet();
            for (int cell = 0; cell < hidden.length; cell++) {
                onlyBefore.set(cell, hidden[cell] && known[cell] && !bounds.shown()[cell] && answered.n()[cell] > 0);
            }
            BitSet more = onlyBefore.isEmpty() ? onlyBefore : exposing(answered, hidden, known, bounds);
            if (!more.isEmpty() || onlyBefore.isEmpty()) {
                return more;
            }
            // what the wave before tells by itself cannot be hidden any more, and must not stand before what can
            BitSet told = new BitSet();
            new Consequences(lattice, fewest, answered, shown(answered.n(), hidden, known))
                    .exposing()
                    .forEach(told::or);
            told.and(onlyBefore);
            if (told.isEmpty()) {
                return told;
            }
            known[told.nextSetBit(0)] = false;
        }
    }

    /**
     * Cells to be hidden as well, because what few said follows from what is shown.
     *
     * @param known what everybody knows of the hidden ones, and cannot be hidden
     */
    private BitSet exposing(Answered answered, boolean[] hidden, boolean[] known, Bounds bounds) {
        boolean[] shown = shown(answered.n(), hidden, known);
        BitSet exposing = new BitSet();
        if (follows(Rule.DIFFERENCES)) {
            exposing.or(new Differences(answered).exposing(shown, known, fewest));
        }
        if (exposing.isEmpty() && follows(Rule.AUDIT)) {
            for (BitSet cells : new Consequences(lattice, fewest, answered, shown).exposing()) {
                exposing.or(least(cells, answered.n(), known, bounds.hiddenBefore()));
            }
        }
        return exposing;
    }

    /**
     * Where something is hidden that is told of more people than a level is: in cells with fewer, and in others so that subtraction
     * within a line does not bring it back.
     *
     * @param least of how many it may be told
     * @param hidden where the level is hidden
     */
    public boolean[] alongside(long[] n, int least, boolean[] hidden) {
        return suppress(n, everywhere(least, n.length), hidden, new boolean[n.length]);
    }

    private boolean[] suppress(long[] n, int[] fewest, boolean[] besides, boolean[] rather) {
        return follows(Rule.LINES)
                ? suppression.hidden(n, fewest, besides, rather)
                : suppression.tooSmall(n, fewest, besides);
    }

    private BitSet refusedBreakdowns(long[] n, boolean[] hidden) {
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
                breakdown.cells().stream().filter(cell -> n[cell] > 0).forEach(refused::set);
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

    /** The one of some cells that is lost least by hiding it: what is to be hidden rather, the smallest, everybody last. */
    private static BitSet least(BitSet cells, long[] n, boolean[] known, boolean[] rather) {
        BitSet least = new BitSet();
        cells.stream()
                .filter(cell -> !known[cell])
                .boxed()
                .min(Comparator.comparing((Integer cell) -> cell == 0)
                        .thenComparing(cell -> !rather[cell])
                        .thenComparing(cell -> n[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(least::set);
        return least;
    }
}
