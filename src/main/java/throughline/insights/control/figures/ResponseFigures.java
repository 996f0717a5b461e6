package throughline.insights.control.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.Measure;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.ResponseQuality.Weighted;
import throughline.platform.text.Names;
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
    private final ShownLevels shown;
    private final AnswerTable table;
    private final List<String> items;

    ResponseFigures(ShownLevels shown) {
        this.shown = shown;
        this.table = shown.table();
        this.items = table.questionnaire().items().stream()
                .filter(item -> item.kind() != Item.Kind.RECOMMEND)
                .map(Item::key)
                .filter(shown::isShown)
                .toList();
    }

    ResponseQuality figures() {
        FunctionClasses classes = FunctionClasses.of(shown, items);
        if (!classes.areOfFrame()) {
            return unweighted(classes, null, "no-frame");
        }
        Margin margin = classes.margin();
        Representativeness resembling = Representativeness.of(margin);
        if (table.weights() != null) {
            return unweighted(classes, resembling, "imported");
        }
        if (classes.someHidden() && classes.someNotStated()) {
            // who did not say where they belong would have another weight than those who are hidden
            return unweighted(classes, resembling, "not-stated");
        }
        CaseWeights weights = Weighting.of(List.of(margin));
        if (weights.reason() != CaseWeights.Reason.NONE) {
            return unweighted(classes, resembling, Names.of(weights.reason()));
        }
        return new ResponseQuality(
                classes.count(),
                indicator(resembling, resembling.indicator()),
                indicator(resembling, resembling.byChance()),
                resembling.uneven(),
                hundredths(weights.designEffect()),
                weights.trimming().answers(),
                weights.headline(),
                "none",
                weighted(weights.weights()));
    }

    private static ResponseQuality unweighted(
            FunctionClasses classes, @Nullable Representativeness resembling, String reason) {
        return new ResponseQuality(
                classes.count(),
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
}
