package throughline.surveys.boundary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.platform.time.Regular;

/** Reminds people of waves on the days set for it. */
@ApplicationScoped
public class ReminderRounds implements Regular {
    private static final Logger LOG = Logger.getLogger(ReminderRounds.class.getName());

    @Inject
    private ReminderTransactions transactions;

    @Override
    public void look() {
        transactions.due().forEach(this::remind);
    }

    private void remind(long waveId) {
        try {
            transactions.remind(waveId);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.SEVERE,
                    failure,
                    () -> "People could not be reminded of wave " + waveId + "; it is tried again");
        }
    }
}
