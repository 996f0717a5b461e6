package throughline.organization.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file describes them: the organisation's own id, how to reach them, where they belong. {@code segments} follows
 * the order of the dimensions; an empty text means not stated.
 */
public record PersonRecord(
        String ref,
        @Nullable String email,
        String name,
        String locale,
        String timeZone,
        @Nullable String managerRef,
        @Nullable String function,
        @Nullable String team,
        List<String> segments) {}
