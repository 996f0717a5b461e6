package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Row space of vectors over groups of people, in reduced form, by Gauss–Jordan elimination in exact arithmetic modulo a prime.
 * What follows over the rationals follows modulo every prime that divides no denominator in it; these denominators are divisors of
 * minors of matrices of zeros and ones, so that nothing is missed unless one of them happens to be a multiple of the prime.
 */
final class Elimination {
    private static final long SEED = 20_090_427;

    private final long[] people;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param people how many people are in each group that vectors are about
     */
    Elimination(long[] people) {
        this.people = people.clone();
    }

    /** A vector of the reduced basis, the group only it has a part in, and the given vectors it was made from. */
    private record Row(long[] values, int pivot, BitSet sources) {}

    /** Adds the sum over some groups, known from one source. */
    void add(List<Integer> groups, int source) {
        long[] vector = new long[people.length];
        BitSet sources = reduce(vector, groups);
        sources.set(source);
        int pivot = largest(vector);
        if (pivot < 0) {
            return;
        }
        long inverse = Modulo.inverse(vector[pivot]);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Modulo.times(vector[i], inverse);
        }
        Row added = new Row(vector, pivot, sources);
        for (Row row : rows) {
            if (row.values()[pivot] != 0) {
                Modulo.subtract(row.values(), row.values()[pivot], vector);
                row.sources().or(sources);
            }
        }
        rows.add(added);
    }

    /** The sources of the combination that is the sum over some groups; none if there is no such combination. */
    BitSet spanning(List<Integer> groups) {
        long[] vector = new long[people.length];
        BitSet sources = reduce(vector, groups);
        return largest(vector) < 0 ? sources : new BitSet();
    }

    /** Writes the sum over some groups, less what of it the basis has, and returns from which sources that is. */
    private BitSet reduce(long[] vector, List<Integer> groups) {
        groups.forEach(group -> vector[group] = 1);
        BitSet sources = new BitSet();
        for (Row row : rows) {
            if (vector[row.pivot()] != 0) {
                Modulo.subtract(vector, vector[row.pivot()], row.values());
                sources.or(row.sources());
            }
        }
        return sources;
    }

    /**
     * The sources of combinations in which only groups with fewer than k people together have a part.
     *
     * <p>There is one for a set of groups if and only if their columns are dependent in a basis of the relations that every vector of
     * the row space satisfies: x at a group that is no pivot, less what the basis has there at the pivots. Random sums of k − 1 of these
     * relations, told by their coordinates at each group, keep dependence and lose independence once in 2⁶¹.
     */
    List<BitSet> exposing(int k) {
        long[][] sketches = sketches(k);
        int[] rowOf = new int[people.length];
        Arrays.fill(rowOf, -1);
        for (int r = 0; r < rows.size(); r++) {
            rowOf[rows.get(r).pivot()] = r;
        }
        // every such set has a pivot in it
        int[] small = IntStream.range(0, people.length)
                .filter(group -> people[group] < k)
                .boxed()
                .sorted(Comparator.comparing(group -> rowOf[group] < 0))
                .mapToInt(group -> group)
                .toArray();
        int pivots =
                (int) IntStream.of(small).filter(group -> rowOf[group] >= 0).count();
        List<BitSet> found = new ArrayList<>();
        for (List<Integer> groups : new SmallDependencies(sketches, people, k).among(small, pivots)) {
            BitSet sources = new BitSet();
            groups.stream()
                    .filter(group -> rowOf[group] >= 0)
                    .forEach(group -> sources.or(rows.get(rowOf[group]).sources()));
            found.add(sources);
        }
        return found;
    }

    /** Random sums of relations, at each group. */
    private long[][] sketches(int k) {
        int size = k - 1;
        long[][] sketches = new long[people.length][size];
        BitSet pivots = new BitSet();
        rows.forEach(row -> pivots.set(row.pivot()));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int group = pivots.nextClearBit(0); group < people.length; group = pivots.nextClearBit(group + 1)) {
            for (int i = 0; i < size; i++) {
                sketches[group][i] = random.nextLong(1, Modulo.PRIME);
            }
            for (Row row : rows) {
                if (row.values()[group] != 0) {
                    Modulo.subtract(sketches[row.pivot()], row.values()[group], sketches[group]);
                }
            }
        }
        return sketches;
    }

    /** The largest group with a part in a vector, so that small groups stay out of pivots where they can. */
    private int largest(long[] vector) {
        int largest = -1;
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0 && (largest < 0 || people[i] > people[largest])) {
                largest = i;
            }
        }
        return largest;
    }
}
