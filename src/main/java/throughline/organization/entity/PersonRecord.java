package throughline.organization.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file describes them: the organisation's own id, how to reach them, where they belong. {@code segments} follows
 * the order of the dimensions; an empty text means not stated.
 */
public record PersonRecord(
        String ref,
        @Nullable String email,
        String name,
        String locale,
        String timeZone,
        @Nullable String managerRef,
        @Nullable String function,
        @Nullable String team,
        List<String> segments) {

    /** What is known, by the columns of a file; {@code dimensions} are the names of its segments, {@code units} those of units by key. */
    public Map<String, String> columns(List<String> dimensions, Map<String, String> units) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("name", name);
        columns.put("email", text(email));
        columns.put("locale", locale);
        columns.put("time_zone", timeZone);
        columns.put("manager", text(managerRef));
        columns.put("function", units.getOrDefault(text(function), text(function)));
        columns.put("team", units.getOrDefault(text(team), text(team)));
        for (int i = 0; i < Math.min(dimensions.size(), segments.size()); i++) {
            columns.put("segment:" + dimensions.get(i), segments.get(i));
        }
        return columns;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
