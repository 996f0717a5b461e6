package throughline.platform.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * A CSV file with a header line: UTF-8 with or without a byte order mark, separated by commas, semicolons or tabs as its header
 * shows, quoted as in RFC 4180. Anything else is refused with what is wrong and where.
 */
public final class CsvSource {
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int REPORT_EVERY = 5000;

    private final Path file;
    private final char separator;
    private final List<String> header;

    private CsvSource(Path file, char separator, List<String> header) {
        this.file = file;
        this.separator = separator;
        this.header = header;
    }

    public static CsvSource of(Path file) {
        char separator = separator(file);
        try (CsvReader<CsvRecord> reader = reader(Files.newInputStream(file), separator)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw refused("csv.empty");
            }
            List<String> header =
                    records.next().getFields().stream().map(String::strip).toList();
            requireDistinct(header);
            return new CsvSource(file, separator, header);
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw readable(failure);
        }
    }

    public List<String> header() {
        return header;
    }

    /** How far a file is read, in bytes. */
    @FunctionalInterface
    public interface Watcher {
        void at(long done, long total);
    }

    /** Hands over each record after the header, in order; records of another length than the header are the caller's to judge. */
    public void forEach(Consumer<CsvRecord> consumer, Watcher watcher) {
        try (CountedInput bytes = new CountedInput(Files.newInputStream(file));
                CsvReader<CsvRecord> reader = reader(bytes, separator)) {
            long total = Files.size(file);
            long records = 0;
            for (CsvRecord record : reader) {
                if (records++ > 0) {
                    consumer.accept(record);
                }
                if (records % REPORT_EVERY == 0) {
                    watcher.at(bytes.count(), total);
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw readable(failure);
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream file, char separator) throws IOException {
        Reader text = new InputStreamReader(
                withoutMark(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new QuoteWatch(text, separator));
    }

    private static InputStream withoutMark(InputStream file) throws IOException {
        BufferedInputStream input = new BufferedInputStream(file, 1 << 16);
        input.mark(4);
        byte[] start = input.readNBytes(3);
        boolean utf16 = start.length >= 2 && ((start[0] & start[1]) == (byte) 0xFE || start[1] == 0 || start[0] == 0);
        if (utf16) {
            input.close();
            throw refused("csv.encoding");
        }
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            input.reset();
        }
        return input;
    }

    private static char separator(Path file) {
        String line;
        try (InputStream input = withoutMark(Files.newInputStream(file))) {
            line = new String(input.readNBytes(1 << 16), StandardCharsets.UTF_8).split("\\R", 2)[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static void requireDistinct(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                throw refused("csv.column-unnamed", i + 1);
            }
            if (header.indexOf(header.get(i)) < i) {
                throw refused("csv.column-twice", header.get(i));
            }
        }
    }

    private static RuntimeException readable(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return refused("csv.encoding");
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (failure instanceof CsvParseException malformed) {
            return refused("csv.malformed", String.valueOf(malformed.getMessage()));
        }
        return new UncheckedIOException(failure instanceof IOException io ? io : new IOException(failure));
    }

    private static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid(Violation.at("file", key, arguments));
    }

    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
