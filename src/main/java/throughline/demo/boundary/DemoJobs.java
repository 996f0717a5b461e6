package throughline.demo.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.demo.control.DemoWave;
import throughline.organization.control.OrganizationFounded;
import throughline.platform.health.Up;
import throughline.platform.jobs.Job;
import throughline.platform.jobs.JobRunner;
import throughline.platform.jobs.Jobs;
import throughline.platform.jobs.Progress;

/** Makes Meridian in the background. */
@ApplicationScoped
public class DemoJobs {
    private static final String KIND = "demo";
    private static final String MERIDIAN = "Meridian";

    @Inject
    private DemoTransactions transactions;

    @Inject
    private JobRunner runner;

    @Inject
    private Jobs jobs;

    private boolean up;
    private @Nullable String foundedBy;

    /**
     * Begins at once, so that the job is there as soon as the organisation is; while the server starts, it only takes note.
     */
    synchronized void founded(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationFounded news) {
        if (news.demo() && up) {
            start(news.by());
        } else if (news.demo()) {
            foundedBy = news.by();
        }
    }

    /** Begins what was asked for while the server started, or goes on with what an earlier process did not finish. */
    synchronized void begin(@Observes Up now) {
        up = true;
        if (foundedBy != null) {
            start(foundedBy);
        } else {
            jobs.newest(KIND, MERIDIAN)
                    .filter(job -> job.status() == Job.Status.FAILED)
                    .ifPresent(job -> start(job.startedBy()));
        }
    }

    private void start(String by) {
        runner.startInSteps(KIND, MERIDIAN, by, progress -> make(by, progress));
    }

    private Object make(String by, Progress progress) {
        progress.at("demo-people", 0, 0);
        transactions.bringPeopleIn(progress);
        for (DemoWave wave : DemoWave.ALL) {
            transactions.run(wave, progress);
            transactions.publish(wave, progress);
        }
        List<String> waves = DemoWave.ALL.stream().map(DemoWave::name).toList();
        transactions.note(by, MERIDIAN, waves);
        return waves;
    }
}
