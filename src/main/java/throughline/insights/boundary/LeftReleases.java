package throughline.insights.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** At a start, computes the releases that an earlier process did not finish. */
@Singleton
@Startup
@DependsOn("LeftJobs")
public class LeftReleases {
    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private ReleaseJobs jobs;

    @PostConstruct
    void resume() {
        transactions.computing().forEach(release -> jobs.start(release, "system"));
    }
}
