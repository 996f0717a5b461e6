package throughline.notices.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.notices.control.Patience;

/** Whether mail goes out now: after the server was away, it is not tried again at once. Not kept: a new process tries at once. */
@ApplicationScoped
public class MailRoute {
    private final Clock clock;
    private final Duration shortest;
    private State state = State.CLEAR;

    @Inject
    public MailRoute(Clock clock, @ConfigProperty(name = "throughline.schedule.seconds") int seconds) {
        this.clock = clock;
        this.shortest = Duration.ofSeconds(seconds);
    }

    /** Why no mail goes out, as a key of the messages and its arguments. */
    public record Problem(String key, List<Object> arguments) {
        public static Problem of(String key, Object... arguments) {
            return new Problem(key, List.of(arguments));
        }
    }

    /** How it stands: {@code problem} of the last try since which it is away, and when it is tried next; null: nothing is wrong. */
    public record State(
            int times,
            @Nullable Problem problem,
            @Nullable Instant since,
            @Nullable Instant next) {
        static final State CLEAR = new State(0, null, null, null);
    }

    public synchronized boolean isOpen() {
        return state.next() == null || !state.next().isAfter(clock.instant());
    }

    public synchronized void works() {
        state = State.CLEAR;
    }

    public synchronized void isAway(Problem problem) {
        Instant now = clock.instant();
        int times = state.times() + 1;
        state = new State(
                times,
                problem,
                state.since() == null ? now : state.since(),
                now.plus(Patience.afterAbsence(times, shortest)));
    }

    /** Lets it be tried at once. */
    public synchronized void retry() {
        state = new State(state.times(), state.problem(), state.since(), null);
    }

    public synchronized State state() {
        return state;
    }
}
