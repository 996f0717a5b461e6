package throughline.surveys.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups that answers may belong to, frozen when the wave opens: the tree of functions and teams, and up to six segment
 * dimensions with their values, each with the number of people invited (0 where answers came from elsewhere and nobody was). That of an always-on
 * survey grows with those who are invited.
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

        private Dimension plus(Dimension more) {
            List<Category> all = new ArrayList<>(categories);
            for (Category category : more.categories) {
                int at = indexOf(category.label());
                if (at >= 0) {
                    all.set(at, new Category(category.label(), all.get(at).invited() + category.invited()));
                } else {
                    all.add(category);
                }
            }
            return new Dimension(name, all);
        }
    }

    /** A value of a dimension. */
    public record Category(String label, long invited) {}

    /** With the people of another frame counted in. Groups keep their index, so that answers keep their groups; new ones follow. */
    public Frame plus(Frame more) {
        List<FrameUnit> all = new ArrayList<>(units);
        Map<String, Integer> places = new HashMap<>();
        all.forEach(unit -> places.put(unit.key(), places.size()));
        for (FrameUnit unit : more.units) {
            Integer at = places.get(unit.key());
            if (at != null) {
                FrameUnit known = all.get(at);
                all.set(at, new FrameUnit(known.key(), known.name(), known.parent(), known.invited() + unit.invited()));
            } else {
                Integer parent = unit.parent() == null
                        ? null
                        : places.get(more.units.get(unit.parent()).key());
                places.put(unit.key(), all.size());
                all.add(new FrameUnit(unit.key(), unit.name(), parent, unit.invited()));
            }
        }
        return new Frame(invited + more.invited, all, dimensionsWith(more.dimensions));
    }

    private List<Dimension> dimensionsWith(List<Dimension> more) {
        List<Dimension> all = new ArrayList<>(dimensions);
        for (Dimension dimension : more) {
            int at = dimensionIndex(dimension.name());
            if (at >= 0) {
                all.set(at, all.get(at).plus(dimension));
            } else if (all.size() < MOST_DIMENSIONS) {
                all.add(dimension);
            }
        }
        return all;
    }

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
