package throughline.notices.control;

import java.time.Duration;
import java.util.List;

/** How long to wait before something is tried again: longer each time. */
public final class Patience {
    /** After so many attempts a notice that its server did not take is given up. */
    public static final int MOST_ATTEMPTS = 8;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(15);

    private Patience() {}

    /** Before a notice is tried again that was tried so often, from 1 on. */
    public static Duration afterAttempt(int attempts) {
        return WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    }

    /** Before a server is tried again that was not there so often in a row, from 1 on: doubling from {@code shortest} to 15 minutes. */
    public static Duration afterAbsence(int times, Duration shortest) {
        Duration wait = shortest.multipliedBy(1L << Math.min(times - 1, 20));
        return wait.compareTo(LONGEST_ABSENCE) < 0 ? wait : LONGEST_ABSENCE;
    }
}
