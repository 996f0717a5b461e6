package throughline.passages.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened on somebody's way through a journey. */
public record PassageEvent(
        EventKind kind,
        long personId,
        String journey,
        @Nullable String step,
        String thread,
        Instant at) {}
