package throughline.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;

/** At a start, marks what the last process did not finish as failed; its transactions were undone with it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class LeftJobs {
    @Inject
    private Jobs jobs;

    @Inject
    private Problems problems;

    @PostConstruct
    void abandon() {
        jobs.abandon(JsonbBuilder.create().toJson(problems.of(new Refusal(503, "interrupted"))));
    }
}
