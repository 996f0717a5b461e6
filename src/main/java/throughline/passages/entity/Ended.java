package throughline.passages.entity;

import java.time.Instant;

/** A passage that came to an end: what the person went through, and when it ended. */
public record Ended(long passageId, long personId, String journey, Instant at, boolean completed) {}
