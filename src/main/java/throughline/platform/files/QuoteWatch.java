package throughline.platform.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/**
 * Hands a CSV text on and knows which quotation mark is open. The library would take all that follows one that is never closed as one
 * cell; here the end of the text within quotes is refused, with the line where they open.
 */
final class QuoteWatch extends FilterReader {
    private final char separator;
    private boolean quoted;
    private boolean atStart = true;
    private boolean closed;
    private int before;
    private long line = 1;
    private long openedAt;

    QuoteWatch(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = from; i < from + read; i++) {
            see(buffer[i]);
        }
        if (read < 0 && quoted) {
            throw Refusal.invalid(Violation.at("line " + openedAt, "csv.quote-open"));
        }
        return read;
    }

    private void see(char next) {
        boolean ends = next == '\n' || next == '\r';
        if (ends && !(next == '\n' && before == '\r')) {
            line++;
        }
        if (quoted) {
            quoted = next != '"';
            closed = !quoted;
        } else if (next == '"' && (atStart || closed)) {
            // one right after the closing one belongs to the cell, which goes on
            openedAt = closed ? openedAt : line;
            quoted = true;
            closed = false;
        } else {
            closed = false;
        }
        atStart = !quoted && (ends || next == separator);
        before = next;
    }
}
