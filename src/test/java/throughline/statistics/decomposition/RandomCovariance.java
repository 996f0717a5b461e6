package throughline.statistics.decomposition;

import java.util.Random;
import throughline.statistics.ReferenceData;

/** Covariances of an outcome and drivers that go together, drawn at random. */
final class RandomCovariance {
    private static final int ROWS = 80;

    private RandomCovariance() {}

    /** The outcome first. */
    static double[][] of(int drivers, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[ROWS][drivers + 1];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int j = 1; j <= drivers; j++) {
                row[j] = common + random.nextGaussian();
                row[0] += row[j] * (j % 3 - 0.5);
            }
            row[0] += 2 * random.nextGaussian();
        }
        return ReferenceData.covariance(rows);
    }
}
