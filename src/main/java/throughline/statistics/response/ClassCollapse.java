package throughline.statistics.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which classes of a margin were put together because too few answers came from them.
 *
 * @param groupOf per class the index of its group, groups being numbered by their lowest class; −1 for a class without people
 * @param merged the groups of two classes and more, each with its classes in ascending order
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClassCollapse(int[] groupOf, List<List<Integer>> merged) {

    /** Answers that a class needs to be weighted by itself. */
    public static final long MINIMUM_ANSWERS = 20;

    /** Copies the lists. */
    public ClassCollapse {
        merged = merged.stream().map(List::copyOf).toList();
    }

    /**
     * As long as the group with fewest answers has fewer than asked for, it is merged with the group that has the next
     * fewest; among equals the one with the lowest class comes first. Classes without people take no part.
     *
     * @param margin the answers and the frame
     * @param minimum answers that each group is to have
     * @return the groups; one group may be left with fewer, if there are fewer answers altogether
     */
    public static ClassCollapse of(Margin margin, long minimum) {
        long[] answers = margin.answers();
        List<Group> groups = new ArrayList<>();
        for (int h = 0; h < answers.length; h++) {
            if (margin.population()[h] > 0) {
                groups.add(new Group(List.of(h), answers[h]));
            }
        }
        groups.sort(Group.FEWEST_FIRST);
        while (groups.size() > 1 && groups.get(0).answers < minimum) {
            groups.add(groups.remove(0).with(groups.remove(0)));
            groups.sort(Group.FEWEST_FIRST);
        }
        groups.sort(Comparator.comparing(Group::lowest));
        int[] groupOf = new int[answers.length];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (int h : groups.get(g).classes) {
                groupOf[h] = g;
            }
        }
        return new ClassCollapse(
                groupOf,
                groups.stream()
                        .map(Group::classes)
                        .filter(classes -> classes.size() > 1)
                        .toList());
    }

    /**
     * Number of groups.
     *
     * @return at least 1
     */
    public int groups() {
        return Arrays.stream(groupOf).max().orElse(-1) + 1;
    }

    private record Group(List<Integer> classes, long answers) {
        static final Comparator<Group> FEWEST_FIRST =
                Comparator.comparingLong(Group::answers).thenComparing(Group::lowest);

        int lowest() {
            return classes.get(0);
        }

        Group with(Group other) {
            List<Integer> both = new ArrayList<>(classes);
            both.addAll(other.classes);
            both.sort(Comparator.naturalOrder());
            return new Group(both, answers + other.answers);
        }
    }
}
