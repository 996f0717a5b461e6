package throughline.notices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    // 23 November 2026 is a Monday
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, Europe/Amsterdam, 2026-11-23T09:00",
        "2026-11-23T16:59, Europe/Amsterdam, 2026-11-23T16:59",
        "2026-11-23T17:00, Europe/Amsterdam, 2026-11-24T09:00",
        "2026-11-23T08:59, Europe/Amsterdam, 2026-11-23T09:00",
        "2026-11-27T17:00, Europe/Amsterdam, 2026-11-30T09:00",
        "2026-11-28T12:00, Europe/Amsterdam, 2026-11-30T09:00",
        "2026-11-29T23:30, America/Los_Angeles, 2026-11-30T09:00",
        // clocks are put forward on the Sunday between
        "2026-03-28T12:00, Europe/Stockholm, 2026-03-30T09:00",
        "2026-12-31T18:00, Pacific/Auckland, 2027-01-01T09:00",
    })
    void isBetweenNineAndFiveOnWorkingDaysWherePeopleAre(String moment, String zone, String from) {
        assertThat(WorkingHours.from(at(moment, zone), ZoneId.of(zone))).isEqualTo(at(from, zone));
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
