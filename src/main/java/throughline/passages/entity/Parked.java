package throughline.passages.entity;

import java.time.Instant;

/** An event that means nothing here yet: why, and the value that was not known. */
public record Parked(long id, ReceivedEvent event, Reason reason, String value, Instant receivedAt) {
    /** Why an event cannot be understood. */
    public enum Reason {
        UNKNOWN_TYPE,
        NO_TIME,
        FUTURE,
        UNKNOWN_PERSON,
        UNKNOWN_JOURNEY,
        UNKNOWN_STEP
    }
}
