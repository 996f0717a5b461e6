package throughline.scorecards.control;

import java.util.List;
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
        card.selfView().rows().forEach(row -> add(table, card, row.gap()));
        return table;
    }

    public static CsvOutput journey(JourneyCard card) {
        return of(card.edition(), card.steps(), card.drivers());
    }

    private static CsvOutput of(Edition edition, List<StepRow> steps, Ranking drivers) {
        CsvOutput table = steps();
        steps.forEach(step -> add(table, edition, step));
        drivers.rows().forEach(row -> add(table, edition, row));
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
                "expected_gain");
    }

    private static void add(CsvOutput table, Edition edition, StepRow row) {
        LevelFigure figure = row.figure();
        if (figure != null) {
            table.row(
                    edition.summary().waveName(),
                    "level",
                    row.journey(),
                    row.step().key(),
                    row.step().responsible(),
                    figure.n(),
                    round(figure.mean()),
                    round(figure.low()),
                    round(figure.high()),
                    share(figure.satisfied()),
                    share(figure.dissatisfied()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** The mean is what the function believes, the interval that of the gap. */
    private static void add(CsvOutput table, FunctionCard card, Gap gap) {
        int slash = gap.step().indexOf('/');
        table.row(
                card.edition().summary().waveName(),
                "delivery-gap",
                gap.step().substring(gap.step().indexOf(':') + 1, slash),
                gap.step().substring(slash + 1),
                card.function().key(),
                gap.guesses(),
                round(gap.guessed()),
                round(gap.low()),
                round(gap.high()),
                null,
                null,
                null,
                null,
                null,
                gap.blindSpot() ? "blind-spot" : null,
                null,
                null);
    }

    private static void add(CsvOutput table, Edition edition, DriverRow row) {
        table.row(
                edition.summary().waveName(),
                "driver",
                row.journey(),
                row.key().replaceFirst("^[^/]*/", ""),
                row.function(),
                row.rated(),
                round(row.mean()),
                null,
                null,
                null,
                null,
                round(row.share()),
                round(row.low()),
                round(row.high()),
                row.kind(),
                round(row.cost()),
                round(row.gain()));
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static @Nullable Double share(@Nullable ShareFigure share) {
        return share == null ? null : Double.valueOf(round(share.share()));
    }
}
