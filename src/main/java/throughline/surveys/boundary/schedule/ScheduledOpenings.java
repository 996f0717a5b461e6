package throughline.surveys.boundary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.time.Regular;

/** Opens waves on their day; the wave says why where one could not be opened. */
@ApplicationScoped
public class ScheduledOpenings implements Regular {
    private static final Logger LOG = Logger.getLogger(ScheduledOpenings.class.getName());

    @Inject
    private OpeningTransactions transactions;

    @Inject
    private Problems problems;

    @Override
    public void look() {
        transactions.due().forEach(this::open);
    }

    private void open(long waveId) {
        try {
            openOrSayWhyNot(waveId);
        } catch (RuntimeException failure) {
            // the others are opened all the same, and this one is tried again
            LOG.log(Level.SEVERE, failure, () -> "Wave " + waveId + " could not be opened on its day");
        }
    }

    private void openOrSayWhyNot(long waveId) {
        try {
            transactions.open(waveId);
        } catch (Refusal refused) {
            transactions.couldNotOpen(waveId, problems.of(refused).inWords());
        }
    }
}
