package throughline.passages.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import throughline.passages.entity.EventKind;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.files.CsvSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Secrets;

/**
 * Events in a CSV file. Columns {@code time}, {@code person}, {@code event} and {@code journey} are required; {@code step},
 * {@code thread}, {@code id} and {@code source} are known. An event is named as {@link EventKind#type} or without what all of these
 * begin with. A row without an id is told from others by what it says, so that the same file may be sent again.
 */
public final class EventsFile {
    private static final String PREFIX = "throughline.";
    private static final String SOURCE = "file";
    private static final List<String> REQUIRED = List.of("time", "person", "event", "journey");
    private static final List<String> KNOWN =
            List.of("time", "person", "event", "journey", "step", "thread", "id", "source");
    private static final int PART = 500;

    private final CsvSource file;
    private final Map<String, Integer> columns = new HashMap<>();

    private EventsFile(CsvSource file) {
        this.file = file;
        List<String> header = file.header();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (KNOWN.contains(header.get(i))) {
                columns.put(header.get(i), i);
            } else {
                violations.add(
                        Violation.at("header[" + i + "]", "events.column", header.get(i), String.join(", ", KNOWN)));
            }
        }
        REQUIRED.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> violations.add(Violation.at("header", "events.column-missing", name)));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    /** The file, with a header that is understood. */
    public static EventsFile of(Path file) {
        return new EventsFile(CsvSource.of(file));
    }

    /** Hands over the events in parts of some hundreds. */
    public void forEach(Consumer<List<ReceivedEvent>> parts, CsvSource.Watcher watcher) {
        List<ReceivedEvent> part = new ArrayList<>();
        file.forEach(
                record -> {
                    part.add(event(record));
                    if (part.size() == PART) {
                        parts.accept(List.copyOf(part));
                        part.clear();
                    }
                },
                watcher);
        if (!part.isEmpty()) {
            parts.accept(List.copyOf(part));
        }
    }

    private ReceivedEvent event(CsvRecord record) {
        String named = field(record, "event");
        String type = named.startsWith(PREFIX) ? named : PREFIX + named;
        String id = field(record, "id");
        String source = field(record, "source");
        return new ReceivedEvent(
                source.isEmpty() ? SOURCE : source,
                id.isEmpty() ? Secrets.hexHash(String.join("\u0000", record.getFields())) : id,
                type,
                field(record, "person"),
                field(record, "time"),
                field(record, "journey"),
                field(record, "step"),
                field(record, "thread"));
    }

    private String field(CsvRecord record, String column) {
        Integer at = columns.get(column);
        String value = at == null || at >= record.getFieldCount()
                ? ""
                : record.getField(at).strip();
        if (!CloudEvents.isPlain(value)) {
            throw Refusal.invalid(Violation.at(
                    "line " + record.getStartingLineNumber() + "." + column,
                    "events.long",
                    value.length(),
                    CloudEvents.LONGEST));
        }
        return value;
    }
}
