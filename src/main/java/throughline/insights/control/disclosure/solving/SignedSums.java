package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds sums and differences of up to four groups with fewer than k people together that come to nothing. By comparing those of one and
 * two groups with each other, so that it can be done for many groups, of which not all sets of four could be tried.
 */
final class SignedSums {
    /** With more groups there are too many sums of two to keep. */
    private static final int MOST_GROUPS = 1_000;

    private final long[] numbers;
    private final long[] people;
    private final int k;

    /**
     * @param numbers of each group, at random but for what follows from what
     * @param people in each group, at least one
     */
    SignedSums(long[] numbers, long[] people, int k) {
        this.numbers = numbers.clone();
        this.people = people.clone();
        this.k = k;
    }

    /** Sets of the groups given, none of which shares a group with another. */
    List<List<Integer>> among(int[] groups) {
        if (groups.length > MOST_GROUPS) {
            return List.of();
        }
        long[] sums = new long[groups.length * groups.length];
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < groups.length; j++) {
                sums[i * groups.length + j] = sum(groups, i, j);
            }
        }
        BitSet repeated = repeated(sums);
        Map<Long, List<List<Integer>>> alike = new HashMap<>();
        repeated.stream()
                .forEach(at -> alike.computeIfAbsent(sums[at], sum -> new ArrayList<>())
                        .add(pair(groups, at / groups.length, at % groups.length)));
        BitSet taken = new BitSet();
        List<List<Integer>> found = new ArrayList<>();
        for (List<List<Integer>> pairs : alike.values()) {
            for (int one = 0; one < pairs.size(); one++) {
                for (int other = 0; other < one; other++) {
                    List<Integer> both = new ArrayList<>(pairs.get(one));
                    both.addAll(pairs.get(other));
                    if (areFew(both) && both.stream().noneMatch(taken::get)) {
                        both.forEach(taken::set);
                        found.add(both);
                    }
                }
            }
        }
        return found;
    }

    /** The sum of two groups, their difference (later place first), or one alone; up to its sign. */
    private long sum(int[] groups, int i, int j) {
        long first = numbers[groups[i]];
        long second = numbers[groups[j]];
        long sum = i == j ? first : i < j ? Modulo.minus(first, Modulo.minus(0, second)) : Modulo.minus(first, second);
        return Math.min(sum, Modulo.minus(0, sum));
    }

    private static List<Integer> pair(int[] groups, int i, int j) {
        return i == j ? List.of(groups[i]) : List.of(groups[i], groups[j]);
    }

    /** The places of numbers that are there more than once. */
    private static BitSet repeated(long[] sums) {
        long[] sorted = sums.clone();
        Arrays.sort(sorted);
        BitSet repeated = new BitSet();
        for (int at = 0; at < sums.length; at++) {
            int place = Arrays.binarySearch(sorted, sums[at]);
            boolean isBefore = place > 0 && sorted[place - 1] == sums[at];
            boolean isAfter = place + 1 < sorted.length && sorted[place + 1] == sums[at];
            if (isBefore || isAfter) {
                repeated.set(at);
            }
        }
        return repeated;
    }

    private boolean areFew(List<Integer> groups) {
        return groups.stream().distinct().count() == groups.size()
                && groups.stream().mapToLong(group -> people[group]).sum() < k;
    }
}
