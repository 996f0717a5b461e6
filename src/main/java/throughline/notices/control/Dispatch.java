package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.organization.control.Contacts;
import throughline.organization.entity.Contact;
import throughline.platform.pages.Messages;

/** Takes what is due out of the outbox and decides of each whether it is sent, now, later or never. */
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

    /** What was taken out of the outbox, and those of it that are to be sent; none taken: nothing is due. */
    public record Claimed(int count, List<Ready> ready) {}

    /** Claims what is due. What is not to be said any more, or cannot be, is settled at once. */
    public Claimed claim(int most, Instant now) {
        List<Notice> due = outbox.claim(most, now);
        List<Ready> ready = new ArrayList<>();
        for (Notice notice : due) {
            Ready one = prepare(notice, now);
            if (one != null) {
                ready.add(one);
            }
        }
        return new Claimed(due.size(), ready);
    }

    private @Nullable Ready prepare(Notice notice, Instant now) {
        Contact to = contacts.byId(notice.person());
        Instant begin = notice.inHours() ? WorkingHours.from(now, to.zone()) : now;
        if (begin.isAfter(now)) {
            outbox.postpone(notice, begin);
            return null;
        }
        Optional<Letter> letter;
        try {
            letter = to.willing() ? authors.write(notice, messages.spoken(to.locale())) : Optional.empty();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Notice " + notice.id() + " could not be written");
            outbox.failed(notice, messages.text("notice.unwritten"), now);
            return null;
        }
        if (letter.isEmpty()) {
            outbox.dropped(notice, now);
        } else if (to.email() == null) {
            outbox.failed(notice, messages.text("notice.no-address"), now);
        } else if (to.bounce() != null) {
            outbox.failed(notice, bounced(to.bounce()), now);
        } else {
            return new Ready(notice, letter.get(), to, to.email());
        }
        return null;
    }

    private String bounced(String reason) {
        return reason.isEmpty() ? messages.text("notice.bounced") : messages.text("notice.bounced-with", reason);
    }
}
