package throughline.passages.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import throughline.passages.control.EventLog;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.schema.DuplicateKey;

/** Taking events in, all of a request or none. */
@ApplicationScoped
public class EventTransactions {
    @Inject
    private OnePart part;

    @Inject
    private Clock clock;

    /** All or none; what somebody else takes in at the same moment is known then. */
    public EventLog.Taken take(List<ReceivedEvent> events) {
        try {
            return part.take(events, clock);
        } catch (DuplicateKey sentTwiceAtOnce) {
            return part.take(events, clock);
        }
    }

    /** The transaction itself. */
    @ApplicationScoped
    @Transactional
    public static class OnePart {
        @Inject
        private EventLog log;

        EventLog.Taken take(List<ReceivedEvent> events, Clock clock) {
            return log.take(events, clock);
        }
    }
}
