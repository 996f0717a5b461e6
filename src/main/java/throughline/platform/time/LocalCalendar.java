package throughline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The day and the hour where the organisation is, for what happens on a day. */
@ApplicationScoped
public class LocalCalendar {
    private static final String OF_THE_MACHINE = "system";

    private final Clock clock;
    private final ZoneId zone;

    @Inject
    public LocalCalendar(Clock clock, @ConfigProperty(name = "throughline.time.zone") String zone) {
        this.clock = clock;
        this.zone = zone.equals(OF_THE_MACHINE) ? ZoneId.systemDefault() : known(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalTime time() {
        return LocalTime.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            // without the cause, of which a failing start would tell instead
            throw new IllegalStateException(
                    "throughline.time.zone is “" + zone + "”; it must be system or a zone such as Europe/Amsterdam");
        }
    }
}
