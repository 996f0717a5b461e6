package throughline.platform.http;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
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
}
