package throughline.platform.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input: where it is, and the message (a key of the message bundle and its arguments) that says
 * what is wrong and what would be right.
 */
public record Violation(String path, String key, List<Object> arguments) {
    public static Violation at(String path, String key, @Nullable Object... arguments) {
        return new Violation(
                path,
                key,
                Stream.of(arguments)
                        .map(argument -> argument == null ? "" : argument)
                        .toList());
    }

    /** A violation whose text was written elsewhere, for example by a schema validator. */
    public static Violation saying(String path, String text) {
        return at(path, "violation.plain", text);
    }

    public Violation under(String parent) {
        return new Violation(path.isEmpty() ? parent : parent + "." + path, key, arguments);
    }
}
