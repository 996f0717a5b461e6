package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.Measure;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.ResponseQuality.Weighted;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.levels.Population;
import throughline.statistics.response.CaseWeights;
import throughline.statistics.response.Margin;
import throughline.statistics.response.Representativeness;
import throughline.statistics.response.Weighting;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Item;

/**
 * How the answers resemble the frame, by function. One margin, and all functions that are hidden anywhere in one class of it: then a
 * weighted sum of everybody follows from what is shown of functions, and two sums of everybody do not tell two hidden ones apart.
 */
final class ResponseFigures {
    private static final int EVERYBODY = 0;

    private final ShownLevels shown;
    private final AnswerTable table;
    private final List<Cell> cells;
    private final List<String> items;

    ResponseFigures(ShownLevels shown) {
        this.shown = shown;
        this.table = shown.table();
        this.cells = shown.cells().lattice().cells();
        this.items = table.questionnaire().items().stream()
                .filter(item -> item.kind() != Item.Kind.RECOMMEND)
                .map(Item::key)
                .filter(item -> shown.isShown(item, EVERYBODY))
                .toList();
    }

    ResponseQuality figures() {
        Classes classes = classes();
        if (!classes.areOfFrame()) {
            return unweighted(classes, null, "no-frame");
        }
        Margin margin = new Margin(classes.ofRows, classes.invited);
        Representativeness resembling = Representativeness.of(margin);
        if (table.weights() != null) {
            return unweighted(classes, resembling, "imported");
        }
        if (classes.someHidden && classes.someNotStated) {
            // who did not say where they belong would have another weight than those who are hidden
            return unweighted(classes, resembling, "not-stated");
        }
        CaseWeights weights = Weighting.of(List.of(margin));
        if (weights.reason() != CaseWeights.Reason.NONE) {
            return unweighted(classes, resembling, Names.of(weights.reason()));
        }
        return new ResponseQuality(
                classes.invited.length,
                indicator(resembling, resembling.indicator()),
                indicator(resembling, resembling.byChance()),
                resembling.uneven(),
                hundredths(weights.designEffect()),
                weights.trimming().answers(),
                weights.headline(),
                "none",
                weighted(weights.weights()));
    }

    private static ResponseQuality unweighted(Classes classes, @Nullable Representativeness resembling, String reason) {
        return new ResponseQuality(
                classes.invited.length,
                resembling == null ? null : indicator(resembling, resembling.indicator()),
                resembling == null ? null : indicator(resembling, resembling.byChance()),
                resembling != null && resembling.uneven(),
                1,
                0,
                false,
                reason,
                Map.of());
    }

    /** Told to hundredths: exact ones would tell how many answered in a hidden function. */
    private static @Nullable Double indicator(Representativeness resembling, double value) {
        return resembling.reason() == Representativeness.Reason.NONE ? Double.valueOf(hundredths(value)) : null;
    }

    private static double hundredths(double value) {
        return Math.round(100 * value) / 100.0;
    }

    private Map<String, Weighted> weighted(double[] weights) {
        Map<String, Weighted> figures = new TreeMap<>();
        for (String item : items) {
            byte[] codes = table.codes(item);
            MomentsCollector collector = new MomentsCollector();
            for (int row = 0; row < codes.length; row++) {
                if (Codes.isRating(codes[row])) {
                    collector.add(codes[row], weights[row]);
                }
            }
            if (collector.moments().n() >= LevelFigure.COARSE_BELOW) {
                MeanEstimate mean =
                        MeanEstimate.of(collector.moments(), Population.INFINITE, Measure.Kind.RATING.scale());
                figures.put(
                        item,
                        new Weighted(
                                mean.mean(),
                                mean.interval().low(),
                                mean.interval().high()));
            }
        }
        return figures;
    }

    private Classes classes() {
        int[] classOf = new int[cells.size()];
        Arrays.fill(classOf, Margin.NOT_STATED);
        List<Long> invited = new ArrayList<>();
        int rest = Margin.NOT_STATED;
        for (int cell = 0; cell < classOf.length; cell++) {
            if (cells.get(cell).kind() != Cell.Kind.FUNCTION || cells.get(cell).standsForNotStated()) {
                continue;
            }
            boolean hidden = isHiddenSomewhere(cell);
            if (hidden && rest != Margin.NOT_STATED) {
                invited.set(rest, invited.get(rest) + cells.get(cell).invited());
            } else {
                invited.add(cells.get(cell).invited());
            }
            classOf[cell] = hidden && rest != Margin.NOT_STATED ? rest : invited.size() - 1;
            rest = hidden ? classOf[cell] : rest;
        }
        int[] functions = functionsOfRows();
        return new Classes(
                IntStream.of(functions)
                        .map(cell -> cell < 0 ? Margin.NOT_STATED : classOf[cell])
                        .toArray(),
                invited.stream().mapToLong(n -> n).toArray(),
                rest != Margin.NOT_STATED);
    }

    /** The cell of the function of each row. */
    private int[] functionsOfRows() {
        return shown.cells().layers(false).stream()
                .filter(layer -> Arrays.stream(layer)
                        .filter(cell -> cell >= 0)
                        .mapToObj(cells::get)
                        .findFirst()
                        .map(cell -> cell.kind() == Cell.Kind.FUNCTION)
                        .orElse(false))
                .findFirst()
                .orElseGet(() -> {
                    int[] none = new int[table.rows()];
                    Arrays.fill(none, Margin.NOT_STATED);
                    return none;
                });
    }

    private boolean isHiddenSomewhere(int cell) {
        return items.stream().anyMatch(item -> shown.isHidden(item, cell));
    }

    /** The class of each row, and how many were invited in each class. */
    private static final class Classes {
        private final int[] ofRows;
        private final long[] invited;
        private final boolean someHidden;
        private final boolean someNotStated;

        Classes(int[] ofRows, long[] invited, boolean someHidden) {
            this.ofRows = ofRows;
            this.invited = invited;
            this.someHidden = someHidden;
            this.someNotStated = IntStream.of(ofRows).anyMatch(c -> c == Margin.NOT_STATED);
        }

        /** Answers from elsewhere were not invited, or not all of them. */
        boolean areOfFrame() {
            long[] answers = new long[invited.length];
            IntStream.of(ofRows).filter(c -> c >= 0).forEach(c -> answers[c]++);
            return LongStream.of(invited).sum() > 0
                    && IntStream.range(0, answers.length).allMatch(c -> answers[c] <= invited[c]);
        }
    }
}
