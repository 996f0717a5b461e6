package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Finds sums and differences of up to four groups with fewer than k people together that come to nothing. By comparing those of one and
 * two groups with each other, so that it can be done for many groups, of which not all sets of four could be tried.
 */
final class SignedSums {
    /** With more groups there are too many sums of two to keep. */
    private static final int MOST_GROUPS = 1_000;

    private static final long BITS_PER_SUM = 16;
    /** 2⁶⁴ divided by the golden ratio: multiplying by it spreads numbers evenly (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

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
        Map<Long, List<List<Integer>>> alike = new TreeMap<>();
        forEachRepeated(
                groups,
                (i, j, sum) ->
                        alike.computeIfAbsent(sum, s -> new ArrayList<>()).add(pair(groups, i, j)));
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

    private interface Use {
        void of(int i, int j, long sum);
    }

    /** Tells the sums that are there more than once. */
    private void forEachRepeated(int[] groups, Use use) {
        long[] candidates = candidates(groups);
        Arrays.sort(candidates);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < candidates.length; i++) {
            if (candidates[i] == candidates[i - 1]) {
                repeated.add(candidates[i]);
            }
        }
        if (!repeated.isEmpty()) {
            forEach(groups, (i, j, sum) -> {
                if (repeated.contains(sum)) {
                    use.of(i, j, sum);
                }
            });
        }
    }

    /**
     * The sums that may be there more than once: of most that are not, a table of bits knows it, which is much quicker than sorting a
     * million of them.
     */
    private long[] candidates(int[] groups) {
        Often often = new Often(Math.max(1, groups.length * groups.length));
        forEach(groups, (i, j, sum) -> often.add(sum));
        LongStream.Builder candidates = LongStream.builder();
        forEach(groups, (i, j, sum) -> {
            if (often.mayBeTwice(sum)) {
                candidates.accept(sum);
            }
        });
        return candidates.build().toArray();
    }

    /** Which numbers may have been added more than once; of the others it is certain that they were not. */
    private static final class Often {
        private final int shift;
        private final long[] once;
        private final long[] twice;

        Often(long numbers) {
            shift = Long.numberOfLeadingZeros(BITS_PER_SUM * numbers);
            once = new long[1 << Math.max(0, Long.SIZE - shift - 6)];
            twice = new long[once.length];
        }

        void add(long number) {
            long place = place(number);
            int word = (int) (place >>> 6);
            long bit = 1L << place;
            twice[word] |= once[word] & bit;
            once[word] |= bit;
        }

        boolean mayBeTwice(long number) {
            long place = place(number);
            return (twice[(int) (place >>> 6)] & (1L << place)) != 0;
        }

        private long place(long number) {
            return (number * SPREAD) >>> shift;
        }
    }

    /** Sums of two groups, their differences (later place first), and groups alone, as far as they are of few; up to the sign. */
    private void forEach(int[] groups, Use use) {
        for (int i = 0; i < groups.length; i++) {
            long first = numbers[groups[i]];
            for (int j = 0; j < groups.length; j++) {
                long few = i == j ? people[groups[i]] : people[groups[i]] + people[groups[j]];
                if (few < k) {
                    long second = numbers[groups[j]];
                    long sum = i == j
                            ? first
                            : i < j ? Modulo.minus(first, Modulo.minus(0, second)) : Modulo.minus(first, second);
                    use.of(i, j, Math.min(sum, Modulo.minus(0, sum)));
                }
            }
        }
    }

    private static List<Integer> pair(int[] groups, int i, int j) {
        return i == j ? List.of(groups[i]) : List.of(groups[i], groups[j]);
    }

    private boolean areFew(List<Integer> groups) {
        return groups.stream().distinct().count() == groups.size()
                && groups.stream().mapToLong(group -> people[group]).sum() < k;
    }
}
