package throughline.organization.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a file would do to a person. {@code fields}: what it says of somebody new, or what would become different; {@code back}: they
 * had left and would be back.
 */
public record PersonChange(String id, String name, boolean back, List<Field> fields) {
    private static final String SEGMENT = "segment:";

    /** A column of the file, what it said before and what it would say; empty: nothing. */
    public record Field(String column, String before, String after) {
        /** The name of the segment, or empty if this is a column that every file may have. */
        public String segment() {
            return column.startsWith(SEGMENT) ? column.substring(SEGMENT.length()) : "";
        }
    }

    /** Somebody who leaves. */
    public static PersonChange leaving(PersonRecord person) {
        return new PersonChange(person.ref(), person.name(), false, List.of());
    }

    /** From one state of a person to another, by column; without columns before: somebody new. */
    public static PersonChange between(PersonRecord person, Map<String, String> before, Map<String, String> after) {
        List<Field> fields = new ArrayList<>();
        after.forEach((column, value) -> {
            String old = before.getOrDefault(column, "");
            if (!old.equals(value)) {
                fields.add(new Field(column, old, value));
            }
        });
        return new PersonChange(person.ref(), person.name(), false, fields);
    }

    public PersonChange comingBack(boolean hadLeft) {
        return new PersonChange(id, name, hadLeft, fields);
    }
}
