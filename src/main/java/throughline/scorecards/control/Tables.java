package throughline.scorecards.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.insights.entity.findings.DeliveryGaps.Gap;
import throughline.platform.files.CsvOutput;
import throughline.scorecards.entity.DriverRow;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Ranking;
import throughline.scorecards.entity.StepRow;

/** Scorecards as tables: the figures of a release and nothing more. */
public final class Tables {
    private Tables() {}

    /** Every published figure of every published group. */
    public static CsvOutput everything(Edition edition) {
        CsvOutput table = new CsvOutput(
                "wave", "group", "item", "n", "mean", "low", "high", "satisfied", "dissatisfied", "indicative");
        edition.cells()
                .forEach((cell, levels) -> levels.figures()
                        .forEach((item, figure) -> table.row(
                                edition.summary().waveName(),
                                cell,
                                item,
                                figure.n(),
                                round(figure.mean()),
                                round(figure.low()),
                                round(figure.high()),
                                share(figure.satisfied()),
                                share(figure.dissatisfied()),
                                figure.indicative())));
        return table;
    }

    public static CsvOutput function(FunctionCard card) {
        CsvOutput table = of(card.edition(), card.steps(), card.drivers());
        card.selfView().rows().forEach(row -> table.row(gap(card.edition(), row.step(), row.gap())));
        return table;
    }

    public static CsvOutput journey(JourneyCard card) {
        return of(card.edition(), card.steps(), card.drivers());
    }

    private static CsvOutput of(Edition edition, List<StepRow> steps, Ranking drivers) {
        CsvOutput table = steps();
        for (StepRow step : steps) {
            LevelFigure figure = step.figure();
            if (figure != null) {
                table.row(level(edition, step, figure));
            }
        }
        drivers.rows().forEach(row -> table.row(driver(edition, row)));
        return table;
    }

    private static CsvOutput steps() {
        return new CsvOutput(
                "wave",
                "table",
                "journey",
                "step",
                "responsible",
                "n",
                "mean",
                "low",
                "high",
                "satisfied",
                "dissatisfied",
                "share_percent",
                "share_low",
                "share_high",
                "kind",
                "dissatisfaction_cost",
                "expected_gain",
                "guesses",
                "guessed_mean",
                "gap",
                "gap_low",
                "gap_high",
                "blind_spot");
    }

    private static Map<String, @Nullable Object> level(Edition edition, StepRow row, LevelFigure figure) {
        Map<String, @Nullable Object> cells = cells(edition, "level", row);
        cells.put("n", figure.n());
        cells.put("mean", round(figure.mean()));
        cells.put("low", round(figure.low()));
        cells.put("high", round(figure.high()));
        cells.put("satisfied", share(figure.satisfied()));
        cells.put("dissatisfied", share(figure.dissatisfied()));
        return cells;
    }

    private static Map<String, @Nullable Object> gap(Edition edition, StepRow row, Gap gap) {
        Map<String, @Nullable Object> cells = cells(edition, "delivery-gap", row);
        cells.put("n", gap.ratings());
        cells.put("mean", round(gap.rated()));
        cells.put("guesses", gap.guesses());
        cells.put("guessed_mean", round(gap.guessed()));
        cells.put("gap", round(gap.gap()));
        cells.put("gap_low", round(gap.low()));
        cells.put("gap_high", round(gap.high()));
        cells.put("blind_spot", gap.blindSpot());
        return cells;
    }

    private static Map<String, @Nullable Object> driver(Edition edition, DriverRow row) {
        Map<String, @Nullable Object> cells =
                cells(edition, "driver", row.journey(), row.key().replaceFirst("^[^/]*/", ""), row.function());
        cells.put("n", row.rated());
        cells.put("mean", round(row.mean()));
        cells.put("share_percent", round(row.share()));
        cells.put("share_low", round(row.low()));
        cells.put("share_high", round(row.high()));
        cells.put("kind", row.kind());
        cells.put("dissatisfaction_cost", round(row.cost()));
        cells.put("expected_gain", round(row.gain()));
        return cells;
    }

    private static Map<String, @Nullable Object> cells(Edition edition, String table, StepRow row) {
        return cells(edition, table, row.journey(), row.step().key(), row.step().responsible());
    }

    private static Map<String, @Nullable Object> cells(
            Edition edition, String table, @Nullable String journey, String step, @Nullable String responsible) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("wave", edition.summary().waveName());
        cells.put("table", table);
        cells.put("journey", journey);
        cells.put("step", step);
        cells.put("responsible", responsible);
        return cells;
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static @Nullable Double share(@Nullable ShareFigure share) {
        return share == null ? null : Double.valueOf(round(share.share()));
    }
}
