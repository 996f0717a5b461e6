package throughline.insights.control.drivers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.control.levels.Structure;
import throughline.insights.entity.Cell;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.FunctionShares;
import throughline.platform.jobs.Progress;
import throughline.statistics.drivers.ExpectedGain;
import throughline.surveys.entity.DisclosureRules;

/** The documents about what goes with satisfaction: overall, of each journey, and rolled up to functions. */
public final class DriverDocuments {
    private final Structure structure;
    private final ShownLevels shown;
    private final DisclosureRules rules;
    private final Map<String, Cell> byKey;
    private final int[] ranked;
    private final Map<String, List<String>> outcomes = new LinkedHashMap<>();
    private final Map<String, Object> documents = new LinkedHashMap<>();

    private DriverDocuments(Structure structure, ShownLevels shown, DisclosureRules rules) {
        this.structure = structure;
        this.shown = shown;
        this.rules = rules;
        List<Cell> cells = shown.cells().lattice().cells();
        this.byKey = cells.stream().collect(Collectors.toMap(Cell::key, Function.identity()));
        this.ranked = IntStream.range(0, cells.size())
                .filter(cell -> shown.cells().size(cell) >= rules.scores())
                .filter(cell -> cells.get(cell).mayBeRanked())
                .boxed()
                // large cells stand side by side: neighbours apart, so that no thread has all of them
                .sorted(Comparator.comparingInt(Integer::reverse))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The documents by name. */
    public static Map<String, Object> of(
            Structure structure, ShownLevels shown, DisclosureRules rules, Progress progress) {
        return new DriverDocuments(structure, shown, rules).all(progress);
    }

    private Map<String, Object> all(Progress progress) {
        List<String> overallDrivers =
                structure.journeys().stream().map(j -> "journey:" + j).toList();
        double target = target(structure.allSteps());
        Map<String, DriverReport> everybody = new LinkedHashMap<>();
        int done = 0;
        int total = structure.journeys().size() + 1;
        progress.at("drivers", done++, total);
        DriverReport overall = rank("overall", overallDrivers, target(overallDrivers));
        for (String journey : structure.journeys()) {
            progress.at("drivers", done++, total);
            DriverReport report = rank("journey:" + journey, structure.steps(journey), target);
            if (report != null) {
                everybody.put(journey, report);
            }
        }
        if (overall == null) {
            documents.put("function-shares", FunctionShares.NONE);
        } else {
            functions(new FunctionRankings(overall, everybody));
        }
        progress.at("strength", 0, 0);
        strengths();
        return documents;
    }

    /** What matters to those who meet it: outcomes side by side, each by one thread. */
    private void strengths() {
        StrengthRankings rankings = new StrengthRankings(shown, rules.drivers());
        outcomes.entrySet().parallelStream()
                .map(outcome -> rankings.of(outcome.getKey(), outcome.getValue()))
                .toList()
                .forEach(ranking -> documents.put("strength/" + ranking.outcome(), ranking));
    }

    /** Ranks the drivers of an outcome in every cell where its level is shown; returns the ranking of everybody. */
    private @Nullable DriverReport rank(String outcome, List<String> drivers, double target) {
        DriverRankings rankings = new DriverRankings(shown, outcome, drivers, rules.drivers());
        Map<String, DriverReport> reports = IntStream.of(ranked)
                .filter(cell -> shown.isShown(outcome, cell))
                .parallel()
                .mapToObj(cell -> rankings.in(cell, target))
                .collect(Collectors.toMap(DriverReport::cell, Function.identity()));
        reports.forEach((cell, report) ->
                documents.put("drivers/" + outcome + "/" + cell, DriverRankings.borrowing(report, reports, byKey)));
        DriverReport everybody = reports.get(Cell.TOTAL);
        if (everybody != null) {
            outcomes.put(outcome, drivers);
        }
        return everybody;
    }

    private void functions(FunctionRankings rankings) {
        Map<String, Map<String, List<String>>> byFunction = new LinkedHashMap<>();
        for (String function : structure.stepsByFunction().keySet()) {
            Map<String, List<String>> steps = new LinkedHashMap<>();
            for (String journey : structure.journeys()) {
                List<String> own = structure.stepsByFunction(journey).get(function);
                if (own != null) {
                    steps.put(journey, own);
                }
            }
            byFunction.put(function, steps);
            documents.put("function-drivers/" + function, rankings.of(function, steps));
        }
        documents.put("function-shares", shares(rankings, byFunction));
    }

    /** From one model of all steps; rolled up where it cannot be made. */
    private FunctionShares shares(FunctionRankings rankings, Map<String, Map<String, List<String>>> byFunction) {
        FunctionComparison comparison = new FunctionComparison(shown, structure.stepsByFunction(), rules.drivers());
        FunctionShares together = comparison.isFeasible() ? comparison.inOneModel() : null;
        if (together != null && !together.status().equals("too-few")) {
            return together;
        }
        FunctionShares rolledUp = rankings.together(byFunction);
        return together == null || !rolledUp.functions().isEmpty() ? rolledUp : together;
    }

    /** What good items of this kind reach: the 75th percentile of their means. */
    private double target(List<String> items) {
        double[] means = items.stream()
                .map(item -> shown.total().figure(item))
                .filter(figure -> figure != null)
                .mapToDouble(LevelFigure::mean)
                .toArray();
        return means.length == 0 ? 5 : ExpectedGain.upperQuartile(means);
    }
}
