package throughline.insights.control.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Solves everything that is published about an item for what is not: whether sums over published cells combine to something that only
 * a few people have a part in. Cells are told as sets of groups, the smallest that the published cells tell apart.
 */
final class Audit {
    private final long[] people;
    private final Map<Integer, List<Integer>> cells = new HashMap<>();

    /**
     * @param people how many answered the item in each group
     */
    Audit(long[] people) {
        this.people = people.clone();
    }

    /** Takes a published cell in, with the groups it consists of. */
    void publish(int cell, List<Integer> groups) {
        List<Integer> peopled =
                groups.stream().filter(group -> people[group] > 0).distinct().toList();
        if (!peopled.isEmpty()) {
            cells.put(cell, new ArrayList<>(peopled));
        }
    }

    /** How much work it is, in multiplications. */
    long work() {
        return (long) people.length * cells.size() * Math.min(people.length, cells.size());
    }

    /** Sets of published cells that together say what fewer than k people answered. */
    List<BitSet> exposing(int k) {
        Map<Integer, BitSet> sources = new HashMap<>();
        cells.keySet()
                .forEach(
                        cell -> sources.computeIfAbsent(cell, c -> new BitSet()).set(cell));
        BitSet single = peel(k, sources);
        if (!single.isEmpty()) {
            return List.of(single);
        }
        List<Integer> rest = cells.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        rest.forEach(group -> places.put(group, places.size()));
        Elimination elimination =
                new Elimination(rest.stream().mapToLong(group -> people[group]).toArray());
        cells.keySet().stream()
                .sorted()
                .forEach(cell -> elimination.add(
                        cells.getOrDefault(cell, List.of()).stream()
                                .map(places::get)
                                .toList(),
                        cell));
        return elimination.exposing(k).stream()
                .map(found -> {
                    BitSet exposing = new BitSet();
                    found.stream().forEach(cell -> exposing.or(sources.getOrDefault(cell, new BitSet())));
                    return exposing;
                })
                .toList();
    }

    /** Takes groups out that a cell consists of alone: what they said is known, and what others say without them. */
    private BitSet peel(int k, Map<Integer, BitSet> sources) {
        Map<Integer, List<Integer>> cellsOf = new HashMap<>();
        cells.forEach((cell, groups) -> groups.forEach(
                group -> cellsOf.computeIfAbsent(group, g -> new ArrayList<>()).add(cell)));
        List<Integer> single = new ArrayList<>(cells.keySet().stream()
                .filter(cell -> groups(cell).size() == 1)
                .sorted()
                .toList());
        for (int at = 0; at < single.size(); at++) {
            int cell = single.get(at);
            if (groups(cell).isEmpty()) {
                continue; // known from another cell as well
            }
            int group = groups(cell).get(0);
            BitSet known = sources.getOrDefault(cell, new BitSet());
            if (people[group] < k) {
                return known;
            }
            for (int other : cellsOf.getOrDefault(group, List.of())) {
                groups(other).remove((Integer) group);
                if (other != cell) {
                    sources.computeIfAbsent(other, c -> new BitSet()).or(known);
                    if (groups(other).size() == 1) {
                        single.add(other);
                    }
                }
            }
        }
        return new BitSet();
    }

    private List<Integer> groups(int cell) {
        return cells.getOrDefault(cell, List.of());
    }
}
