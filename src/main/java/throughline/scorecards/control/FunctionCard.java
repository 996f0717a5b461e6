package throughline.scorecards.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.FunctionShares;
import throughline.organization.entity.LabourCost;
import throughline.organization.entity.Unit;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.Change;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.GroupRow;
import throughline.scorecards.entity.PairRow;
import throughline.scorecards.entity.Ranking;
import throughline.scorecards.entity.Standing;
import throughline.scorecards.entity.StepRow;
import throughline.scorecards.entity.Trend;
import throughline.scorecards.entity.findings.LostTime;
import throughline.scorecards.entity.findings.SelfView;
import throughline.statistics.levels.Interval;

/** What the head of a function reads: the level and its trend, which steps matter most, what hurts and delights, who is less content. */
public record FunctionCard(
        Edition edition,
        Unit function,
        @Nullable LevelFigure level,
        Trend trend,
        @Nullable Change change,
        Ranking drivers,
        @Nullable Share share,
        List<StepRow> steps,
        List<CostRow> costs,
        LostTime lostTime,
        List<PairRow> pairs,
        Axis pairAxis,
        List<GroupRow> groups,
        SelfView selfView) {

    private static final int SHOWN_PAIRS = 8;

    /** Percent of the differences in overall satisfaction that go with all its steps together. */
    public record Share(double percent, double low, double high) {
        /** From one model of all steps of all functions; rolled up from its own steps if the release has none. */
        static @Nullable Share of(Edition edition, Unit function, @Nullable FunctionDrivers drivers) {
            FunctionShares shares = edition.findings().functions();
            if (shares != null) {
                return shares.of(function.key())
                        .map(share -> new Share(100 * share.contribution(), 100 * share.low(), 100 * share.high()))
                        .orElse(null);
            }
            return drivers == null || drivers.steps().isEmpty()
                    ? null
                    : new Share(100 * drivers.sum(), 100 * drivers.sumLow(), 100 * drivers.sumHigh());
        }
    }

    /** A step by what dissatisfaction with it costs, in points of satisfaction with its journey per person. */
    public record CostRow(StepRow step, double cost, Interval interval) {
        static CostRow of(StepRow step, DriverFigure driver) {
            double cost = driver.dissatisfactionCost();
            // who is dissatisfied is counted; unsure is what it costs each of them
            Interval interval = driver.penaltyError() > 0
                    ? Interval.normal(cost, cost * driver.penaltyError() / driver.penalty())
                    : new Interval(0, Double.POSITIVE_INFINITY);
            return new CostRow(step, cost, interval);
        }
    }

    static FunctionCard of(Edition edition, Unit function, @Nullable FunctionDrivers drivers, LabourCost labour) {
        List<StepRow> steps = new ArrayList<>();
        for (String journey : edition.journeys().keySet()) {
            StepRow.ofJourney(edition, journey).stream()
                    .filter(row -> row.step().responsible().equals(function.key()))
                    .forEach(steps::add);
        }
        String item = "function:" + function.key();
        List<PairRow> pairs = pairs(steps);
        return new FunctionCard(
                edition,
                function,
                edition.figure(item),
                Trend.of(edition, item),
                edition.change(item),
                drivers == null ? Ranking.missing() : Ranking.ofFunction(edition, drivers),
                Share.of(edition, function, drivers),
                steps,
                costs(steps),
                LostTime.of(edition, steps, labour),
                pairs,
                PairRow.axis(pairs),
                GroupRow.of(edition, item),
                SelfView.of(edition, function.key(), steps));
    }

    /** Which steps may be called the most costly. */
    public Standing<CostRow> mostCostly() {
        return Standing.first(costs, CostRow::interval);
    }

    /** Whether anything at all is known of this function. */
    public boolean hasFigures() {
        return level != null;
    }

    /** How many of its steps have a figure; the others were rated by nobody, or by too few to show. */
    public long measuredSteps() {
        return steps.stream().filter(row -> row.figure() != null).count();
    }

    /** In how many journeys they are. */
    public long measuredJourneys() {
        return steps.stream()
                .filter(row -> row.figure() != null)
                .map(StepRow::journey)
                .distinct()
                .count();
    }

    static List<PairRow> pairs(List<StepRow> steps) {
        List<PairRow> rows = new ArrayList<>();
        for (StepRow row : steps) {
            DriverFigure driver = row.driver();
            if (driver != null && (driver.penaltyError() > 0 || driver.rewardError() > 0)) {
                rows.add(PairRow.of(row.step().title(), driver));
            }
        }
        rows.sort(Comparator.comparingDouble((PairRow row) -> row.penalty() + row.reward())
                .reversed());
        return rows.subList(0, Math.min(SHOWN_PAIRS, rows.size()));
    }

    private static List<CostRow> costs(List<StepRow> steps) {
        List<CostRow> rows = new ArrayList<>();
        for (StepRow row : steps) {
            DriverFigure driver = row.driver();
            if (driver != null && driver.dissatisfactionCost() > 0) {
                rows.add(CostRow.of(row, driver));
            }
        }
        rows.sort(Comparator.comparingDouble(CostRow::cost).reversed());
        return rows;
    }
}
