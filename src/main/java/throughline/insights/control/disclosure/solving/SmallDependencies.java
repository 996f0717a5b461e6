package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds sets of groups with fewer than k people together whose vectors are dependent, by trying all of them; where these are too many,
 * the larger ones only as sums and differences.
 */
final class SmallDependencies {
    /** Sets to try at most; where there would be more, only smaller ones are tried, down to pairs. */
    private static final double MOST_TRIED = 10_000_000;

    private final long[][] vectors;
    private final long[] people;
    private final int k;
    private final BitSet taken = new BitSet();
    private final List<List<Integer>> found = new ArrayList<>();

    /**
     * @param vectors of each group, k − 1 numbers each modulo {@link Modulo#PRIME}
     * @param people in each group, at least one
     */
    SmallDependencies(long[][] vectors, long[] people, int k) {
        this.vectors = vectors.clone();
        this.people = people.clone();
        this.k = k;
    }

    /** Sets of the groups given, none of which shares a group with another; each has at least one of those that come first. */
    List<List<Integer>> among(int[] groups, int first) {
        int[] chosen = new int[depth(groups.length)];
        for (int i = 0; i < first; i++) {
            if (!taken.get(groups[i])) {
                chosen[0] = groups[i];
                search(groups, i, chosen, 1, people[groups[i]], new long[0][]);
            }
        }
        if (chosen.length < k - 1) {
            long[] numbers = Stream.of(vectors).mapToLong(vector -> vector[0]).toArray();
            found.addAll(new SignedSums(numbers, people, k)
                    .among(IntStream.of(groups)
                            .filter(group -> !taken.get(group))
                            .toArray()));
        }
        return found;
    }

    private int depth(int groups) {
        double sets = groups;
        int depth = 1;
        while (depth < k - 1 && (depth < 2 || sets * (groups - depth) / (depth + 1) <= MOST_TRIED)) {
            sets = sets * (groups - depth) / (depth + 1);
            depth++;
        }
        return depth;
    }

    /** Whether the last of the chosen ones depends on those before it, or some later one on all of them. */
    private boolean search(int[] groups, int at, int[] chosen, int size, long already, long[][] before) {
        long[] rest = reduced(vectors[groups[at]].clone(), before);
        if (leading(rest) < 0) {
            return take(chosen, size);
        }
        if (size == chosen.length || already + 1 >= k) {
            return false;
        }
        long[][] echelon = Arrays.copyOf(before, before.length + 1);
        echelon[before.length] = rest;
        // the last level is by far the widest: there one product with what is orthogonal to the chosen ones decides
        long[] orthogonal = size + 1 == rest.length ? Modulo.orthogonal(echelon) : new long[0];
        for (int i = at + 1; i < groups.length; i++) {
            int group = groups[i];
            if (taken.get(group) || already + people[group] >= k) {
                continue;
            }
            if (orthogonal.length > 0 && Modulo.product(orthogonal, vectors[group]) != 0) {
                continue;
            }
            chosen[size] = group;
            if (search(groups, i, chosen, size + 1, already + people[group], echelon)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(int[] chosen, int size) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            groups.add(chosen[i]);
            taken.set(chosen[i]);
        }
        found.add(groups);
        return true;
    }

    /** Without dividing: both sides are multiplied so that the leading entries cancel. */
    private static long[] reduced(long[] vector, long[][] echelon) {
        for (long[] row : echelon) {
            int leading = leading(row);
            long own = vector[leading];
            if (own != 0) {
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = Modulo.minus(Modulo.times(vector[i], row[leading]), Modulo.times(own, row[i]));
                }
            }
        }
        return vector;
    }

    private static int leading(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
