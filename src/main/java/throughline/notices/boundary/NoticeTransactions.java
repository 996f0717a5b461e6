package throughline.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import throughline.notices.control.Dispatch;
import throughline.notices.control.Dispatch.Claimed;
import throughline.notices.control.Outbox;
import throughline.notices.entity.Notice;

/** The steps of sending, each complete or not done. */
@ApplicationScoped
@Transactional
public class NoticeTransactions {
    @Inject
    private Outbox outbox;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Clock clock;

    public Claimed claim(int most) {
        return dispatch.claim(most, clock.instant());
    }

    public void sent(Notice notice) {
        outbox.sent(notice, clock.instant());
    }

    /** The server did not take it, for good or this time. */
    public void refused(Notice notice, String problem, boolean forGood) {
        if (forGood) {
            outbox.failed(notice, problem, clock.instant());
        } else {
            outbox.refused(notice, problem, clock.instant());
        }
    }

    public void release(List<Notice> claimed) {
        outbox.release(claimed);
    }

    /** Puts back what an earlier process was sending when it was stopped. */
    public int releaseAll() {
        return outbox.releaseAll();
    }
}
