package throughline.insights.control.drivers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import throughline.insights.control.levels.ShownLevels;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.FunctionShares.FunctionShare;
import throughline.platform.text.Names;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.GroupContributions;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.drivers.StructuralMoments;
import throughline.statistics.resampling.RankedShare;

/**
 * Functions beside each other, by what all steps of each contribute to overall satisfaction; of everybody, and of steps whose level is
 * shown. Where there are very many answers, it is computed from a random part.
 */
final class FunctionComparison {
    /** Sets of functions, of which all are worked through, times the square of the steps left in them. */
    private static final double MOST_SETS = 1e7;

    /** Answers × steps²: some seconds. */
    private static final double MOST_PRODUCTS = 5e8;

    private final ShownLevels shown;
    private final ContributionAnalysis analysis;
    private final List<String> functions;
    private final List<String> steps = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    /** {@code steps}: the steps of each function. */
    FunctionComparison(ShownLevels shown, Map<String, List<String>> steps, long minimum) {
        this.shown = shown;
        this.analysis = ContributionAnalysis.with(RankingOptions.DEFAULT.withMinimumAnswers(minimum));
        this.functions = List.copyOf(steps.keySet());
        steps.forEach((function, own) -> own.stream().filter(shown::isShown).forEach(step -> {
            this.steps.add(step);
            owners.add(functions.indexOf(function));
        }));
    }

    /** Whether all sets of functions can be worked through, once for each replicate. */
    boolean isFeasible() {
        int players = functions.size();
        double each = (double) steps.size() / Math.max(1, players);
        return players <= 20 && (1L << players) * Math.max(1, each * each * each) <= MOST_SETS;
    }

    /** From one model of all steps. */
    FunctionShares inOneModel() {
        RatingTable ratings = shown.table().ratings("overall", steps);
        GroupContributions found = analysis.analyse(
                StructuralMoments.of(ratings, sample(ratings)),
                owners.stream().mapToInt(Integer::intValue).toArray());
        Map<String, Integer> taking = new LinkedHashMap<>();
        found.drivers().forEach(step -> taking.merge(functions.get(owners.get(step)), 1, Integer::sum));
        return new FunctionShares(
                "group-lmg",
                Names.of(found.status()),
                Names.of(found.reason()),
                found.n(),
                found.needed(),
                found.r2(),
                found.groups().isEmpty() ? List.of() : shares(functions, taking, found.groups()));
    }

    /** Functions with steps that take part, the largest first. */
    static List<FunctionShare> shares(
            List<String> functions, Map<String, Integer> steps, List<RankedShare> contributions) {
        return IntStream.range(0, contributions.size())
                .filter(i -> steps.containsKey(functions.get(i)))
                .mapToObj(i -> share(functions.get(i), steps.getOrDefault(functions.get(i), 0), contributions.get(i)))
                .sorted(Comparator.comparingDouble(FunctionShare::contribution).reversed())
                .toList();
    }

    private static FunctionShare share(String function, int steps, RankedShare ranked) {
        return new FunctionShare(
                function,
                steps,
                ranked.amount(),
                ranked.interval().low(),
                ranked.interval().clippedTo(0, 1).high(),
                ranked.pFirst(),
                ranked.pTop3(),
                ranked.lowRank(),
                ranked.highRank());
    }

    private int[] sample(RatingTable ratings) {
        double most = MOST_PRODUCTS / Math.max(1, (double) steps.size() * steps.size());
        int[] rows = ratings.allRows();
        for (int power = 1; rows.length > most; power++) {
            rows = shown.table().sample(power);
        }
        return rows;
    }
}
