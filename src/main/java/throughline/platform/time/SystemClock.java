package throughline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock of the service, in UTC. */
@ApplicationScoped
public class SystemClock {
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
