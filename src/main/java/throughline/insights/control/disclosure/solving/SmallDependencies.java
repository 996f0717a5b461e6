package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds sets of groups with fewer than k people together whose vectors are linearly dependent; smaller sets first. Seen along one vector
 * after the other, the last two of a dependent set fall together: these are found by comparing directions, not by trying pairs.
 */
final class SmallDependencies {
    /** Directions to compare at most; where there would be more, only smaller sets are looked for, down to pairs. */
    private static final double MOST_COMPARED = 2_000_000;

    private final long[][] vectors;
    private final long[] people;
    private final int k;
    private final BitSet taken = new BitSet();
    private final List<List<Integer>> found = new ArrayList<>();

    /**
     * @param vectors of each group, k − 1 numbers each modulo {@link Modulo#PRIME}, at random but for what depends on what
     * @param people in each group, at least one
     */
    SmallDependencies(long[][] vectors, long[] people, int k) {
        this.vectors = vectors.clone();
        this.people = people.clone();
        this.k = k;
    }

    /** Groups, and what is left of their vectors seen along those chosen: coordinate by coordinate. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Seen(int[] groups, long[][] coordinates) {
        /** The later ones, seen along one of them, for all those that may join. */
        Seen along(int at, int[] joining) {
            long[][] left = new long[coordinates.length - 1][joining.length];
            long leading = coordinates[0][at];
            for (int c = 0; c < left.length; c++) {
                long[] column = coordinates[c + 1];
                long own = column[at];
                for (int i = 0; i < joining.length; i++) {
                    int j = joining[i];
                    left[c][i] = Modulo.minus(Modulo.times(column[j], leading), Modulo.times(own, coordinates[0][j]));
                }
            }
            return new Seen(IntStream.of(joining).map(j -> groups[j]).toArray(), left);
        }
    }

    /** Sets of the groups given, none of which shares a group with another; each has at least one of those that come first. */
    List<List<Integer>> among(int[] groups, int first) {
        for (int i = 0; i < first; i++) {
            if (LongStream.of(vectors[groups[i]]).allMatch(number -> number == 0)) {
                take(List.of(groups[i]));
            }
        }
        int largest = largest(groups.length);
        for (int size = 2; size <= largest; size++) {
            find(size, seen(groups, size), first, List.of(), 0);
        }
        if (largest < k - 1) {
            long[] numbers = Stream.of(vectors).mapToLong(vector -> vector[0]).toArray();
            found.addAll(new SignedSums(numbers, people, k)
                    .among(IntStream.of(groups)
                            .filter(group -> !taken.get(group))
                            .toArray()));
        }
        return found;
    }

    /** The size up to which all sets can be looked for. */
    private int largest(int groups) {
        double compared = groups;
        int size = 2;
        while (size < k - 1 && compared * (groups - size + 1) / size <= MOST_COMPARED) {
            compared = compared * (groups - size + 1) / size;
            size++;
        }
        return Math.min(size, k - 1);
    }

    private Seen seen(int[] groups, int size) {
        long[][] coordinates = new long[size][groups.length];
        for (int c = 0; c < size; c++) {
            for (int i = 0; i < groups.length; i++) {
                coordinates[c][i] = vectors[groups[i]][c];
            }
        }
        return new Seen(groups, coordinates);
    }

    /** Looks for so many more, the first of them among the first; of vectors that have as many coordinates left. */
    private void find(int more, Seen seen, int first, List<Integer> chosen, long already) {
        if (more == 2) {
            match(seen, chosen, already);
            return;
        }
        for (int i = 0; i < first; i++) {
            int group = seen.groups()[i];
            long now = already + people[group];
            // one that depends on those chosen was found with them
            if (!taken.get(group) && now + more - 1 < k && seen.coordinates()[0][i] != 0) {
                int[] joining = joining(seen.groups(), i + 1, now + more - 2);
                List<Integer> with = new ArrayList<>(chosen);
                with.add(group);
                find(more - 1, seen.along(i, joining), joining.length, with, now);
                if (with.stream().limit(chosen.size()).anyMatch(taken::get)) {
                    return;
                }
            }
        }
    }

    private int[] joining(int[] groups, int from, long already) {
        return IntStream.range(from, groups.length)
                .filter(j -> already + people[groups[j]] < k && !taken.get(groups[j]))
                .toArray();
    }

    /** Finds two that have the same direction in the plane that is left. */
    private void match(Seen seen, List<Integer> chosen, long already) {
        long[] directions = Modulo.ratios(seen.coordinates()[1], seen.coordinates()[0]);
        long[] sorted = directions.clone();
        Arrays.sort(sorted);
        Map<Long, List<Integer>> alike = new TreeMap<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && sorted[i] != Modulo.NO_RATIO) {
                alike.putIfAbsent(sorted[i], new ArrayList<>());
            }
        }
        if (alike.isEmpty()) {
            return;
        }
        for (int i = 0; i < directions.length; i++) {
            List<Integer> same = alike.get(directions[i]);
            if (same != null) {
                same.add(seen.groups()[i]);
            }
        }
        alike.values().forEach(same -> take(chosen, same, already));
    }

    /** Takes pairs of groups that have the same direction, with those chosen, as long as they are few and not taken. */
    private void take(List<Integer> chosen, List<Integer> same, long already) {
        for (int one = 0; one < same.size(); one++) {
            for (int other = one + 1; other < same.size(); other++) {
                List<Integer> set = new ArrayList<>(chosen);
                set.add(same.get(one));
                set.add(same.get(other));
                if (already + people[same.get(one)] + people[same.get(other)] < k
                        && set.stream().noneMatch(taken::get)) {
                    take(set);
                }
            }
        }
    }

    private void take(List<Integer> groups) {
        groups.forEach(taken::set);
        found.add(List.copyOf(groups));
    }
}
