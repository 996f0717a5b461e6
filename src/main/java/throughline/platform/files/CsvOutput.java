package throughline.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that a spreadsheet opens without running anything: text that would be taken for a formula gets an apostrophe in
 * front. Numbers are written with a decimal point.
 */
public final class CsvOutput {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);

    public CsvOutput(String... header) {
        writer.writeRecord(header);
    }

    public CsvOutput row(@Nullable Object... cells) {
        writer.writeRecord(java.util.Arrays.stream(cells).map(CsvOutput::cell).toList());
        return this;
    }

    public CsvOutput rows(List<Object[]> rows) {
        rows.forEach(this::row);
        return this;
    }

    /** The whole file. */
    public String text() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : harmless(value.toString());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
