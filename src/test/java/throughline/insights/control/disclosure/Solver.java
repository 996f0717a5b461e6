package throughline.insights.control.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who knows who is in which group and every published sum, and solves for what few people said: some combination of published
 * sums in which only they have a part. It exists for a set of people if and only if their columns are dependent in a basis of the
 * relations between people (numbers under which every published sum is nothing); random relations keep dependence, and lose
 * independence once in a billion. Looks for it by itself, and modulo another prime, than the audit it is to outwit.
 */
public final class Solver {
    private static final long PRIME = 1_000_000_007;

    private final List<List<Integer>> kinds = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final long[][] sketches;
    private final int k;

    /**
     * Something that a person said.
     *
     * @param sums with what weight it is in published sums
     */
    public record Unknown(int person, Map<Integer, Long> sums) {}

    /**
     * One item.
     *
     * @param shown which cells are published
     */
    public Solver(Answered answered, boolean[] shown, int k) {
        this(unknowns(answered, shown), k);
    }

    /** Several things that people said; those of a person in the same order for everybody. */
    public Solver(List<Unknown> unknowns, int k) {
        this.k = k;
        Map<Integer, List<Map<Integer, Long>>> byPerson = new TreeMap<>();
        unknowns.forEach(unknown -> byPerson.computeIfAbsent(unknown.person(), p -> new ArrayList<>())
                .add(unknown.sums()));
        Map<List<Map<Integer, Long>>, List<Integer>> alike = new LinkedHashMap<>();
        byPerson.forEach((person, said) ->
                alike.computeIfAbsent(said, s -> new ArrayList<>()).add(person));
        List<Map<Integer, Long>> all = new ArrayList<>();
        alike.forEach((said, people) -> {
            kinds.add(people);
            columns.add(IntStream.range(all.size(), all.size() + said.size()).toArray());
            all.addAll(said);
        });
        int most = columns.stream().mapToInt(own -> own.length).max().orElse(0);
        sketches = sketches(all, 2 * most + 1);
    }

    private static List<Unknown> unknowns(Answered answered, boolean[] shown) {
        return answered.rows().stream()
                .mapToObj(row -> {
                    Map<Integer, Long> sums = new HashMap<>();
                    for (Answered.Layer layer : answered.layers()) {
                        int cell = layer.cell(row);
                        if (cell >= 0 && shown[cell]) {
                            sums.put(cell, 1L);
                        }
                    }
                    return new Unknown(row, sums);
                })
                .toList();
    }

    /** The weight that makes a mean of so many things of their sum. */
    public static long inverse(long a) {
        return BigInteger.valueOf(a).modInverse(BigInteger.valueOf(PRIME)).longValue();
    }

    /**
     * A group of fewer than k people of whom something is known that nobody else has a part in: any weighted sum over one or two kinds
     * of them, or, where each said one thing, a sum and difference over up to four; empty if there is none.
     */
    public List<Integer> recovered() {
        List<Integer> dependent = dependent();
        boolean eachSaidOneThing = columns.stream().allMatch(own -> own.length == 1);
        return dependent.isEmpty() && eachSaidOneThing ? opposite(signed()) : dependent;
    }

    private List<Integer> dependent() {
        int[] small = IntStream.range(0, kinds.size())
                .filter(kind -> kinds.get(kind).size() < k)
                .toArray();
        for (int i = 0; i < small.length; i++) {
            if (isDependent(columns.get(small[i]))) {
                return kinds.get(small[i]);
            }
            for (int j = 0; j < i; j++) {
                int together = kinds.get(small[i]).size() + kinds.get(small[j]).size();
                if (together < k
                        && isDependent(IntStream.concat(
                                        IntStream.of(columns.get(small[i])), IntStream.of(columns.get(small[j])))
                                .toArray())) {
                    return people(List.of(small[j], small[i]));
                }
            }
        }
        return List.of();
    }

    /** Without dividing: both sides are multiplied so that the leading entries cancel. */
    private boolean isDependent(int[] chosen) {
        long[][] echelon = new long[chosen.length][];
        int[] leading = new int[chosen.length];
        for (int c = 0; c < chosen.length; c++) {
            long[] rest = sketches[chosen[c]].clone();
            for (int r = 0; r < c; r++) {
                long own = rest[leading[r]];
                long other = echelon[r][leading[r]];
                for (int i = 0; i < rest.length && own != 0; i++) {
                    rest[i] = Math.floorMod(rest[i] * other % PRIME - own * echelon[r][i] % PRIME, PRIME);
                }
            }
            int first = 0;
            while (first < rest.length && rest[first] == 0) {
                first++;
            }
            if (first == rest.length) {
                return true;
            }
            echelon[c] = rest;
            leading[c] = first;
        }
        return false;
    }

    /** A sum or difference over some kinds of people, told by two sketches. */
    private record Signed(List<Integer> kinds, long first, long second, int people) {
        Signed with(int kind, int sign, Solver solver) {
            List<Integer> more = new ArrayList<>(kinds);
            more.add(kind);
            long[] sketch = solver.sketches[solver.columns.get(kind)[0]];
            return new Signed(
                    more,
                    Math.floorMod(first + sign * sketch[0], PRIME),
                    Math.floorMod(second + sign * sketch[1], PRIME),
                    people + solver.kinds.get(kind).size());
        }

        long key() {
            return first << 30 | second;
        }

        long opposite() {
            return Math.floorMod(-first, PRIME) << 30 | Math.floorMod(-second, PRIME);
        }
    }

    private List<Signed> signed() {
        List<Signed> signed = new ArrayList<>();
        signed.add(new Signed(List.of(), 0, 0, 0));
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.get(kind).size() < k) {
                int from = kind;
                List<Signed> more = signed.stream()
                        .filter(sum -> sum.kinds().size() < 2)
                        .flatMap(sum -> Stream.of(sum.with(from, 1, this), sum.with(from, -1, this)))
                        .filter(sum -> sum.people() < k)
                        .toList();
                signed.addAll(more);
            }
        }
        return signed;
    }

    /** Two sums that cancel, of different people. */
    private List<Integer> opposite(List<Signed> signed) {
        Map<Long, List<Signed>> byKey = new HashMap<>();
        signed.forEach(sum ->
                byKey.computeIfAbsent(sum.key(), key -> new ArrayList<>()).add(sum));
        for (Signed one : signed) {
            for (Signed other : byKey.getOrDefault(one.opposite(), List.of())) {
                if (!one.kinds().isEmpty()
                        && one.people() + other.people() < k
                        && other.kinds().stream().noneMatch(one.kinds()::contains)) {
                    return people(Stream.concat(one.kinds().stream(), other.kinds().stream())
                            .toList());
                }
            }
        }
        return List.of();
    }

    private List<Integer> people(List<Integer> chosen) {
        return chosen.stream().flatMap(kind -> kinds.get(kind).stream()).toList();
    }

    /** Random relations: what is free at random, and the rest so that every published sum is nothing. */
    private static long[][] sketches(List<Map<Integer, Long>> all, int size) {
        Map<Integer, Integer> places = new HashMap<>();
        all.forEach(sums -> sums.keySet().forEach(sum -> places.putIfAbsent(sum, places.size())));
        long[][] published = new long[places.size()][all.size()];
        for (int column = 0; column < all.size(); column++) {
            int at = column;
            all.get(column).forEach((sum, weight) -> published[places.getOrDefault(sum, 0)][at] = weight);
        }
        int[] pivots = reduce(published, all.size());
        Random random = new Random(20_090_427);
        long[][] sketch = new long[all.size()][];
        for (int column = 0; column < sketch.length; column++) {
            sketch[column] = random.longs(size, 1, PRIME).toArray();
        }
        for (int pivot : pivots) {
            sketch[pivot] = new long[size];
        }
        for (int r = 0; r < pivots.length; r++) {
            for (int column = 0; column < sketch.length; column++) {
                long weight = column == pivots[r] ? 0 : published[r][column];
                for (int i = 0; i < size && weight != 0; i++) {
                    sketch[pivots[r]][i] =
                            Math.floorMod(sketch[pivots[r]][i] - weight * sketch[column][i] % PRIME, PRIME);
                }
            }
        }
        return sketch;
    }

    /** Brings rows into reduced echelon form; the columns of their leading entries, row by row. */
    private static int[] reduce(long[][] rows, int columns) {
        List<Integer> pivots = new ArrayList<>();
        for (int column = 0; column < columns && pivots.size() < rows.length; column++) {
            int rank = pivots.size();
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long[] swap = rows[rank];
            rows[rank] = rows[pivot];
            rows[pivot] = swap;
            long inverse = inverse(rows[rank][column]);
            for (int c = column; c < columns; c++) {
                rows[rank][c] = rows[rank][c] * inverse % PRIME;
            }
            for (int r = 0; r < rows.length; r++) {
                long factor = r == rank ? 0 : PRIME - rows[r][column];
                if (factor != 0 && factor != PRIME) {
                    for (int c = column; c < columns; c++) {
                        rows[r][c] = (rows[r][c] + factor * rows[rank][c]) % PRIME;
                    }
                }
            }
            pivots.add(column);
        }
        return pivots.stream().mapToInt(pivot -> pivot).toArray();
    }
}
