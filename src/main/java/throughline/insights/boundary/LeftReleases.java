package throughline.insights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import throughline.platform.health.Up;

/** At a start, computes the releases that an earlier process did not finish. */
@ApplicationScoped
public class LeftReleases {
    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private ReleaseJobs jobs;

    void resume(@Observes Up now) {
        transactions.computing().forEach(release -> jobs.start(release, "system"));
    }
}
