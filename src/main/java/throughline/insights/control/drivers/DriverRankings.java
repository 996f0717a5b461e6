package throughline.insights.control.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.Cell;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.LevelFigure;
import throughline.platform.text.Names;
import throughline.statistics.asymmetry.PenaltyReward;
import throughline.statistics.asymmetry.PenaltyRewardEffect;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport;
import throughline.statistics.drivers.DriverContribution;
import throughline.statistics.drivers.ExpectedGain;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.drivers.StructuralMoments;
import throughline.statistics.resampling.RankedShare;

/**
 * What goes with satisfaction: the drivers of one outcome, cell by cell. In a cell only drivers whose level is shown there take part,
 * so that no ranking says more about a group than its levels do; and it repeats these levels: means of the slightly fewer people who
 * also rated the outcome would differ from them by what single people said.
 */
final class DriverRankings {
    private static final PenaltyReward ASYMMETRY = PenaltyReward.withDefaults();

    private final ContributionAnalysis contributions;
    private final AnswerTable table;
    private final ShownLevels shown;
    private final String outcome;
    private final List<String> drivers;

    DriverRankings(ShownLevels shown, String outcome, List<String> drivers, long minimum) {
        this.contributions = ContributionAnalysis.with(RankingOptions.DEFAULT.withMinimumAnswers(minimum));
        this.table = shown.table();
        this.shown = shown;
        this.outcome = outcome;
        this.drivers = drivers;
    }

    /**
     * The ranking in a cell, or why there is none.
     *
     * @param target the level that drivers could reach, for the expected gain
     */
    DriverReport in(int cell, double target) {
        List<String> here =
                drivers.stream().filter(driver -> shown.isShown(driver, cell)).toList();
        RatingTable ratings = table.ratings(outcome, here, shown.cells().rows(cell));
        int[] rows = ratings.allRows();
        ContributionReport report = contributions.analyse(StructuralMoments.of(ratings, rows));
        boolean ranked = report.status() != ContributionReport.Status.TOO_FEW;
        List<PenaltyRewardEffect> effects = ranked ? ASYMMETRY.estimate(ratings, rows) : List.of();
        List<DriverFigure> figures = new ArrayList<>();
        for (DriverContribution driver : report.drivers()) {
            String key = here.get(driver.driver());
            LevelFigure level = shown.figure(key, cell);
            figures.add(
                    ranked && driver.included()
                            ? figure(key, level, driver, effects.get(driver.driver()), target)
                            : DriverFigure.leftOut(key, level.n(), level.mean()));
        }
        return new DriverReport(
                outcome,
                shown.key(cell),
                report.n(),
                report.r2(),
                report.r2Full(),
                Names.of(report.method()),
                Names.of(report.status()),
                Names.of(report.reason()),
                report.needed(),
                target,
                null,
                figures);
    }

    /** The report with the nearest larger cell named whose ranking may stand in for it. */
    static DriverReport borrowing(DriverReport report, Map<String, DriverReport> ranked, Map<String, Cell> cells) {
        if (report.hasRanking()) {
            return report;
        }
        Cell cell = cells.get(report.cell());
        for (String at = cell == null ? null : cell.parent(); at != null; ) {
            DriverReport larger = ranked.get(at);
            if (larger != null && larger.hasRanking()) {
                return new DriverReport(
                        report.outcome(),
                        report.cell(),
                        report.n(),
                        report.r2(),
                        report.r2Full(),
                        report.method(),
                        report.status(),
                        report.reason(),
                        report.needed(),
                        report.target(),
                        at,
                        report.drivers());
            }
            Cell up = cells.get(at);
            at = up == null ? null : up.parent();
        }
        return report;
    }

    private static DriverFigure figure(
            String key, LevelFigure level, DriverContribution driver, PenaltyRewardEffect effect, double target) {
        ExpectedGain gain = ExpectedGain.of(driver, target);
        RankedShare ranked = driver.ranked();
        return new DriverFigure(
                key,
                level.n(),
                level.mean(),
                true,
                ranked.amount(),
                ranked.share(),
                ranked.interval().low(),
                ranked.interval().high(),
                ranked.pFirst(),
                ranked.pTop3(),
                ranked.lowRank(),
                ranked.highRank(),
                driver.slope(),
                driver.suppressed(),
                effect.penalty(),
                effect.penaltyError(),
                effect.reward(),
                effect.rewardError(),
                Names.of(effect.kind()),
                effect.dissatisfactionCost(),
                gain.gain(),
                gain.interval().low(),
                gain.interval().high());
    }
}
