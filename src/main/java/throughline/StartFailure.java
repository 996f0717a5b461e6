package throughline;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Remembers why a start fails, so that the last line can say it: the server logs each failure many times over, with the cause at the end
 * of long traces. Named in the server's logging properties.
 */
public final class StartFailure extends Handler {
    private static final int SENTENCE = 4;

    private static volatile @Nullable String last;

    /** Why the start failed, as far as the log told. */
    static @Nullable String why() {
        return last;
    }

    /** The deepest cause that says something in a sentence; without one, the deepest of all. */
    static String why(Throwable failure) {
        Throwable deepest = failure;
        String sentence = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause;
            String message = cause.getMessage();
            if (message != null && message.split(" ").length >= SENTENCE) {
                sentence = message;
            }
        }
        return sentence == null ? deepest.toString() : sentence;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getThrown() != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            last = why(entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
