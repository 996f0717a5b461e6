package throughline.notices.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import throughline.platform.files.CsvSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * Addresses that mail came back from, in a CSV file as mail servers export them: the column {@code email} is required, {@code reason} is
 * known, others are passed over.
 */
public record BouncesFile(List<Bounce> bounces) {
    private static final String EMAIL = "email";
    private static final String REASON = "reason";
    private static final int LONGEST = 320;
    private static final int MOST = 100_000;
    private static final int REPORTED = 100;

    /** A dead address, and why; empty if nobody said. */
    public record Bounce(String email, String reason) {}

    /** Reads all of a file, or refuses it with every line that is wrong. */
    public static BouncesFile of(Path path) {
        CsvSource file = CsvSource.of(path);
        List<String> header = file.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int email = header.indexOf(EMAIL);
        int reason = header.indexOf(REASON);
        if (email < 0) {
            throw Refusal.invalid(Violation.at("header", "bounces.column-missing", EMAIL, String.join(", ", header)));
        }
        List<Bounce> bounces = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        file.forEach(
                record -> {
                    String address = field(record, email);
                    if (bounces.size() == MOST) {
                        throw Refusal.invalid(Violation.at("file", "bounces.too-many", MOST));
                    }
                    if (violations.size() == REPORTED) {
                        throw Refusal.invalid(violations);
                    }
                    if (!address.contains("@") || address.length() > LONGEST) {
                        violations.add(Violation.at(
                                "line " + record.getStartingLineNumber() + "." + EMAIL, "bounces.no-address", address));
                    } else {
                        bounces.add(new Bounce(address, reason < 0 ? "" : field(record, reason)));
                    }
                },
                (done, total) -> {});
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new BouncesFile(List.copyOf(bounces));
    }

    private static String field(CsvRecord record, int at) {
        return at < record.getFieldCount() ? record.getField(at).strip() : "";
    }
}
