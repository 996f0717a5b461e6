package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.organization.control.Contacts;
import throughline.organization.entity.Contact;
import throughline.platform.pages.Messages;

/** Decides of each notice whether it is sent, now, later or never. */
@ApplicationScoped
public class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class.getName());

    private final Outbox outbox;
    private final Authors authors;
    private final Contacts contacts;
    private final Messages messages;

    @Inject
    public Dispatch(Outbox outbox, Authors authors, Contacts contacts, Messages messages) {
        this.outbox = outbox;
        this.authors = authors;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** A notice that is to be sent: what it says, to whom, and at which address. */
    public record Ready(Notice notice, Letter letter, Contact to, String address) {}

    /** What is to be sent of a claimed notice now. What is not to be said any more, or cannot be, is settled instead. */
    public Optional<Ready> prepare(Notice notice, Instant now) {
        Contact to = contacts.byId(notice.person());
        Instant begin = notice.inHours() ? WorkingHours.from(now, to.zone()) : now;
        if (begin.isAfter(now)) {
            outbox.postpone(notice, begin);
            return Optional.empty();
        }
        Optional<Letter> letter;
        try {
            letter = to.willing() ? authors.write(notice, to) : Optional.empty();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Notice " + notice.id() + " could not be written");
            unwritable(notice, now);
            return Optional.empty();
        }
        if (letter.isEmpty()) {
            outbox.dropped(notice, now);
        } else if (to.email() == null) {
            outbox.unsendable(notice, messages.text("notice.no-address"), now);
        } else if (to.bounce() != null) {
            outbox.unsendable(notice, bounced(to.bounce()), now);
        } else {
            return Optional.of(new Ready(notice, letter.get(), to, to.email()));
        }
        return Optional.empty();
    }

    /** Gives up a notice whose words cannot be put together; the log says why. */
    public void unwritable(Notice notice, Instant now) {
        outbox.unsendable(notice, messages.text("notice.unwritten"), now);
    }

    private String bounced(String reason) {
        return reason.isEmpty() ? messages.text("notice.bounced") : messages.text("notice.bounced-with", reason);
    }
}
