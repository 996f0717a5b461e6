package throughline.scorecards.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.HeatMap;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.ResponseQuality.Weighted;
import throughline.organization.entity.LabourCost;
import throughline.organization.entity.Unit;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.Change;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Ranking;
import throughline.scorecards.entity.Standing;
import throughline.scorecards.entity.Trend;
import throughline.scorecards.entity.findings.FunctionRanking;
import throughline.scorecards.entity.findings.LostTime;

/** What executives read: the level and its trend, journeys by functions, where the dissatisfied are, functions beside each other. */
public record OrganisationCard(
        Edition edition,
        @Nullable LevelFigure overall,
        @Nullable LevelFigure recommendation,
        Trend trend,
        @Nullable Change change,
        List<Unit> functions,
        List<HeatRow> heat,
        long comparisons,
        List<ParetoRow> pareto,
        LostTime lostTime,
        List<FunctionRow> levels,
        Axis levelAxis,
        Ranking journeys,
        @Nullable FunctionRanking shares) {

    /** A journey in the heat map; {@code spots} in the order of functions, null where there is no figure. */
    public record HeatRow(
            String journey,
            Map<String, String> title,
            HeatMap.@Nullable Spot whole,
            List<HeatMap.@Nullable Spot> spots) {}

    /**
     * A journey's dissatisfied people in this wave.
     *
     * @param share of all who are dissatisfied with any journey
     * @param inSet whether it is one of the fewest journeys that carry most of them
     * @param stability how often it would be, if other people had answered
     */
    public record ParetoRow(String journey, Map<String, String> title, double share, boolean inSet, double stability) {}

    /** A function's level and its change since the wave before. */
    public record FunctionRow(
            String key,
            String name,
            LevelFigure figure,
            @Nullable Change change) {}

    static OrganisationCard of(Edition edition, HeatMap map, List<Unit> functions, LabourCost labour) {
        List<Unit> present = functions.stream()
                .filter(unit -> map.spots().stream().anyMatch(spot -> unit.key().equals(spot.function())))
                .toList();
        List<FunctionRow> levels = levels(edition, functions);
        return new OrganisationCard(
                edition,
                edition.figure("overall"),
                edition.figure("recommend"),
                Trend.of(edition, "overall"),
                edition.change("overall"),
                present,
                heat(edition, map, present),
                map.spots().size(),
                pareto(edition),
                LostTime.ofAll(edition, labour),
                levels,
                axis(levels),
                Ranking.ofOverall(edition),
                FunctionRanking.of(edition, functions.stream().collect(Collectors.toMap(Unit::key, Unit::name))));
    }

    /** A figure without and with weights; without title the one of everything. */
    public record WeightedRow(@Nullable Map<String, String> title, LevelFigure figure, Weighted weighted) {}

    /** Overall satisfaction with weights, if that is the figure to show first. */
    public @Nullable Weighted weighted() {
        ResponseQuality response = edition.findings().response();
        return response != null && response.headline() ? response.figure("overall") : null;
    }

    /** Overall satisfaction and that with each journey, without weights and with them. */
    public List<WeightedRow> weightedRows() {
        List<WeightedRow> rows = new ArrayList<>();
        add("overall", null, rows);
        edition.journeys().forEach((key, definition) -> add("journey:" + key, definition.title(), rows));
        return rows;
    }

    private void add(String item, @Nullable Map<String, String> title, List<WeightedRow> rows) {
        LevelFigure figure = edition.figure(item);
        ResponseQuality response = edition.findings().response();
        Weighted weighted = response == null ? null : response.figure(item);
        if (figure != null && weighted != null) {
            rows.add(new WeightedRow(title, figure, weighted));
        }
    }

    /** Which functions may be called the lowest. */
    public Standing<FunctionRow> lowest() {
        return Standing.lowest(levels, FunctionRow::figure);
    }

    /** How many spots stand out below the rest. */
    public long below() {
        return heat.stream()
                .filter(row -> row.whole() != null && row.whole().discovery() < 0)
                .count();
    }

    /** How many journeys carry most of the dissatisfied people. */
    public long carrying() {
        return pareto.stream().filter(ParetoRow::inSet).count();
    }

    private static List<HeatRow> heat(Edition edition, HeatMap map, List<Unit> functions) {
        List<HeatRow> rows = new ArrayList<>();
        edition.journeys().forEach((key, definition) -> {
            List<HeatMap.@Nullable Spot> spots = new ArrayList<>();
            functions.forEach(function -> spots.add(map.spot(key, function.key())));
            rows.add(new HeatRow(key, definition.title(), map.spot(key, null), spots));
        });
        rows.sort(Comparator.comparingDouble(
                row -> row.whole() == null ? Double.MAX_VALUE : row.whole().mean()));
        return rows;
    }

    private static List<ParetoRow> pareto(Edition edition) {
        ParetoFigures figures = edition.findings().pareto();
        return figures == null
                ? List.of()
                : figures.ordered().stream()
                        .map(journey -> new ParetoRow(
                                journey.key(),
                                edition.title("journey:" + journey.key()),
                                journey.share(),
                                journey.inSet(),
                                journey.stability()))
                        .toList();
    }

    private static List<FunctionRow> levels(Edition edition, List<Unit> functions) {
        List<FunctionRow> rows = new ArrayList<>();
        for (Unit function : functions) {
            LevelFigure figure = edition.figure("function:" + function.key());
            if (figure != null) {
                rows.add(new FunctionRow(
                        function.key(), function.name(), figure, edition.change("function:" + function.key())));
            }
        }
        rows.sort(Comparator.comparingDouble((FunctionRow row) -> row.figure().mean())
                .reversed());
        return rows;
    }

    /** Half points around all intervals. */
    private static Axis axis(List<FunctionRow> rows) {
        double low = rows.stream().mapToDouble(row -> row.figure().low()).min().orElse(1);
        double high =
                rows.stream().mapToDouble(row -> row.figure().high()).max().orElse(5);
        return new Axis(Math.max(1, Math.floor(low * 2) / 2), Math.min(5, Math.ceil(high * 2) / 2));
    }
}
