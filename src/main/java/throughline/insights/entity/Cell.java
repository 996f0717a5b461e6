package throughline.insights.entity;

import org.jspecify.annotations.Nullable;

/**
 * A group for which figures may be published: everybody, a function or team, or a value of a segment. Its key is
 * {@code total}, {@code unit:<key>} or {@code segment:<name>=<value>}; a hyphen stands for those who did not state it.
 */
public record Cell(
        String key, Kind kind, String name, @Nullable String parent, long invited) {
    /** The kinds of cells. */
    public enum Kind {
        TOTAL,
        FUNCTION,
        TEAM,
        SEGMENT
    }

    public static final String TOTAL = "total";

    public static String unit(String key) {
        return "unit:" + key;
    }

    public static String segment(String dimension, String value) {
        return "segment:" + dimension + "=" + value;
    }

    /** Those who did not state it: counted when judging what must be hidden, like everybody else. */
    public boolean standsForNotStated() {
        return key.endsWith("-") && (key.endsWith("=-") || key.endsWith(":-") || key.endsWith("/-"));
    }
}
