package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.insights.control.levels.Measure;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.control.levels.Structure;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.DeliveryGaps;
import throughline.insights.entity.findings.DeliveryGaps.Gap;
import throughline.statistics.reliability.DeliveryGap;

/** Delivery gaps, from published levels alone. */
final class SelfViews {
    private SelfViews() {}

    static DeliveryGaps of(ShownLevels shown, Structure structure) {
        Map<String, List<Gap>> functions = new LinkedHashMap<>();
        structure.stepsByFunction().forEach((function, steps) -> {
            List<Gap> gaps = new ArrayList<>();
            for (String step : steps) {
                if (shown.isShown(Measure.guesses(step)) && shown.isShown(step)) {
                    gaps.add(gap(step, shown.figure(Measure.guesses(step)), shown.figure(step)));
                }
            }
            if (!gaps.isEmpty()) {
                gaps.sort(Comparator.comparingDouble(Gap::gap).reversed().thenComparing(Gap::step));
                functions.put(function, gaps);
            }
        });
        return new DeliveryGaps(functions);
    }

    private static Gap gap(String step, LevelFigure guessed, LevelFigure rated) {
        DeliveryGap gap = DeliveryGap.of(guessed.moments(), rated.moments());
        return new Gap(
                step,
                guessed.n(),
                guessed.mean(),
                rated.n(),
                rated.mean(),
                gap.difference().estimate(),
                gap.difference().interval().low(),
                gap.difference().interval().high(),
                gap.effect().g(),
                gap.finding() == DeliveryGap.Finding.BLIND_SPOT);
    }
}
