package throughline.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import throughline.notices.control.Dispatch;
import throughline.notices.control.Dispatch.Ready;
import throughline.notices.control.Outbox;
import throughline.notices.control.mail.MailRoute;
import throughline.notices.entity.Notice;
import throughline.platform.pages.Messages;

/** The steps of sending, each complete or not done. */
@ApplicationScoped
@Transactional
public class NoticeTransactions {
    @Inject
    private Outbox outbox;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    public List<Notice> claim(int most) {
        return outbox.claim(most, clock.instant());
    }

    /** What is to be sent of a notice now; empty if nothing is, which was noted then. */
    public Optional<Ready> prepare(Notice notice) {
        return dispatch.prepare(notice, clock.instant());
    }

    public void sent(Notice notice) {
        outbox.sent(notice, clock.instant());
    }

    /** The server did not take it, for good or this time. */
    public void refused(Notice notice, String problem, boolean forGood) {
        if (forGood) {
            outbox.refusedForGood(notice, problem, clock.instant());
        } else {
            outbox.refused(notice, problem, clock.instant());
        }
    }

    /** The connection ended in the middle of it: it may have been taken, and is sent again later. */
    public void interrupted(Notice notice, MailRoute.Problem problem) {
        outbox.refused(notice, messages.text(problem.key(), problem.arguments().toArray()), clock.instant());
    }

    /** It cannot be made a mail. */
    public void unwritable(Notice notice) {
        dispatch.unwritable(notice, clock.instant());
    }

    public void release(Collection<Notice> claimed) {
        outbox.release(claimed);
    }

    /** Puts back everything that is claimed. */
    public void releaseAll() {
        outbox.releaseAll();
    }
}
