package throughline.surveys.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everybody invited to a wave, counted by all they belong to: one crowd for each combination of values that occurs. */
final class Crowds {
    private final Map<String, Integer> codes = new HashMap<>();
    // by column and crowd: numbers, because every form that is opened looks through all of them
    private final int[][] values;
    private long[] sizes = new long[16];
    private int count;

    Crowds(int columns) {
        values = new int[columns][16];
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
        int[][] rows = new int[columns.length][];
        int[] keys = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            rows[i] = values[columns[i]];
            keys[i] = codes.getOrDefault(wanted.get(i), -1);
        }
        long[] counts = new long[1 << columns.length];
        for (int crowd = 0; crowd < count; crowd++) {
            int shared = 0;
            for (int i = 0; i < keys.length; i++) {
                shared |= rows[i][crowd] == keys[i] ? 1 << i : 0;
            }
            counts[shared] += sizes[crowd];
        }
        Map<Integer, Long> people = new TreeMap<>();
        for (int shared = 0; shared < counts.length; shared++) {
            if (counts[shared] > 0) {
                people.put(shared, counts[shared]);
            }
        }
        return people;
    }
}
