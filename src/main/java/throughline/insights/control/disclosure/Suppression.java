package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import throughline.insights.entity.lattice.Lattice;
import throughline.insights.entity.lattice.Lattice.Line;

/**
 * Decides for one item which cells are hidden: first those with too few answers, then, line by line until nothing changes, others
 * so that no hidden one can be worked out as what remains of its line.
 */
final class Suppression {
    private final List<Line> lines;
    private final List<List<Line>> linesOf;

    Suppression(Lattice lattice) {
        this.lines = lattice.lines();
        this.linesOf = IntStream.range(0, lattice.cells().size())
                .mapToObj(cell -> lines.stream()
                        .filter(line -> line.parent() == cell || line.children().contains(cell))
                        .toList())
                .toList();
    }

    /**
     * Which cells are hidden for an item.
     *
     * @param n answers to the item in each cell
     * @param fewest that may be shown in each cell
     * @param besides cells that must be hidden however many answered
     * @param rather cells that are hidden alongside before any others
     */
    boolean[] hidden(long[] n, int[] fewest, boolean[] besides, boolean[] rather) {
        boolean[] hidden = tooSmall(n, fewest, besides);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Line line : lines) {
                if (isOpen(line, n, fewest, hidden)) {
                    changed |= hideAnother(line, n, hidden, rather);
                }
            }
        }
        return hidden;
    }

    /** Cells that are hidden for themselves: with too few answers, or that must be hidden anyway. */
    boolean[] tooSmall(long[] n, int[] fewest, boolean[] besides) {
        boolean[] hidden = new boolean[n.length];
        for (int cell = 0; cell < n.length; cell++) {
            hidden[cell] = n[cell] > 0 && (n[cell] < fewest[cell] || besides[cell]);
        }
        return hidden;
    }

    /** Whether subtraction within the line gives a hidden cell, or a group of hidden ones that is too small itself. */
    private static boolean isOpen(Line line, long[] n, int[] fewest, boolean[] hidden) {
        int unknown = hidden[line.parent()] ? 1 : 0;
        long sum = 0;
        int most = 0;
        for (int child : line.children()) {
            if (hidden[child]) {
                unknown++;
                sum += n[child];
                most = Math.max(most, fewest[child]);
            }
        }
        return unknown == 1 || (unknown > 1 && !hidden[line.parent()] && sum < most);
    }

    /** Hides the smallest visible child, of those to be hidden rather if there are any; among equals one whose other lines have something hidden already. */
    private boolean hideAnother(Line line, long[] n, boolean[] hidden, boolean[] rather) {
        List<Integer> candidates = new ArrayList<>();
        for (int child : line.children()) {
            if (!hidden[child] && n[child] > 0) {
                candidates.add(child);
            }
        }
        if (candidates.isEmpty()) {
            return false;
        }
        candidates.sort(Comparator.comparing((Integer cell) -> !rather[cell])
                .thenComparingLong(cell -> n[cell])
                .thenComparing(cell -> !hasHiddenElsewhere(cell, line, hidden))
                .thenComparing(Comparator.naturalOrder()));
        hidden[candidates.get(0)] = true;
        return true;
    }

    private boolean hasHiddenElsewhere(int cell, Line here, boolean[] hidden) {
        return linesOf.get(cell).stream()
                .filter(line -> !line.equals(here))
                .anyMatch(line -> line.children().stream().anyMatch(other -> hidden[other]));
    }
}
