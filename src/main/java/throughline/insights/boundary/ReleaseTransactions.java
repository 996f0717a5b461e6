package throughline.insights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import throughline.insights.control.Releases;
import throughline.insights.control.figures.ReleaseComputation;
import throughline.insights.entity.Release;
import throughline.platform.audit.AuditLog;
import throughline.platform.jobs.Progress;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.WaveClosing;
import throughline.surveys.control.mail.InvitationMail;
import throughline.surveys.control.schedule.WaveSchedule;
import throughline.surveys.entity.Wave;

/** The steps from an open wave to a published release, each a transaction. */
@ApplicationScoped
@Transactional
public class ReleaseTransactions {
    @Inject
    private Surveys surveys;

    @Inject
    private WaveClosing closing;

    @Inject
    private WaveSchedule schedule;

    @Inject
    private ReleaseComputation computation;

    @Inject
    private Releases releases;

    @Inject
    private InvitationMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The open waves whose last day is over. */
    public List<Long> due() {
        return schedule.toClose();
    }

    /** Closes the wave for good and begins its release. */
    public Release close(long waveId) {
        Wave wave = surveys.wave(waveId);
        closing.close(wave, clock.instant());
        mail.drop(waveId, clock.instant());
        audit.record("wave.closed", wave.name(), null);
        return releases.add(new Release(wave, clock.instant()));
    }

    /** Puts the answers into their final form; by itself, so that no answers stay locked while figures are computed. */
    public void settle(long releaseId, Progress progress) {
        closing.settle(surveys.wave(releases.byId(releaseId).waveId()), progress);
    }

    public ReleasesResource.ReleaseView compute(long releaseId, Progress progress) {
        Release release = releases.byId(releaseId);
        releases.write(releaseId, computation.compute(release.waveId(), releases.before(release.waveId()), progress));
        release.publish(clock.instant());
        return ReleasesResource.ReleaseView.of(release);
    }

    public void fail(long releaseId, String problem) {
        releases.byId(releaseId).fail(problem);
    }

    /** A failed release begins again; a published one stays as it is, and a new version of it begins. */
    public Release again(long releaseId) {
        Release release = releases.byId(releaseId);
        if (release.isPublished()) {
            audit.record("release.recomputed", "release " + releaseId, null);
            return releases.add(releases.newest(release).next(clock.instant()));
        }
        release.retry();
        audit.record("release.retried", "release " + releaseId, null);
        return release;
    }

    public List<Release> computing() {
        return releases.computing();
    }
}
