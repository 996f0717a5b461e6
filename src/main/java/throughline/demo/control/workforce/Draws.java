package throughline.demo.control.workforce;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Random numbers that follow from what they are for. Every purpose has a stream of its own, so that one more person or step leaves
 * all other draws as they were.
 */
public final class Draws {
    /** Changing it gives another Meridian. */
    static final long SEED = 20_260_509;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final SplittableRandom random;

    private Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Draws of(Object... purpose) {
        long mixed = SEED;
        for (Object part : purpose) {
            mixed = mixed * 0x9E3779B97F4A7C15L + part.toString().hashCode();
            mixed ^= mixed >>> 29;
        }
        return new Draws(mixed);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Standard normal. */
    public double normal() {
        return NORMAL.inverseCumulativeProbability(random.nextDouble(Double.MIN_NORMAL, 1));
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** An index, drawn in proportion to the weights. */
    public int index(double... weights) {
        double rest = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length - 1; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
