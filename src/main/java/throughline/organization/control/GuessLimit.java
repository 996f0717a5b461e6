package throughline.organization.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import throughline.platform.http.Refusal;
import throughline.platform.memory.Recent;

/** How often a password may be guessed: after eight failures within a quarter of an hour, an address has to wait. */
final class GuessLimit {
    private static final int GUESSES = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    // addresses are typed by anybody: memory must not grow with what strangers type
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Recent<String, Deque<Instant>> failures = new Recent<>(REMEMBERED);

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with 429 where too many guesses have failed lately. */
    synchronized void requirePatience(String email) {
        Deque<Instant> recent = failures.find(email).orElse(new ArrayDeque<>());
        Instant from = clock.instant().minus(WINDOW);
        recent.removeIf(failure -> failure.isBefore(from));
        if (recent.size() >= GUESSES) {
            throw new Refusal(429, "too-many-guesses", WINDOW.toMinutes());
        }
    }

    synchronized void failed(String email) {
        failures.get(email, e -> new ArrayDeque<>()).add(clock.instant());
    }

    synchronized void succeeded(String email) {
        failures.forget(email);
    }
}
