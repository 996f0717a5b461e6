package throughline.surveys.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups that answers may belong to, frozen when the wave opens: the tree of functions and teams, and up to six segment
 * dimensions with their values, each with the number of people invited (0 where answers came from elsewhere and nobody was).
 */
public record Frame(long invited, List<FrameUnit> units, List<Dimension> dimensions) {
    public static final int MOST_DIMENSIONS = 6;

    /** A function (no parent) or team; {@code parent} is an index into the units. */
    public record FrameUnit(
            String key, String name, @Nullable Integer parent, long invited) {}

    /** A segment dimension and its values. */
    public record Dimension(String name, List<Category> categories) {
        public int indexOf(String label) {
            for (int i = 0; i < categories.size(); i++) {
                if (categories.get(i).label().equals(label)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** A value of a dimension. */
    public record Category(String label, long invited) {}

    /** Index of the unit with this key, or −1. */
    public int unitIndex(String key) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the dimension with this name, or −1. */
    public int dimensionIndex(String name) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The function that the unit at this index is or belongs to. */
    public FrameUnit function(int unit) {
        List<Integer> chain = withParents(unit);
        return units.get(chain.get(chain.size() - 1));
    }

    /** The keys of the unit at this index and of those above it, lowest first. */
    public List<Integer> withParents(int unit) {
        List<Integer> chain = new ArrayList<>();
        for (Integer at = unit; at != null; at = units.get(at).parent()) {
            chain.add(at);
        }
        return chain;
    }
}
