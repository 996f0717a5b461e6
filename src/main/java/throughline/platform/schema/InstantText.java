package throughline.platform.schema;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Moments in the database: UTC in ISO 8601 to the millisecond, always 24 characters. Unlike an SQL timestamp it means the same
 * moment in every time zone the server may run in, also in the hour that clocks skip in spring; and it sorts.
 */
@Converter(autoApply = true)
public class InstantText implements AttributeConverter<Instant, String> {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : FORMAT.format(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
