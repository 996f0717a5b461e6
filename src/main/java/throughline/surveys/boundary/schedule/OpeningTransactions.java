package throughline.surveys.boundary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.WaveOpening;
import throughline.surveys.control.mail.InvitationMail;
import throughline.surveys.control.schedule.WaveSchedule;
import throughline.surveys.entity.Wave;

/** Opening a wave, completely or not at all. */
@ApplicationScoped
@Transactional
public class OpeningTransactions {
    @Inject
    private Surveys surveys;

    @Inject
    private WaveSchedule schedule;

    @Inject
    private WaveOpening opening;

    @Inject
    private InvitationMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Long> due() {
        return schedule.toOpen();
    }

    public Wave open(long waveId) {
        Wave wave = surveys.wave(waveId);
        schedule.requireTimeLeft(wave);
        opening.open(wave, clock);
        mail.inviteAfter(0, waveId, clock.instant());
        audit.record(
                "wave.opened",
                wave.name(),
                Changes.none().now("invited", wave.frame().invited()).text());
        return wave;
    }

    public void couldNotOpen(long waveId, String problem) {
        Wave wave = surveys.wave(waveId);
        wave.couldNotOpen(problem);
        audit.record("wave.not-opened", wave.name(), null);
    }
}
