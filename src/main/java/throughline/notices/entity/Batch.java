package throughline.notices.entity;

import java.time.ZoneId;
import java.util.List;

/** Notices of one kind that are queued together; {@code discreet}: who gets them is nobody's business, and not listed. */
public record Batch(String kind, String topic, boolean discreet, boolean inHours, List<Recipient> recipients) {
    /** Whom to tell, what about, and where they live. */
    public record Recipient(long subject, long person, ZoneId zone) {}

    /** As soon as possible. */
    public static Batch plain(String kind, String topic, List<Recipient> recipients) {
        return new Batch(kind, topic, false, false, recipients);
    }

    /** In working hours, and not listed. */
    public static Batch discreet(String kind, String topic, List<Recipient> recipients) {
        return new Batch(kind, topic, true, true, recipients);
    }
}
