package throughline.platform.http;

import java.util.List;

/**
 * One thing wrong with an input: where it is, and the message (a key of the message bundle and its arguments) that says
 * what is wrong and what would be right.
 */
public record Violation(String path, String key, List<Object> arguments) {
    public static Violation at(String path, String key, Object... arguments) {
        return new Violation(path, key, List.of(arguments));
    }

    /** A violation whose text was written elsewhere, for example by a schema validator. */
    public static Violation saying(String path, String text) {
        return at(path, "violation.plain", text);
    }

    public Violation under(String parent) {
        return new Violation(path.isEmpty() ? parent : parent + "." + path, key, arguments);
    }
}
