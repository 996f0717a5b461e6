package throughline.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that a spreadsheet opens without running anything: text that would be taken for a formula gets an apostrophe in
 * front. Numbers are written with a decimal point.
 */
public final class CsvOutput {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
    private final List<String> header;

    public CsvOutput(String... header) {
        this.header = List.of(header);
        writer.writeRecord(header);
    }

    /**
     * A row by the names of its columns; the others stay empty.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public CsvOutput row(Map<String, ? extends @Nullable Object> cells) {
        List<String> unknown =
                cells.keySet().stream().filter(name -> !header.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No such column: " + unknown + ", the columns are " + header);
        }
        return row(header.stream().<@Nullable Object>map(cells::get).toArray());
    }

    public CsvOutput row(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvOutput::cell).toList());
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
