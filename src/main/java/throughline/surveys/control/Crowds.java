package throughline.surveys.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everybody invited to a wave, counted by all they belong to: one crowd for each combination of values that occurs. */
final class Crowds {
    private static final int BLOCK = 1024;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final Map<String, Integer> codes = new HashMap<>();
    // by column and crowd: numbers, because every form that is opened looks through all of them
    private final int[][] values;
    private long[] sizes = new long[BLOCK];
    private int count;

    Crowds(int columns) {
        values = new int[columns][BLOCK];
    }

    /** A combination, with one value for each column. */
    void add(List<String> combination, long size) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
            Arrays.setAll(values, column -> Arrays.copyOf(values[column], 2 * count));
        }
        for (int column = 0; column < values.length; column++) {
            values[column][count] = codes.computeIfAbsent(combination.get(column), value -> codes.size());
        }
        sizes[count++] = size;
    }

    /**
     * How many share which of the given values.
     *
     * @param columns the columns of the values
     * @param wanted a value for each of them
     * @return number of people by the values that they share, of which bit i stands for value i
     */
    Map<Integer, Long> sharing(int[] columns, List<String> wanted) {
        int[] keys = wanted.stream()
                .mapToInt(value -> codes.getOrDefault(value, UNKNOWN))
                .toArray();
        long[] counts = new long[1 << columns.length];
        int[] shared = new int[BLOCK];
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            Arrays.fill(shared, 0);
            for (int i = 0; i < columns.length; i++) {
                mark(values[columns[i]], from, keys[i], 1 << i, shared);
            }
            for (int at = 0; at < length; at++) {
                counts[shared[at]] += sizes[from + at];
            }
        }
        Map<Integer, Long> people = new TreeMap<>();
        for (int key = 0; key < counts.length; key++) {
            if (counts[key] > 0) {
                people.put(key, counts[key]);
            }
        }
        return people;
    }

    /** Sets a bit for every crowd of a block that has the wanted value; without a branch, so that many are compared at once. */
    private static void mark(int[] held, int from, int wanted, int bit, int[] shared) {
        for (int at = 0; at < BLOCK; at++) {
            int differs = held[from + at] ^ wanted;
            shared[at] |= ((differs - 1) >>> (Integer.SIZE - 1)) * bit;
        }
    }
}
