package throughline.insights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import throughline.insights.control.ReleasePublished;
import throughline.insights.entity.Release;
import throughline.platform.jobs.Job;
import throughline.platform.jobs.JobRunner;

/** Computes releases in the background and tells those who wait for them. */
@ApplicationScoped
public class ReleaseJobs {
    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private JobRunner jobs;

    @Inject
    private Event<ReleasePublished> news;

    public Job start(Release release, String by) {
        long id = release.id();
        ReleasePublished published = new ReleasePublished(id, release.waveId(), release.surveyId());
        return jobs.startInSteps(
                "release",
                "release " + id,
                by,
                progress -> {
                    transactions.settle(id, progress);
                    return transactions.compute(id, progress);
                },
                new JobRunner.Aftermath() {
                    @Override
                    public void done() {
                        news.fire(published);
                    }

                    @Override
                    public void failed(String problem) {
                        transactions.fail(id, problem);
                    }
                });
    }
}
