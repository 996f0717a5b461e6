package throughline.organization.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import throughline.platform.http.Refusal;

/** How often a password may be guessed: after eight failures within a quarter of an hour, an address has to wait. */
final class GuessLimit {
    private static final int GUESSES = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    // addresses are typed by anybody: memory must not grow with what strangers type
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with 429 where too many guesses have failed lately. */
    synchronized void requirePatience(String email) {
        Deque<Instant> recent = failures.get(email);
        if (recent == null) {
            return;
        }
        Instant from = clock.instant().minus(WINDOW);
        recent.removeIf(failure -> failure.isBefore(from));
        if (recent.size() >= GUESSES) {
            throw new Refusal(429, "too-many-guesses", WINDOW.toMinutes());
        }
    }

    synchronized void failed(String email) {
        failures.computeIfAbsent(email, e -> new ArrayDeque<>()).add(clock.instant());
    }

    synchronized void succeeded(String email) {
        failures.remove(email);
    }
}
