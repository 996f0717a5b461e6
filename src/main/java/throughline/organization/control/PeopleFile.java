package throughline.organization.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.PersonRecord;
import throughline.platform.files.CsvSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Progress;

/**
 * People as written in a CSV file. Required columns: {@code id, name}; known: {@code email, locale, time_zone, manager, function,
 * team}; up to six others are segments, in their order.
 */
final class PeopleFile {
    /** What holds for people of whom a file says nothing else. */
    static final String LOCALE = "en";

    static final String TIME_ZONE = "UTC";

    private static final List<String> KNOWN =
            List.of("id", "email", "name", "locale", "time_zone", "manager", "function", "team");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST = 200;
    private static final Map<String, Integer> LONGEST_OF = Map.of("id", 100, "manager", 100, "locale", 35);
    private static final int LONGEST_SEGMENT = 100;
    private static final int LONGEST_HEADER = 60;
    private static final int REPORTED = 100;

    private final CsvSource source;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<PersonRecord> people = new ArrayList<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private long refused;

    private PeopleFile(CsvSource source) {
        this.source = source;
    }

    static PeopleFile read(Path file, Progress progress) {
        PeopleFile read = new PeopleFile(CsvSource.of(file));
        read.readHeader();
        read.source.forEach(read::readRow, (done, total) -> progress.at("reading", done, total));
        read.checkManagers();
        if (read.people.isEmpty() && read.violations.isEmpty()) {
            read.refused++;
            read.violations.add(Violation.at("file", "csv.no-rows"));
        }
        return read;
    }

    List<PersonRecord> people() {
        return people;
    }

    /** Names of the segment columns, in order. */
    List<String> dimensions() {
        return dimensions;
    }

    /** The first problems, at most a hundred; {@link #refused} counts all. */
    List<Violation> violations() {
        return violations;
    }

    long refused() {
        return refused;
    }

    private void readHeader() {
        List<String> header = source.header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i)
                    .toLowerCase(Locale.ROOT)
                    .replace("e-mail", "email")
                    .replaceAll("[ -]", "_");
            if (KNOWN.contains(name)) {
                columns.put(name, i);
            } else {
                columns.put("segment:" + dimensions.size(), i);
                dimensions.add(header.get(i));
            }
        }
        List<Violation> missing = new ArrayList<>();
        for (String required : List.of("id", "name")) {
            if (!columns.containsKey(required)) {
                missing.add(Violation.at("file.header", "people.column-missing", required, String.join(", ", KNOWN)));
            }
        }
        if (dimensions.size() > People.SEGMENTS) {
            missing.add(Violation.at(
                    "file.header", "people.too-many-segments", dimensions.size(), String.join(", ", dimensions)));
        }
        for (String name : dimensions) {
            if (name.length() > LONGEST_HEADER) {
                missing.add(Violation.at("file.header", "csv.cell-too-long", name.length(), LONGEST_HEADER));
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private void readRow(CsvRecord row) {
        long line = row.getStartingLineNumber();
        long before = refused;
        if (row.getFieldCount() != source.header().size()) {
            refuse(line, "", "csv.cells", row.getFieldCount(), source.header().size());
            return;
        }
        String id = cell(row, "id");
        if (id.isEmpty()) {
            refuse(line, "id", "people.id-missing");
        } else if (lineOfId.putIfAbsent(id, line) != null) {
            refuse(line, "id", "people.id-twice", id, String.valueOf(lineOfId.get(id)));
        }
        columns.forEach((column, index) -> {
            int longest = column.startsWith("segment:") ? LONGEST_SEGMENT : LONGEST_OF.getOrDefault(column, LONGEST);
            int length = row.getField(index).strip().length();
            if (length > longest) {
                refuse(line, source.header().get(index), "csv.cell-too-long", length, longest);
            }
        });
        String email = cell(row, "email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            refuse(line, "email", "people.email", email);
        }
        if (cell(row, "name").isEmpty()) {
            refuse(line, "name", "people.name-missing");
        }
        if (!cell(row, "team").isEmpty() && cell(row, "function").isEmpty()) {
            refuse(line, "team", "people.team-without-function", cell(row, "team"));
        }
        String locale = checkedLocale(line, cell(row, "locale"));
        String zone = checkedZone(line, cell(row, "time_zone"));
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            segments.add(cell(row, "segment:" + i));
        }
        if (refused == before) {
            people.add(new PersonRecord(
                    id,
                    orNull(email),
                    cell(row, "name"),
                    locale,
                    zone,
                    orNull(cell(row, "manager")),
                    orNull(cell(row, "function")),
                    orNull(cell(row, "team")),
                    segments));
        }
    }

    private void checkManagers() {
        for (PersonRecord person : people) {
            String manager = person.managerRef();
            if (manager != null && !lineOfId.containsKey(manager)) {
                refuse(lineOfId.get(person.ref()), "manager", "people.manager-unknown", manager);
            }
        }
    }

    private String checkedLocale(long line, String tag) {
        try {
            return tag.isEmpty()
                    ? LOCALE
                    : new Locale.Builder()
                            .setLanguageTag(tag.replace('_', '-'))
                            .build()
                            .toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            refuse(line, "locale", "people.locale", tag);
            return LOCALE;
        }
    }

    private String checkedZone(long line, String zone) {
        try {
            return zone.isEmpty() ? TIME_ZONE : ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            refuse(line, "time_zone", "people.time-zone", zone);
            return TIME_ZONE;
        }
    }

    private String cell(CsvRecord row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.getField(index).strip();
    }

    private void refuse(@Nullable Long line, String column, String key, Object... arguments) {
        refused++;
        if (violations.size() < REPORTED) {
            violations.add(Violation.at("line " + line + (column.isEmpty() ? "" : ", " + column), key, arguments));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
