package throughline.statistics;

import java.util.Random;
import throughline.statistics.drivers.RatingTable;

/** Ratings of drivers that share a common cause, of which an outcome depends by known slopes. */
public final class SimulatedRatings {

    private final Random random;
    private final double[] slopes;
    private double usage = 1;
    private double noise = 0.8;

    /** Drivers with these slopes, all rated by everybody. */
    public SimulatedRatings(long seed, double... slopes) {
        this.random = new Random(seed);
        this.slopes = slopes;
    }

    /** Each driver is rated by this share of the rows, at random; code 6 or 0 otherwise. */
    public SimulatedRatings withUsage(double share) {
        usage = share;
        return this;
    }

    /** Standard deviation of what the drivers do not explain. */
    public SimulatedRatings withNoise(double deviation) {
        noise = deviation;
        return this;
    }

    /** A table without weights. */
    public RatingTable table(int rows) {
        byte[] outcome = new byte[rows];
        byte[] group = new byte[rows];
        byte[][] drivers = new byte[slopes.length][rows];
        for (int row = 0; row < rows; row++) {
            double common = random.nextGaussian();
            double sum = 3.4 + noise * random.nextGaussian();
            for (int j = 0; j < slopes.length; j++) {
                int rating = clamp(3.5 + 0.7 * common + 0.8 * random.nextGaussian());
                boolean used = random.nextDouble() < usage;
                drivers[j][row] = (byte) (used ? rating : random.nextBoolean() ? 6 : 0);
                sum += used ? slopes[j] * (rating - 3.5) : 0;
            }
            outcome[row] = (byte) clamp(sum);
            group[row] = (byte) random.nextInt(RatingTable.GROUPS);
        }
        return new RatingTable(outcome, drivers, null, group);
    }

    /** The same rows in another order. */
    public static RatingTable reordered(RatingTable table, int[] order) {
        double[] weights = table.weights();
        double[] reordered = weights == null ? null : new double[order.length];
        if (weights != null && reordered != null) {
            for (int i = 0; i < order.length; i++) {
                reordered[i] = weights[order[i]];
            }
        }
        byte[][] drivers = new byte[table.drivers().length][];
        for (int j = 0; j < drivers.length; j++) {
            drivers[j] = pick(table.drivers()[j], order);
        }
        return new RatingTable(pick(table.outcome(), order), drivers, reordered, pick(table.group(), order));
    }

    /** Rows 0 to n − 1 shuffled. */
    public static int[] shuffled(int n, long seed) {
        int[] order = new int[n];
        Random shuffler = new Random(seed);
        for (int i = 0; i < n; i++) {
            int j = shuffler.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static byte[] pick(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }

    private static int clamp(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(value)));
    }
}
