package throughline.journeys.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Looks for changed journey files at every start and every ten seconds. */
@Singleton
@Startup
@DependsOn("SetUpLink")
public class JourneyFilesWatch {
    @Inject
    private JourneyFolder folder;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        folder.look();
    }
}
