package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.levels.AnswerTable;
import throughline.insights.control.levels.Measure;
import throughline.insights.control.levels.Structure;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HeatMap;
import throughline.insights.entity.HeatMap.Spot;
import throughline.insights.entity.LevelFigure;
import throughline.statistics.levels.FalseDiscovery;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanDifference;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.levels.Population;

/** Journeys by functions, each against everything outside it; of published figures only. */
final class HeatMaps {
    private static final double FALSE_DISCOVERIES = 0.10;
    private static final double FAR = 0.5;
    private static final int COLOURED_FROM = 10;

    private final AnswerTable table;
    private final Structure structure;
    private final CellLevels total;
    private final List<Spot> spots = new ArrayList<>();
    private final List<@Nullable MeanDifference> differences = new ArrayList<>();

    HeatMaps(AnswerTable table, Structure structure, CellLevels total) {
        this.table = table;
        this.structure = structure;
        this.total = total;
    }

    HeatMap map() {
        List<String> allJourneys =
                structure.journeys().stream().map(j -> "journey:" + j).toList();
        List<String> allSteps = structure.allSteps();
        for (String journey : structure.journeys()) {
            add(journey, null, "journey:" + journey, List.of("journey:" + journey), allJourneys);
            for (Map.Entry<String, List<String>> own :
                    structure.stepsByFunction(journey).entrySet()) {
                add(journey, own.getKey(), "function:" + own.getKey() + "@" + journey, own.getValue(), allSteps);
            }
        }
        return new HeatMap(discovered());
    }

    private void add(String journey, @Nullable String function, String measure, List<String> inside, List<String> all) {
        LevelFigure figure = total.figure(measure);
        if (figure == null) {
            return;
        }
        List<String> outside =
                all.stream().filter(item -> !inside.contains(item)).toList();
        MeanEstimate in = estimate(inside);
        MeanEstimate out = estimate(outside);
        spots.add(new Spot(journey, function, figure.n(), figure.mean(), 0));
        differences.add(
                in == null || out == null || in.n() < COLOURED_FROM || out.n() < COLOURED_FROM
                        ? null
                        : MeanDifference.welch(in, out));
    }

    private @Nullable MeanEstimate estimate(List<String> items) {
        Measure means = Measure.ofMeans("", items, table);
        MomentsCollector collector = new MomentsCollector();
        double[] weights = table.weights();
        for (int row = 0; row < table.rows(); row++) {
            if (means.values()[row] != Measure.NONE) {
                collector.add(means.values()[row], weights == null ? 1 : weights[row]);
            }
        }
        return collector.moments().n() < 2
                ? null
                : MeanEstimate.of(collector.moments(), Population.INFINITE, new Interval(1, 5));
    }

    private List<Spot> discovered() {
        double[] p = differences.stream()
                .mapToDouble(difference -> difference == null ? 1 : difference.pValue())
                .toArray();
        boolean[] discoveries = p.length == 0 ? new boolean[0] : FalseDiscovery.benjaminiHochberg(p, FALSE_DISCOVERIES);
        List<Spot> judged = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            MeanDifference difference = differences.get(i);
            int discovery = 0;
            if (difference != null && discoveries[i]) {
                int size = Math.abs(difference.estimate()) >= FAR ? 2 : 1;
                discovery = difference.estimate() < 0 ? -size : size;
            }
            judged.add(new Spot(spot.journey(), spot.function(), spot.n(), spot.mean(), discovery));
        }
        return judged;
    }
}
