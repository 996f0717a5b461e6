package throughline.statistics.strength;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long fits take: 2,700 rows in some 500 patterns of 15 variables, and 100 replicates of them. A program, not a test: {@code
 * java -cp target/classes:target/test-classes:… throughline.statistics.strength.EmTiming [share of values present]}.
 */
public final class EmTiming {

    private static final int ROWS = 2700;
    private static final int PATTERNS = 500;
    private static final int VARIABLES = 15;
    private static final int REPLICATES = 100;

    private EmTiming() {}

    /** Prints the times of five rounds, of which the first warm up. */
    public static void main(String[] arguments) {
        double present = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 0.6;
        double[][] rows = rows(new Random(1), present);
        NormalEm em = NormalEm.withDefaults();
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            PatternSums sums = PatternSums.of(VARIABLES, rows);
            long summed = System.nanoTime();
            NormalFit fit = em.fit(sums);
            long fitted = System.nanoTime();
            NearbyFits nearby = new NearbyFits(em, sums, fit);
            int steps = IntStream.range(0, REPLICATES)
                    .map(group -> nearby.fit(sums.minus(group(rows, group))).iterations())
                    .sum();
            long end = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%d patterns: sums %.0f ms, fit %.0f ms (%d iterations), %d replicates %.0f ms (%d)%n",
                    sums.size(),
                    (summed - start) / 1e6,
                    (fitted - summed) / 1e6,
                    fit.iterations(),
                    REPLICATES,
                    (end - fitted) / 1e6,
                    steps);
        }
    }

    private static PatternSums group(double[][] rows, int group) {
        int size = ROWS / REPLICATES;
        return PatternSums.of(VARIABLES, Arrays.copyOfRange(rows, group * size, (group + 1) * size));
    }

    private static double[][] rows(Random random, double present) {
        boolean[][] patterns = new boolean[PATTERNS][VARIABLES];
        for (boolean[] pattern : patterns) {
            for (int j = 0; j < VARIABLES; j++) {
                pattern[j] = j == 0 || random.nextDouble() < present;
            }
        }
        double[][] rows = new double[ROWS][VARIABLES];
        for (int r = 0; r < ROWS; r++) {
            boolean[] pattern = patterns[r % PATTERNS];
            double common = random.nextGaussian();
            for (int j = 0; j < VARIABLES; j++) {
                double rating = Math.round(3.5 + 0.7 * common + 0.8 * random.nextGaussian());
                rows[r][j] = pattern[j] ? Math.max(1, Math.min(5, rating)) : Double.NaN;
            }
        }
        return rows;
    }
}
