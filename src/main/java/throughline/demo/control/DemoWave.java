package throughline.demo.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wave that Meridian has run, or runs now: {@code closes} is null for the open one. {@code share}: how many of those who would
 * answer have done so by now. Numbers begin at 1.
 */
public record DemoWave(
        int number, String name, LocalDate opens, @Nullable LocalDate closes, double share) {
    public static final List<DemoWave> ALL = List.of(
            new DemoWave(1, "Spring 2025", LocalDate.of(2025, 5, 5), LocalDate.of(2025, 5, 23), 1),
            new DemoWave(2, "Autumn 2025", LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 24), 1),
            new DemoWave(3, "Spring 2026", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22), 1),
            new DemoWave(4, "Autumn 2026", LocalDate.of(2026, 11, 9), null, 0.405));

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** The morning on which it opened, for what was done then. */
    public Clock openingClock() {
        return Clock.fixed(opens.atTime(MORNING).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** The evening on which it closed; empty while it is open. */
    @Nullable
    public Instant closedAt() {
        return closes == null ? null : closes.atTime(EVENING).toInstant(ZoneOffset.UTC);
    }
}
