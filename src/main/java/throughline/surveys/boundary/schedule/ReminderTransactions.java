package throughline.surveys.boundary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.mail.InvitationMail;
import throughline.surveys.control.schedule.Reminders;
import throughline.surveys.entity.Wave;

/** Reminding the people of a wave, all of them or nobody. */
@ApplicationScoped
@Transactional
public class ReminderTransactions {
    @Inject
    private Surveys surveys;

    @Inject
    private Reminders reminders;

    @Inject
    private InvitationMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Long> due() {
        return reminders.due();
    }

    public void remind(long waveId) {
        Wave wave = surveys.wave(waveId);
        if (reminders.isDue(wave)) {
            // days that were missed are not made up for: nobody is reminded twice at a time
            wave.reminded(reminders.come(wave));
            mail.remind(wave, wave.days().timesReminded(), clock.instant());
            audit.record(
                    "wave.reminded",
                    wave.name(),
                    Changes.none().now("reminder", wave.days().timesReminded()).text());
        }
    }
}
