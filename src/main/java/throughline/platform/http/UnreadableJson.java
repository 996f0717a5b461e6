package throughline.platform.http;

import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where JSON does not fit what it is read into. The library says it in the words of its exceptions only: each property on the way
 * down is named in the outermost message, and at its end the type that was expected.
 */
final class UnreadableJson {
    private static final Pattern PROPERTY = Pattern.compile("deserialize property '([^']+)'");
    private static final Pattern TYPE =
            Pattern.compile("(?:class |interface |type: )(?!class |interface )([\\w$]+(?:\\.[\\w$]+)*)");
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("java.time.LocalDate", "json.date"),
            Map.entry("java.util.List", "json.list"),
            Map.entry("java.util.Set", "json.list"),
            Map.entry("java.util.Map", "json.object"),
            Map.entry("java.lang.String", "json.text"),
            Map.entry("java.lang.Integer", "json.whole"),
            Map.entry("java.lang.Long", "json.whole"),
            Map.entry("java.lang.Double", "json.number"),
            Map.entry("int", "json.whole"),
            Map.entry("long", "json.whole"),
            Map.entry("double", "json.number"));

    private UnreadableJson() {}

    /** The place and what belongs there; empty if the text is no JSON at all. */
    static Optional<Violation> place(JsonbException failure) {
        String message = String.valueOf(failure.getMessage());
        List<String> path =
                PROPERTY.matcher(message).results().map(match -> match.group(1)).toList();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Matcher type = TYPE.matcher(message);
        String expected = type.find() ? EXPECTED.getOrDefault(type.group(1), "json.object") : "json.other";
        return Optional.of(Violation.at(String.join(".", path), expected));
    }
}
