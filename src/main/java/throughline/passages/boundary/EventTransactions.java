package throughline.passages.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.passages.control.EventLog;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;

/**
 * Taking events in: all of a part or none, and one part after the other. What an event means depends on those that came before, and two
 * that come at the same moment are often about the same way.
 */
@ApplicationScoped
public class EventTransactions {
    @Inject
    private OneAtATime steps;

    private final ReentrantLock alone = new ReentrantLock(true);

    public EventLog.Taken take(List<ReceivedEvent> events) {
        return alone(() -> steps.take(events));
    }

    /** Tries everything again that is parked. */
    public EventLog.Taken replay() {
        return alone(() -> steps.replay());
    }

    public void noteImport(String actor, long taken, long parked) {
        steps.noteImport(actor, taken, parked);
    }

    private <T> T alone(Supplier<T> transaction) {
        alone.lock();
        try {
            return transaction.get();
        } finally {
            alone.unlock();
        }
    }

    /** The transactions themselves, each inside the lock. */
    @ApplicationScoped
    @Transactional
    public static class OneAtATime {
        @Inject
        private EventLog log;

        @Inject
        private AuditLog audit;

        @Inject
        private Clock clock;

        EventLog.Taken take(List<ReceivedEvent> events) {
            return log.take(events, clock);
        }

        EventLog.Taken replay() {
            EventLog.Taken taken = log.replay(clock);
            audit.record(
                    "events.replayed",
                    "events",
                    changes(taken.taken(), taken.parked().size()));
            return taken;
        }

        void noteImport(String actor, long taken, long parked) {
            audit.recordAs(actor, "events.imported", "events", changes(taken, parked));
        }

        private static @Nullable String changes(long taken, long parked) {
            return Changes.none().now("taken", taken).now("parked", parked).text();
        }
    }
}
