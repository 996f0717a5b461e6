package throughline.demo.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import throughline.demo.control.DemoWave;
import throughline.demo.control.MeridianInitiatives;
import throughline.demo.control.MeridianPeople;
import throughline.demo.control.MeridianReleases;
import throughline.demo.control.MeridianWaves;
import throughline.platform.audit.AuditLog;
import throughline.platform.jobs.Progress;
import throughline.surveys.entity.Wave;

/**
 * The making of Meridian in steps, each a transaction of its own: what is made can be looked at while the rest is under way, no
 * table stays locked for long, and after a stop the next start goes on where this one ended. What is there already is left alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DemoTransactions {
    @Inject
    private MeridianPeople people;

    @Inject
    private MeridianWaves waves;

    @Inject
    private MeridianReleases releases;

    @Inject
    private MeridianInitiatives initiatives;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public void bringPeopleIn(Progress progress) {
        if (!people.areIn()) {
            people.bringIn(progress);
        }
    }

    /** A wave with its answers; closed, if it is one of the past. */
    public void run(DemoWave planned, Progress progress) {
        if (waves.made(planned).isPresent()) {
            return;
        }
        Wave wave = waves.run(planned, LocalDate.now(clock), progress);
        Instant closedAt = planned.closedAt();
        if (closedAt != null) {
            releases.close(wave, closedAt, progress);
        }
    }

    /** What followed from a wave of the past. */
    public void publish(DemoWave planned, Progress progress) {
        Instant closedAt = planned.closedAt();
        Wave wave = waves.made(planned).orElse(null);
        if (wave == null || closedAt == null || releases.isPublished(wave)) {
            return;
        }
        releases.publish(wave, closedAt, progress);
        initiatives.registerAfter(wave);
    }

    public void note(String by, String organization, List<String> waves) {
        audit.recordAs(by, "demo.made", organization, String.join(", ", waves));
    }
}
