package throughline.statistics.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Margins made for tests. */
final class Margins {

    private Margins() {}

    /** So many answers from each class, class by class, then so many that do not state it. */
    static Margin margin(int[] answers, int notStated, long... population) {
        int[] classes = new int[Arrays.stream(answers).sum() + notStated];
        Arrays.fill(classes, Margin.NOT_STATED);
        int next = 0;
        for (int h = 0; h < answers.length; h++) {
            Arrays.fill(classes, next, next + answers[h], h);
            next += answers[h];
        }
        return new Margin(classes, population);
    }

    /** The two margins of a table of counts, with populations of their own. */
    static List<Margin> table(int[][] counts, long[] rows, long[] columns) {
        List<Integer> row = new ArrayList<>();
        List<Integer> column = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                for (int k = 0; k < counts[i][j]; k++) {
                    row.add(i);
                    column.add(j);
                }
            }
        }
        return List.of(new Margin(ints(row), rows), new Margin(ints(column), columns));
    }

    /** Margins of random classes that depend on each other a little; some answers state none. */
    static List<Margin> random(long seed, int n, int... sizes) {
        Random random = new Random(seed);
        int[][] classes = new int[sizes.length][n];
        long[][] population = new long[sizes.length][];
        for (int m = 0; m < sizes.length; m++) {
            population[m] = new long[sizes[m]];
        }
        for (int i = 0; i < n; i++) {
            double common = random.nextDouble();
            for (int m = 0; m < sizes.length; m++) {
                int h = (int) (sizes[m] * (0.5 * common + 0.5 * random.nextDouble()));
                classes[m][i] = random.nextDouble() < 0.05 ? Margin.NOT_STATED : h;
                population[m][h]++;
            }
        }
        List<Margin> margins = new ArrayList<>();
        for (int m = 0; m < sizes.length; m++) {
            for (int h = 0; h < sizes[m]; h++) {
                population[m][h] += random.nextInt(1 + 2 * (int) population[m][h]);
            }
            margins.add(new Margin(classes[m], population[m]));
        }
        return margins;
    }

    /** The same answers in another order. */
    static List<Margin> reordered(List<Margin> margins, int[] order) {
        return margins.stream()
                .map(margin -> new Margin(
                        Arrays.stream(order).map(i -> margin.classes()[i]).toArray(), margin.population()))
                .toList();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
