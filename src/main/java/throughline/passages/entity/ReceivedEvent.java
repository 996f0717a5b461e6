package throughline.passages.entity;

/**
 * An event as it came, before anybody knows whether it means something here; what it did not say is empty. {@code source} and
 * {@code id} together are its identity (CloudEvents 1.0). {@code subject} is the person; {@code thread} tells several passages of the
 * same person through the same journey apart, such as the number of a request.
 */
public record ReceivedEvent(
        String source,
        String id,
        String type,
        String subject,
        String time,
        String journey,
        String step,
        String thread) {}
