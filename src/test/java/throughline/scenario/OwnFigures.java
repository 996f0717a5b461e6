package throughline.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.statistics.DenseFit;

/** What figures must be, written out plainly from the answers that were sent; places are those of an answer of Opinions. */
final class OwnFigures {
    private static final int JOURNEY = 1;

    private OwnFigures() {}

    static double mean(List<int[]> answers, int place) {
        return answers.stream().mapToInt(answer -> answer[place]).average().orElseThrow();
    }

    /** The means at these places, ascending. */
    static double[] means(List<int[]> answers, int... places) {
        return Arrays.stream(places)
                .mapToDouble(place -> mean(answers, place))
                .sorted()
                .toArray();
    }

    /** The share of those who rated it 1 or 2. */
    static double dissatisfied(List<int[]> answers, int place) {
        return (double) answers.stream().filter(answer -> answer[place] <= 2).count() / answers.size();
    }

    /** What people rated a step above the mean of others. */
    static double[] differences(List<int[]> answers, int target, int... others) {
        return answers.stream()
                .mapToDouble(answer -> answer[target]
                        - Arrays.stream(others)
                                .map(place -> answer[place])
                                .average()
                                .orElseThrow())
                .toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    /** How much more satisfied with the journey people are per point of each step, all steps taken together. */
    static double[] slopes(List<int[]> answers, int... steps) {
        double[] coefficients = fit(answers, steps).coefficients();
        return Arrays.copyOfRange(coefficients, 1, coefficients.length);
    }

    static double r2(List<int[]> answers, int... steps) {
        double mean = mean(answers, JOURNEY);
        double total = answers.stream()
                .mapToDouble(a -> (a[JOURNEY] - mean) * (a[JOURNEY] - mean))
                .sum();
        return steps.length == 0 ? 0 : 1 - fit(answers, steps).residualSquares() / total;
    }

    /** What each step adds to the explained variance, on average over all orders in which they can be added. */
    static double[] contributions(List<int[]> answers, int... steps) {
        double[] sums = new double[steps.length];
        int orders = add(answers, steps, new int[0], new HashMap<>(), sums);
        return Arrays.stream(sums).map(sum -> sum / orders).toArray();
    }

    private static int add(
            List<int[]> answers, int[] steps, int[] before, Map<List<Integer>, Double> known, double[] sums) {
        if (before.length == steps.length) {
            return 1;
        }
        int orders = 0;
        for (int i = 0; i < steps.length; i++) {
            int step = steps[i];
            if (Arrays.stream(before).noneMatch(earlier -> earlier == step)) {
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = step;
                int completed = add(answers, steps, after, known, sums);
                sums[i] += completed * (r2(answers, after, known) - r2(answers, before, known));
                orders += completed;
            }
        }
        return orders;
    }

    private static double r2(List<int[]> answers, int[] steps, Map<List<Integer>, Double> known) {
        List<Integer> set = Arrays.stream(steps).sorted().boxed().toList();
        return known.computeIfAbsent(set, s -> r2(answers, steps));
    }

    private static DenseFit fit(List<int[]> answers, int... steps) {
        double[][] x = new double[answers.size()][1 + steps.length];
        double[] y = new double[answers.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = answers.get(i)[JOURNEY];
            x[i][0] = 1;
            for (int j = 0; j < steps.length; j++) {
                x[i][1 + j] = answers.get(i)[steps[j]];
            }
        }
        return DenseFit.of(x, y);
    }
}
