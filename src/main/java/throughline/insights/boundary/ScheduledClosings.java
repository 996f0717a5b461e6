package throughline.insights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.platform.time.Regular;

/** Closes waves after their last day, which makes their releases. */
@ApplicationScoped
public class ScheduledClosings implements Regular {
    private static final Logger LOG = Logger.getLogger(ScheduledClosings.class.getName());

    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private WaveClosingResource closing;

    @Override
    public void look() {
        transactions.due().forEach(this::close);
    }

    private void close(long waveId) {
        try {
            closing.closeWave(waveId);
        } catch (RuntimeException failure) {
            // such as a missing secret key, which operators put back: it stays open until then, and the others are
            // closed
            LOG.log(Level.WARNING, failure, () -> "Wave " + waveId + " is over and could not be closed");
        }
    }
}
