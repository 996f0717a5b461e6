package throughline.statistics.strength;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import throughline.statistics.incomplete.NormalFit;

/**
 * Which drivers are so alike that telling them apart would be chance: joined through pairs that correlate above a limit, two
 * of them may also be alike only by way of a third. Each set is to take part as one driver, the average of its rated ones.
 *
 * @param sets drivers of each set, ascending, sets in the order of their first; a driver like no other is a set of one
 */
public record NearDuplicates(List<List<Integer>> sets) {

    /** Correlation above which two drivers count as one. */
    public static final double DEFAULT_LIMIT = 0.9;

    /** Copies the lists. */
    public NearDuplicates {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /**
     * Finds the sets: j and k are in one set if r_jk &gt; limit or a chain of such pairs leads from one to the other. Opposite
     * drivers (r near −1) are not duplicates. A constant driver is alone.
     *
     * @param covariance of the drivers, square, any scale, such as that of {@link NormalFit} without the outcome
     * @param limit correlation above which a pair is joined
     * @return the sets, whatever the order of the drivers
     */
    public static NearDuplicates of(double[][] covariance, double limit) {
        int drivers = covariance.length;
        int[] first = IntStream.range(0, drivers).toArray();
        for (int j = 0; j < drivers; j++) {
            for (int k = 0; k < j; k++) {
                if (covariance[j][k] > limit * Math.sqrt(covariance[j][j] * covariance[k][k])) {
                    join(first, first[j], first[k]);
                }
            }
        }
        return new NearDuplicates(IntStream.range(0, drivers)
                .filter(lead -> first[lead] == lead)
                .mapToObj(lead -> IntStream.range(0, drivers)
                        .filter(j -> first[j] == lead)
                        .boxed()
                        .toList())
                .toList());
    }

    /**
     * Whether any drivers are merged.
     *
     * @return false if every set holds one driver
     */
    public boolean any() {
        return sets.stream().anyMatch(set -> set.size() > 1);
    }

    /**
     * The sets as {@link PatternGroups#averaged} takes them.
     *
     * @return drivers of each set
     */
    public int[][] toArrays() {
        return sets.stream().map(set -> set.stream().mapToInt(j -> j).toArray()).toArray(int[][]::new);
    }

    /**
     * The same sets under other names of the drivers.
     *
     * @param names name of each driver, ascending
     * @return sets of names
     */
    NearDuplicates named(int[] names) {
        return new NearDuplicates(sets.stream()
                .map(set -> set.stream().map(j -> names[j]).toList())
                .toList());
    }

    private static void join(int[] first, int one, int other) {
        int lead = Math.min(one, other);
        int led = Math.max(one, other);
        Arrays.setAll(first, j -> first[j] == led ? lead : first[j]);
    }
}
