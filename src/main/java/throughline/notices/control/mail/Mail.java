package throughline.notices.control.mail;

import java.time.Instant;

/**
 * A mail that is ready to go. {@code id} is the same whenever the same notice is sent, so that a mailbox that gets it twice can know.
 * {@code stopAddress}: where one request without a question ends all further mail (RFC 8058).
 */
public record Mail(
        String id,
        Instant written,
        String toName,
        String toAddress,
        String subject,
        String text,
        String html,
        String stopAddress) {}
