package throughline.notices.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to a person once; {@code subject} is the number of what it is about, {@code topic} what it belongs to, such as a
 * wave. {@code inHours}: only in the working hours of the person. {@code problem}: why it has not been sent.
 */
public record Notice(
        long id,
        String kind,
        long subject,
        String topic,
        long person,
        boolean inHours,
        Status status,
        Instant dueAt,
        int attempts,
        @Nullable String problem,
        Instant queuedAt,
        @Nullable Instant settledAt) {

    /** What became of it. */
    public enum Status {
        WAITING,
        /** Handed to the server now, or when a process was stopped. */
        SENDING,
        SENT,
        /** Not sent any more unless somebody sends it again. */
        FAILED,
        /** Not due any more before it could be sent. */
        DROPPED
    }
}
