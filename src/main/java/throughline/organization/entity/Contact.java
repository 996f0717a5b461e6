package throughline.organization.entity;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a person: {@code email} is null if there is none, {@code bounce} what the other server said when mail to it came back.
 * {@code willing}: active, and has not asked to be left alone.
 */
public record Contact(
        long id,
        String name,
        @Nullable String email,
        @Nullable String bounce,
        Locale locale,
        ZoneId zone,
        boolean willing) {}
