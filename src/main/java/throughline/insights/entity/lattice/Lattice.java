package throughline.insights.entity.lattice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.insights.entity.Cell;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;

/**
 * The fixed groups of a release: everybody, every function and team, every value of every segment, functions and teams by values of
 * one segment; the lines between them, each a group with the groups it falls into; the breakdowns, each all functions or all teams by
 * the values of a segment; and the tables, each the smallest groups of one view with the cells made of them. No figure is ever
 * computed for any other group.
 */
public record Lattice(List<Cell> cells, List<Line> lines, List<Breakdown> breakdowns, List<Table> tables) {

    /** A cell and the cells that partition it, as indexes. */
    public record Line(int parent, List<Integer> children) {}

    /** Cells that are published together or not at all, as indexes. */
    public record Breakdown(String dimension, List<Integer> cells) {}

    /**
     * Cells that overlap only by containing each other. {@code groups}: those that contain no other; {@code parts}: the groups each
     * cell consists of. {@code crossed}: by two things at once.
     */
    public record Table(boolean crossed, List<Integer> groups, Map<Integer, List<Integer>> parts) {}

    /**
     * The lattice of a frame.
     *
     * @param answers for each dimension and value how many answers have it, which decides what units are broken down by
     * @param before keys of the values that units were broken down by in the wave before; empty if there was none
     */
    public static Lattice of(Frame frame, List<long[]> answers, Set<String> before) {
        return new LatticeBuilding(frame, before).build(answers);
    }

    /** How many people may be told of in each cell. */
    public int[] fewest(DisclosureRules rules) {
        return cells.stream()
                .mapToInt(cell ->
                        rules.segments().stream().anyMatch(cell::isFormedWith) ? rules.sensitive() : rules.scores())
                .toArray();
    }

    /** Index of each cell by its key. */
    public Map<String, Integer> indexes() {
        Map<String, Integer> indexes = new HashMap<>();
        for (Cell cell : cells) {
            indexes.put(cell.key(), indexes.size());
        }
        return indexes;
    }
}
