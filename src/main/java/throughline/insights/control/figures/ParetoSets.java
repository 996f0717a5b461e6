package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.List;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.ParetoFigures.Journey;
import throughline.statistics.burden.ParetoAnalysis;
import throughline.statistics.burden.ParetoSet;
import throughline.surveys.entity.Codes;

/** Where the dissatisfied people are: the fewest journeys that carry most of them, of journeys whose level is shown. */
final class ParetoSets {
    private static final long SEED = 20_090_427;
    private static final int DISSATISFIED = 2;

    private ParetoSets() {}

    /** @param minimum people who are dissatisfied with anything, so that shares of them are told */
    static ParetoFigures of(ShownLevels shown, List<String> journeys, long minimum) {
        List<String> items = journeys.stream()
                .map(journey -> "journey:" + journey)
                .filter(item -> isTold(shown, item))
                .limit(ParetoAnalysis.MOST_ITEMS)
                .toList();
        if (items.isEmpty()) {
            return none("no-journeys");
        }
        AnswerTable table = shown.table();
        long[] dissatisfied = new long[table.rows()];
        for (int j = 0; j < items.size(); j++) {
            byte[] codes = table.codes(items.get(j));
            for (int row = 0; row < dissatisfied.length; row++) {
                dissatisfied[row] |= Codes.isRating(codes[row]) && codes[row] <= DISSATISFIED ? 1L << j : 0;
            }
        }
        double[] weights = table.weights();
        ParetoAnalysis analysis = ParetoAnalysis.withSeed(SEED);
        ParetoSet set = weights == null
                ? analysis.of(items.size(), dissatisfied)
                : analysis.of(items.size(), dissatisfied, weights);
        if (set.people() < minimum) {
            return none("too-few-answers");
        }
        List<Journey> figures = new ArrayList<>();
        for (ParetoSet.Item item : set.items()) {
            figures.add(new Journey(
                    items.get(item.index()).substring("journey:".length()),
                    item.share(),
                    item.inSet(),
                    item.stability()));
        }
        return new ParetoFigures(set.people(), set.share(), set.exact(), "none", figures);
    }

    /** Not where the share of the dissatisfied is capped, since that of all dissatisfied people would tell it. */
    private static boolean isTold(ShownLevels shown, String item) {
        LevelFigure level = shown.total().figure(item);
        ShareFigure dissatisfied = level == null ? null : level.dissatisfied();
        return dissatisfied != null && !dissatisfied.capped();
    }

    private static ParetoFigures none(String reason) {
        return new ParetoFigures(0, 0, true, reason, List.of());
    }
}
