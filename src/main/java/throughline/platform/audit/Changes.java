package throughline.platform.audit;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.platform.schema.JsonText;

/** What an entry of the log tells, field by field. It is kept as JSON; entries from before that are read as well. */
public final class Changes {
    private final List<Change> changes = new ArrayList<>();

    /**
     * One field and its value. {@code before}: what it was, empty for nothing; null where that is not told. A text that belongs to no
     * field has an empty {@code field}.
     */
    public record Change(String field, @Nullable String before, String after) {}

    /** The form in which they are kept. */
    public record Kept(List<Change> changes) {}

    public static Changes none() {
        return new Changes();
    }

    /** What was and what is; left out if that is the same. */
    public Changes from(String field, @Nullable Object before, @Nullable Object after) {
        String old = text(before);
        String now = text(after);
        if (!old.equals(now)) {
            changes.add(new Change(field, old, now));
        }
        return this;
    }

    /** What is; left out if that is nothing. */
    public Changes now(String field, @Nullable Object value) {
        if (!text(value).isEmpty()) {
            changes.add(new Change(field, null, text(value)));
        }
        return this;
    }

    /** As the detail of an entry; null if there is nothing to tell. */
    public @Nullable String text() {
        return changes.isEmpty() ? null : JsonText.of(new Kept(changes));
    }

    /** What the detail of an entry tells. */
    public static List<Change> read(@Nullable String detail) {
        if (detail == null || detail.isEmpty()) {
            return List.of();
        }
        if (detail.startsWith("{")) {
            try {
                return detail.startsWith("{\"changes\":")
                        ? JsonText.read(detail, Kept.class).changes()
                        : values(JsonText.read(detail, Map.class));
            } catch (JsonbException | JsonException plain) {
                return List.of(new Change("", null, detail));
            }
        }
        return List.of(new Change("", null, detail));
    }

    private static List<Change> values(Map<?, ?> object) {
        Changes read = none();
        object.forEach((field, value) -> read.now(String.valueOf(field), value));
        return read.changes;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        return value == null ? "" : String.valueOf(value);
    }
}
