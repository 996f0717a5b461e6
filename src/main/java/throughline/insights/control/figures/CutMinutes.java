package throughline.insights.control.figures;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.findings.LostMinutes;
import throughline.insights.entity.findings.LostMinutes.Cut;
import throughline.statistics.burden.WinsorisedMean;
import throughline.statistics.levels.MeanEstimate;

/** Means of minutes in which single wild values weigh less. */
final class CutMinutes {
    private CutMinutes() {}

    /** @param minimum values that must have been cut: the two means together tell what those add up to */
    static LostMinutes of(ShownLevels shown, long minimum) {
        Map<String, Cut> items = new TreeMap<>();
        AnswerTable table = shown.table();
        table.minutes().forEach((place, minutes) -> {
            String item = table.questionnaire().items().get(place).key();
            if (!shown.isShown("minutes:" + item)) {
                return;
            }
            WinsorisedMean mean = WinsorisedMean.of(Arrays.stream(minutes)
                    .filter(value -> value >= 0)
                    .asDoubleStream()
                    .toArray());
            MeanEstimate cut = mean.winsorised();
            if (mean.limited() >= minimum) {
                items.put(
                        item,
                        new Cut(
                                cut.n(),
                                mean.limited(),
                                cut.mean(),
                                Math.max(0, cut.interval().low()),
                                cut.interval().high(),
                                cut.standardError()));
            }
        });
        return new LostMinutes(items);
    }
}
