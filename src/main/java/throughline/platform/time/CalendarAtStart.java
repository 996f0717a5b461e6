package throughline.platform.time;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** With an unknown time zone the service does not start: waves would neither open nor close. */
@Singleton
@Startup
public class CalendarAtStart {
    @Inject
    private LocalCalendar calendar;

    @PostConstruct
    void check() {
        calendar.zone();
    }
}
