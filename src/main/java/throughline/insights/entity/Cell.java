package throughline.insights.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group for which figures may be published: everybody, a function or team, a value of a segment, small values of a segment taken
 * together, or a unit crossed with a value. Its key is {@code total}, {@code unit:<key>}, {@code segment:<name>=<value>}, or a unit
 * and a segment with a tilde between them; a hyphen stands for those who did not state it.
 */
public record Cell(
        String key, Kind kind, String name, @Nullable String parent, long invited) {
    /** The kinds of cells. */
    public enum Kind {
        TOTAL,
        FUNCTION,
        TEAM,
        SEGMENT,
        FOLDED,
        CROSSING
    }

    public static final String TOTAL = "total";
    public static final String NOT_STATED = "-";
    public static final String OTHER = "(other)";
    private static final String BY = "~";

    public static String unit(String key) {
        return "unit:" + key;
    }

    public static String segment(String dimension, String value) {
        return line(dimension) + "=" + value;
    }

    /** What all values of a dimension have in common. */
    public static String line(String dimension) {
        return "segment:" + dimension;
    }

    /** A unit crossed with a value of a segment, by the keys of their cells. */
    public static String crossing(String unit, String segment) {
        return unit + BY + segment;
    }

    /** The value in the key of a crossing; empty in that of another cell. */
    public static Optional<String> crossedValue(String key) {
        int by = key.indexOf(BY);
        return by < 0 ? Optional.empty() : Optional.of(key.substring(by + BY.length()));
    }

    /** The small values of a dimension that are taken together. */
    public static String folded(String dimension) {
        return segment(dimension, OTHER);
    }

    /** Whether it is formed with a segment, alone or crossed with a unit. */
    public boolean isFormedWith(String dimension) {
        return segmentKey().startsWith(line(dimension) + "=");
    }

    /** The unit of a crossing, or the cell itself. */
    public String unitKey() {
        return kind == Kind.CROSSING ? key.substring(0, key.indexOf(BY)) : key;
    }

    /** The value of a crossing, or the cell itself. */
    public String segmentKey() {
        return kind == Kind.CROSSING ? key.substring(key.indexOf(BY) + BY.length()) : key;
    }

    /** Whether drivers are ranked in it; smaller ones borrow the ranking of a larger. */
    public boolean mayBeRanked() {
        return kind != Kind.CROSSING && kind != Kind.FOLDED;
    }

    /** Those who did not state it: counted when judging what must be hidden, like everybody else. */
    public boolean standsForNotStated() {
        return isNotStated(unitKey()) || isNotStated(segmentKey());
    }

    private static boolean isNotStated(String part) {
        return part.endsWith("=-") || part.endsWith(":-") || part.endsWith("/-");
    }
}
