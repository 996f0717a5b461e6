package throughline.platform.http;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). */
@JsonbPropertyOrder({"type", "title", "status", "detail", "errors", "reference"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String reference) {

    /** Where the input is wrong and what would be right. */
    public record FieldError(String path, String message) {}

    /** All that it says, as one text. */
    public String inWords() {
        Stream<String> more = errors == null ? Stream.empty() : errors.stream().map(FieldError::message);
        return Stream.concat(Stream.of(detail == null ? title : detail), more).collect(Collectors.joining(" "));
    }
}
