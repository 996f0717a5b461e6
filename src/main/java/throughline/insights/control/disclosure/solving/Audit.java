package throughline.insights.control.disclosure.solving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Solves everything that is published about an item for what is not: whether sums over published cells combine to something that only
 * a few people have a part in. Cells are told as sets of groups, the smallest that the published cells tell apart.
 */
public final class Audit {
    private final long[] people;
    private final Map<Integer, List<Integer>> cells = new HashMap<>();
    private @Nullable Solution solution;

    /**
     * @param people how many answered the item in each group
     */
    public Audit(long[] people) {
        this.people = people.clone();
    }

    /** Takes a published cell in, with the groups it consists of. */
    public void publish(int cell, List<Integer> groups) {
        List<Integer> peopled = peopled(groups);
        if (!peopled.isEmpty()) {
            cells.put(cell, new ArrayList<>(peopled));
        }
    }

    /** How much work it is, in multiplications. */
    public long work() {
        return (long) people.length * cells.size() * Math.min(people.length, cells.size());
    }

    /** Sets of published cells that together say what fewer than k people answered. */
    public List<BitSet> exposing(int k) {
        Solution solved = solved();
        BitSet single = solved.single(k);
        return single.isEmpty() ? solved.together(k) : List.of(single);
    }

    /** The published cells that together say what all people of some groups answered; none if they do not. */
    public BitSet telling(List<Integer> groups) {
        return solved().telling(peopled(groups));
    }

    private List<Integer> peopled(List<Integer> groups) {
        return groups.stream().filter(group -> people[group] > 0).distinct().toList();
    }

    private Solution solved() {
        Solution solved = solution;
        if (solved == null) {
            solved = new Solution();
            solution = solved;
        }
        return solved;
    }

    /** The cells without the groups that are known by themselves, and what these leave over in a basis. */
    private final class Solution {
        private final Map<Integer, BitSet> sources = new HashMap<>();
        private final Map<Integer, BitSet> known = new LinkedHashMap<>();
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Elimination elimination;

        Solution() {
            cells.keySet().forEach(cell -> sources(cell).set(cell));
            peel();
            List<Integer> rest = cells.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .toList();
            rest.forEach(group -> places.put(group, places.size()));
            elimination = new Elimination(
                    rest.stream().mapToLong(group -> people[group]).toArray());
            cells.keySet().stream()
                    .sorted()
                    .forEach(cell -> elimination.add(
                            groups(cell).stream().map(places::get).toList(), cell));
        }

        /** The sources of the first group that is known by itself and has fewer than k people. */
        BitSet single(int k) {
            return known.entrySet().stream()
                    .filter(group -> people[group.getKey()] < k)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(BitSet::new);
        }

        List<BitSet> together(int k) {
            return elimination.exposing(k).stream().map(this::behind).toList();
        }

        BitSet telling(List<Integer> groups) {
            BitSet telling = new BitSet();
            List<Integer> unknown = new ArrayList<>();
            for (int group : groups) {
                BitSet single = known.get(group);
                Integer place = places.get(group);
                if (single != null) {
                    telling.or(single);
                } else if (place != null) {
                    unknown.add(place);
                } else {
                    return new BitSet();
                }
            }
            if (!unknown.isEmpty()) {
                BitSet combined = elimination.spanning(unknown);
                if (combined.isEmpty()) {
                    return combined;
                }
                telling.or(behind(combined));
            }
            return telling;
        }

        private BitSet behind(BitSet found) {
            BitSet behind = new BitSet();
            found.stream().forEach(cell -> behind.or(sources(cell)));
            return behind;
        }

        /** Takes groups out that a cell consists of alone: what they said is known, and what others say without them. */
        private void peel() {
            Map<Integer, List<Integer>> cellsOf = new HashMap<>();
            cells.forEach((cell, groups) -> groups.forEach(group ->
                    cellsOf.computeIfAbsent(group, g -> new ArrayList<>()).add(cell)));
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
                known.put(group, sources(cell));
                for (int other : cellsOf.getOrDefault(group, List.of())) {
                    groups(other).remove((Integer) group);
                    if (other != cell) {
                        sources(other).or(sources(cell));
                        if (groups(other).size() == 1) {
                            single.add(other);
                        }
                    }
                }
            }
        }

        private BitSet sources(int cell) {
            return sources.computeIfAbsent(cell, c -> new BitSet());
        }

        private List<Integer> groups(int cell) {
            return cells.getOrDefault(cell, List.of());
        }
    }
}
