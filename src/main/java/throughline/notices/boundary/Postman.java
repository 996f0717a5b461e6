package throughline.notices.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.notices.control.Dispatch.Claimed;
import throughline.notices.control.Dispatch.Ready;
import throughline.notices.control.mail.MailRoute;
import throughline.notices.control.mail.MailServer;
import throughline.notices.control.mail.MailSettings;
import throughline.notices.control.mail.MailWriter;
import throughline.notices.control.mail.Refused;
import throughline.notices.control.mail.ServerAway;
import throughline.platform.health.Up;
import throughline.platform.time.Regular;

/**
 * Sends what is due, at the pace of the mail server, on a thread of its own: tens of thousands may take an hour, and what else is due is
 * not to wait for them. Each mail is noted as sent before the next one is handed over.
 */
@ApplicationScoped
public class Postman implements Regular {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    // some servers take only so many mails over one connection
    private static final int BAG = 50;

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

    void start(@Observes Up now) {
        int claimed = transactions.releaseAll();
        if (claimed > 0) {
            LOG.info(() -> claimed + " notices were being sent when the service was stopped; they are sent again,"
                    + " the one that may have been sent under the same Message-ID");
        }
    }

    @Override
    public void look() {
        if (settings.isConfigured() && route.isOpen() && onTheWay.compareAndSet(false, true)) {
            executor.execute(this::round);
        }
    }

    private void round() {
        boolean activated = requestContext.activate();
        try {
            while (bag()) {
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
        Claimed claimed = transactions.claim(BAG);
        if (claimed.ready().isEmpty()) {
            return claimed.count() > 0;
        }
        int done = 0;
        try (MailServer server = MailServer.connect(settings.server())) {
            for (Ready ready : claimed.ready()) {
                hand(server, ready);
                done++;
            }
            route.works();
            return true;
        } catch (ServerAway away) {
            route.isAway(String.valueOf(away.getMessage()));
            LOG.warning(() -> "Mail cannot be sent now: " + away.getMessage());
            return false;
        } finally {
            release(claimed.ready().subList(done, claimed.ready().size()));
        }
    }

    private void hand(MailServer server, Ready ready) throws ServerAway {
        try {
            server.send(writer.write(ready));
            transactions.sent(ready.notice());
        } catch (Refused refused) {
            transactions.refused(ready.notice(), String.valueOf(refused.getMessage()), refused.isForGood());
        }
    }

    private void release(List<Ready> unsent) {
        if (!unsent.isEmpty()) {
            transactions.release(unsent.stream().map(Ready::notice).toList());
        }
    }
}
