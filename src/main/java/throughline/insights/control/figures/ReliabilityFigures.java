package throughline.insights.control.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.control.levels.Structure;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.findings.Reliability;
import throughline.insights.entity.findings.Reliability.Alpha;
import throughline.insights.entity.findings.Reliability.League;
import throughline.statistics.levels.Moments;
import throughline.statistics.reliability.CronbachAlpha;
import throughline.statistics.reliability.LeagueTableGate;
import throughline.statistics.reliability.ShrunkenMeans;
import throughline.statistics.reliability.UnitReliability;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Item;

/** How far differences between groups, and scales of needs, can be relied on; of shown groups of twenty answers and more. */
final class ReliabilityFigures {
    private final ShownLevels shown;
    private final AnswerTable table;
    private final Structure structure;
    private final List<String> items;

    ReliabilityFigures(ShownLevels shown, Structure structure) {
        this.shown = shown;
        this.table = shown.table();
        this.structure = structure;
        this.items = Stream.concat(
                        Stream.of("overall"), structure.journeys().stream().map(journey -> "journey:" + journey))
                .filter(item -> shown.isShown(item))
                .toList();
    }

    Reliability figures() {
        Map<String, Alpha> needs = new TreeMap<>();
        for (String journey : structure.journeys()) {
            CronbachAlpha alpha = CronbachAlpha.of(complete(needs(journey)));
            if (alpha.reason() == CronbachAlpha.Reason.NONE && alpha.n() >= LevelFigure.COARSE_BELOW) {
                needs.put(
                        journey,
                        new Alpha(
                                alpha.items(),
                                alpha.n(),
                                alpha.alpha(),
                                alpha.interval().low(),
                                alpha.interval().high()));
            }
        }
        return new Reliability(
                needs,
                shown.cells().lines().entrySet().stream()
                        .map(line -> league(line.getKey(), line.getValue()))
                        .filter(league -> league.groups() > 1)
                        .toList());
    }

    private List<byte[]> needs(String journey) {
        return table.questionnaire().items().stream()
                .filter(item -> item.kind() == Item.Kind.NEED && item.key().startsWith("need:" + journey + "/"))
                .filter(item -> shown.isShown(item.key()))
                .map(item -> table.codes(item.key()))
                .toList();
    }

    /** The ratings of those who rated all of some items. */
    private double[][] complete(List<byte[]> columns) {
        return IntStream.range(0, table.rows())
                .filter(row -> columns.stream().allMatch(codes -> Codes.isRating(codes[row])))
                .mapToObj(
                        row -> columns.stream().mapToDouble(codes -> codes[row]).toArray())
                .toArray(double[][]::new);
    }

    private League league(String line, int[] layer) {
        Map<String, Map<Integer, Moments>> moments =
                items.stream().collect(Collectors.toMap(Function.identity(), item -> moments(item, layer)));
        List<UnitReliability> reliabilities = items.stream()
                .map(item -> UnitReliability.of(
                        List.copyOf(moments.getOrDefault(item, Map.of()).values())))
                .toList();
        LeagueTableGate gate = LeagueTableGate.of(reliabilities);
        Map<String, Map<String, Double>> shrunken = new TreeMap<>();
        if (gate.open()) {
            moments.forEach((item, groups) -> shrunken.put(item, shrunken(groups)));
        }
        int groups = moments.values().stream().mapToInt(Map::size).max().orElse(0);
        return new League(line, groups, gate.reliability(), gate.open(), shrunken);
    }

    private Map<String, Double> shrunken(Map<Integer, Moments> groups) {
        List<Integer> cells = List.copyOf(groups.keySet());
        List<ShrunkenMeans.Unit> means =
                ShrunkenMeans.of(List.copyOf(groups.values())).units();
        Map<String, Double> shrunken = new TreeMap<>();
        for (int g = 0; g < means.size(); g++) {
            shrunken.put(shown.key(cells.get(g)), means.get(g).shrunken());
        }
        return shrunken;
    }

    /** The groups of a line that are shown, in the order of cells; as they are shown, so that nothing more follows about them. */
    private Map<Integer, Moments> moments(String item, int[] layer) {
        Map<Integer, Moments> moments = new TreeMap<>();
        IntStream.of(layer)
                .distinct()
                .filter(cell -> cell >= 0 && shown.isShown(item, cell))
                .forEach(cell -> {
                    LevelFigure level = shown.figure(item, cell);
                    if (level.n() >= LevelFigure.COARSE_BELOW) {
                        moments.put(cell, level.moments());
                    }
                });
        return moments;
    }
}
