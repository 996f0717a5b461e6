package throughline.insights.control.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Somebody who knows who is in which group and every published sum, and solves for what few people said: some combination of published
 * sums in which only they have a part. It exists for a set of people if and only if their columns in a basis of the relations between
 * people (the left null space of who is where) are dependent; random sums of the relations keep dependence, and lose independence
 * once in a billion. Looks for it in another way, and modulo another prime, than the audit it is to outwit.
 */
final class Solver {
    private static final long PRIME = 1_000_000_007;

    private final List<List<Integer>> kinds = new ArrayList<>();
    private final long[][] sketches;
    private final int k;

    /**
     * @param shown which cells are published
     */
    Solver(Answered answered, boolean[] shown, int k) {
        this.k = k;
        Map<List<Integer>, List<Integer>> bySignature = new LinkedHashMap<>();
        answered.rows().stream().forEach(row -> {
            List<Integer> cells = new ArrayList<>();
            for (int[] layer : answered.layers()) {
                if (layer[row] >= 0 && shown[layer[row]]) {
                    cells.add(layer[row]);
                }
            }
            bySignature.computeIfAbsent(cells, c -> new ArrayList<>()).add(row);
        });
        kinds.addAll(bySignature.values());
        sketches = sketches(relations(List.copyOf(bySignature.keySet())));
    }

    /**
     * A group of fewer than k people of whom something is known that nobody else has a part in: any weighted sum over one or two kinds
     * of them, or a sum and difference over up to four; empty if there is none.
     */
    List<Integer> recovered() {
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
        List<Integer> parallel = parallel();
        return parallel.isEmpty() ? opposite(signed) : parallel;
    }

    /** A sum or difference over some kinds of people, told by two sketches. */
    private record Signed(List<Integer> kinds, long first, long second, int people) {
        Signed with(int kind, int sign, Solver solver) {
            List<Integer> more = new ArrayList<>(kinds);
            more.add(kind);
            return new Signed(
                    more,
                    Math.floorMod(first + sign * solver.sketches[kind][0], PRIME),
                    Math.floorMod(second + sign * solver.sketches[kind][1], PRIME),
                    people + solver.kinds.get(kind).size());
        }

        long key() {
            return first << 30 | second;
        }

        long opposite() {
            return Math.floorMod(-first, PRIME) << 30 | Math.floorMod(-second, PRIME);
        }
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

    /** Two kinds of people of whom some weighted sum is known, whatever the weights. */
    private List<Integer> parallel() {
        Map<Long, Integer> byRatio = new HashMap<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.get(kind).size() < k && sketches[kind][1] != 0) {
                long ratio = sketches[kind][0] * inverse(sketches[kind][1]) % PRIME;
                Integer other = byRatio.putIfAbsent(ratio, kind);
                if (other != null && kinds.get(kind).size() + kinds.get(other).size() < k) {
                    return people(List.of(other, kind));
                }
            }
        }
        return List.of();
    }

    private List<Integer> people(List<Integer> chosen) {
        return chosen.stream().flatMap(kind -> kinds.get(kind).stream()).toList();
    }

    /** Relations between kinds of people: weights under which the memberships of all sum to nothing, as rows. */
    private List<long[]> relations(List<List<Integer>> memberships) {
        Map<Integer, Integer> places = new HashMap<>();
        memberships.forEach(cells -> cells.forEach(cell -> places.putIfAbsent(cell, places.size())));
        int cells = places.size();
        int count = memberships.size();
        long[][] rows = new long[count][cells + count];
        for (int kind = 0; kind < count; kind++) {
            for (int cell : memberships.get(kind)) {
                rows[kind][places.getOrDefault(cell, 0)] = 1;
            }
            rows[kind][cells + kind] = 1;
        }
        int rank = reduce(rows, cells);
        List<long[]> relations = new ArrayList<>();
        for (int r = rank; r < count; r++) {
            long[] relation = new long[count];
            System.arraycopy(rows[r], cells, relation, 0, count);
            relations.add(relation);
        }
        return relations;
    }

    private long[][] sketches(List<long[]> relations) {
        Random random = new Random(20_090_427);
        long[][] sketch = new long[kinds.size()][2];
        for (long[] relation : relations) {
            long[] factors = random.longs(2, 1, PRIME).toArray();
            for (int kind = 0; kind < sketch.length; kind++) {
                for (int i = 0; i < 2; i++) {
                    sketch[kind][i] = (sketch[kind][i] + factors[i] * relation[kind]) % PRIME;
                }
            }
        }
        return sketch;
    }

    /** Brings the first columns into echelon form; the number of rows that are not zero in them. */
    private static int reduce(long[][] rows, int columns) {
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.length; column++) {
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
            for (int r = rank + 1; r < rows.length; r++) {
                if (rows[r][column] != 0) {
                    long factor = PRIME - rows[r][column] * inverse % PRIME;
                    for (int c = column; c < rows[r].length; c++) {
                        rows[r][c] = (rows[r][c] + factor * rows[rank][c]) % PRIME;
                    }
                }
            }
            rank++;
        }
        return rank;
    }

    private static long inverse(long a) {
        return BigInteger.valueOf(a).modInverse(BigInteger.valueOf(PRIME)).longValue();
    }
}
