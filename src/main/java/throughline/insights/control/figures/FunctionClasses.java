package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import throughline.insights.control.levels.CellRows;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.Cell;
import throughline.statistics.response.Margin;

/** Functions as classes to weight by: each by itself, but all that are hidden for any of some items together. */
final class FunctionClasses {
    private final int[] ofRows;
    private final long[] invited;
    private final boolean someHidden;

    private FunctionClasses(int[] ofRows, long[] invited, boolean someHidden) {
        this.ofRows = ofRows;
        this.invited = invited;
        this.someHidden = someHidden;
    }

    static FunctionClasses of(ShownLevels shown, List<String> items) {
        List<Cell> cells = shown.cells().lattice().cells();
        int[] classOf = new int[cells.size()];
        Arrays.fill(classOf, Margin.NOT_STATED);
        List<Long> invited = new ArrayList<>();
        int rest = Margin.NOT_STATED;
        for (int cell = 0; cell < classOf.length; cell++) {
            if (cells.get(cell).kind() != Cell.Kind.FUNCTION || cells.get(cell).standsForNotStated()) {
                continue;
            }
            boolean hidden = isHiddenFor(items, shown, cell);
            if (hidden && rest != Margin.NOT_STATED) {
                invited.set(rest, invited.get(rest) + cells.get(cell).invited());
            } else {
                invited.add(cells.get(cell).invited());
            }
            classOf[cell] = hidden && rest != Margin.NOT_STATED ? rest : invited.size() - 1;
            rest = hidden ? classOf[cell] : rest;
        }
        int[] functions = shown.cells().lines().getOrDefault(CellRows.FUNCTIONS, new int[0]);
        return new FunctionClasses(
                IntStream.of(functions)
                        .map(cell -> cell < 0 ? Margin.NOT_STATED : classOf[cell])
                        .toArray(),
                invited.stream().mapToLong(n -> n).toArray(),
                rest != Margin.NOT_STATED);
    }

    private static boolean isHiddenFor(List<String> items, ShownLevels shown, int cell) {
        return items.stream().anyMatch(item -> shown.isHidden(item, cell));
    }

    int count() {
        return invited.length;
    }

    /** Whether some are hidden, and so together. */
    boolean someHidden() {
        return someHidden;
    }

    /** Whether somebody did not say where they belong. */
    boolean someNotStated() {
        return IntStream.of(ofRows).anyMatch(c -> c == Margin.NOT_STATED);
    }

    /** Whether people were invited, and no class has more answers than that: answers from elsewhere were not invited. */
    boolean areOfFrame() {
        long[] answers = new long[invited.length];
        IntStream.of(ofRows).filter(c -> c >= 0).forEach(c -> answers[c]++);
        return LongStream.of(invited).sum() > 0
                && IntStream.range(0, answers.length).allMatch(c -> answers[c] <= invited[c]);
    }

    /** The class of each row with those invited; only of those that are {@link #areOfFrame}. */
    Margin margin() {
        return new Margin(ofRows, invited);
    }
}
