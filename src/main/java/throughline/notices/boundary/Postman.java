package throughline.notices.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.notices.control.Dispatch.Ready;
import throughline.notices.control.mail.MailRoute;
import throughline.notices.control.mail.MailServer;
import throughline.notices.control.mail.MailSettings;
import throughline.notices.control.mail.MailWriter;
import throughline.notices.control.mail.Refused;
import throughline.notices.control.mail.ServerAway;
import throughline.notices.entity.Notice;
import throughline.platform.time.Regular;

/**
 * Sends what is due, at the pace of the mail server, on a thread of its own: tens of thousands may take an hour, and what else is due is
 * not to wait for them. Whether a mail is still wanted is asked just before it goes, and each is noted as sent before the next one goes.
 */
@ApplicationScoped
public class Postman implements Regular {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    // some servers take only so many mails over one connection
    private static final int BAG = 50;
    // so many refusals without a mail taken between are about whoever sends, at whatever point the server says them
    private static final int SUSPICIOUS = 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private RequestContextController requestContext;

    @Inject
    private NoticeTransactions transactions;

    @Inject
    private MailWriter writer;

    @Inject
    private MailSettings settings;

    @Inject
    private MailRoute route;

    private final AtomicBoolean onTheWay = new AtomicBoolean();
    // taken by the server, and not noted because the database was away; only the thread on the way looks at it
    private final Deque<Notice> toNote = new ArrayDeque<>();
    private int refusedInARow;
    private volatile boolean stopping;

    @Override
    public void look() {
        if (settings.isConfigured() && route.isOpen() && onTheWay.compareAndSet(false, true)) {
            try {
                executor.execute(this::round);
            } catch (RuntimeException noThread) {
                onTheWay.set(false);
                throw noThread;
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void round() {
        boolean activated = requestContext.activate();
        try {
            noteWhatWasTaken();
            // nobody else sends: what is still claimed was left by a process that stopped, or a round that failed
            transactions.releaseAll();
            while (!stopping && bag()) {
                LOG.fine("a bag of notices was sent");
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Notices could not be sent; it will be tried again", failure);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            onTheWay.set(false);
        }
    }

    /** Sends what is due, up to so many; false if nothing was, or the server is away. */
    private boolean bag() {
        Deque<Notice> bag = new ArrayDeque<>(transactions.claim(BAG));
        if (bag.isEmpty()) {
            return false;
        }
        try {
            return deliver(bag);
        } finally {
            if (!bag.isEmpty()) {
                transactions.release(bag);
            }
        }
    }

    /** Takes one after the other out of the bag; false if the server is away, or refuses all, with what is left. */
    private boolean deliver(Deque<Notice> bag) {
        boolean taken = false;
        try (MailServer server = MailServer.connect(settings.server())) {
            while (!bag.isEmpty() && !stopping) {
                Optional<Ready> ready = transactions.prepare(bag.element());
                if (ready.isPresent()) {
                    taken |= hand(server, ready.get());
                }
                bag.remove();
                if (refusedInARow >= SUSPICIOUS) {
                    route.isAway(MailRoute.Problem.of("outbox.away.refusing", refusedInARow));
                    return false;
                }
            }
            route.works();
            return true;
        } catch (ServerAway away) {
            if (away.isInTheMiddle()) {
                // it may be the fault of this mail, so it is not the first one the next time
                transactions.interrupted(bag.remove(), away.problem());
            }
            if (taken) {
                // such as a server that takes so many over one connection
                return true;
            }
            route.isAway(away.problem());
            LOG.warning(() -> "Mail cannot be sent now: " + away.getMessage());
            return false;
        }
    }

    /** Hands a mail over and notes what became of it; whether it was taken. */
    private boolean hand(MailServer server, Ready ready) throws ServerAway {
        try {
            server.send(writer.write(ready));
        } catch (Refused refused) {
            transactions.refused(ready.notice(), String.valueOf(refused.getMessage()), refused.isForGood());
            refusedInARow++;
            return false;
        } catch (RuntimeException failure) {
            // such as a text that cannot be filled in; the others are not to wait for it
            LOG.log(Level.SEVERE, failure, () -> "Notice " + ready.notice().id() + " could not be made a mail");
            transactions.unwritable(ready.notice());
            return false;
        }
        refusedInARow = 0;
        toNote.add(ready.notice());
        noteWhatWasTaken();
        return true;
    }

    private void noteWhatWasTaken() {
        while (!toNote.isEmpty()) {
            transactions.sent(toNote.element());
            toNote.remove();
        }
    }
}
