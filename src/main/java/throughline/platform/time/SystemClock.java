package throughline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The clock of the service, in UTC, to the millisecond that is kept. */
@ApplicationScoped
public class SystemClock {
    @Produces
    public Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
