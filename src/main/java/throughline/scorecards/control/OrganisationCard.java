package throughline.scorecards.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.HeatMap;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.entity.Unit;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.Change;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Ranking;
import throughline.scorecards.entity.Standing;
import throughline.scorecards.entity.Trend;

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
        int carrying,
        List<FunctionRow> levels,
        Axis levelAxis,
        Ranking journeys) {

    private static final double MOST = 0.8;

    /** A journey in the heat map; {@code spots} in the order of functions, null where there is no figure. */
    public record HeatRow(
            String journey,
            Map<String, String> title,
            HeatMap.@Nullable Spot whole,
            List<HeatMap.@Nullable Spot> spots) {}

    /** A journey's dissatisfied people in this wave and the running share of all of them, from 0 to 1. */
    public record ParetoRow(String journey, Map<String, String> title, long people, double running) {}

    /** A function's level and its change since the wave before. */
    public record FunctionRow(
            String key,
            String name,
            LevelFigure figure,
            @Nullable Change change) {}

    static OrganisationCard of(Edition edition, HeatMap map, List<Unit> functions) {
        List<Unit> present = functions.stream()
                .filter(unit -> map.spots().stream().anyMatch(spot -> unit.key().equals(spot.function())))
                .toList();
        List<ParetoRow> pareto = pareto(edition);
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
                pareto,
                carrying(pareto),
                levels,
                axis(levels),
                Ranking.ofOverall(edition));
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
        List<ParetoRow> rows = new ArrayList<>();
        long all = 0;
        for (Map.Entry<String, JourneyDefinition> journey : edition.journeys().entrySet()) {
            LevelFigure figure = edition.figure("journey:" + journey.getKey());
            ShareFigure low = figure == null ? null : figure.dissatisfied();
            if (figure != null && low != null) {
                long people = Math.round(low.share() * figure.n());
                all += people;
                rows.add(new ParetoRow(journey.getKey(), journey.getValue().title(), people, 0));
            }
        }
        rows.sort(Comparator.comparingLong(ParetoRow::people).reversed());
        long running = 0;
        for (int i = 0; i < rows.size(); i++) {
            ParetoRow row = rows.get(i);
            running += row.people();
            rows.set(i, new ParetoRow(row.journey(), row.title(), row.people(), all == 0 ? 0 : (double) running / all));
        }
        return rows;
    }

    private static int carrying(List<ParetoRow> pareto) {
        int count = 0;
        while (count < pareto.size() && (count == 0 || pareto.get(count - 1).running() < MOST)) {
            count++;
        }
        return count;
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
