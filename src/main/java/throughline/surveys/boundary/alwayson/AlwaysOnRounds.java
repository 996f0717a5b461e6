package throughline.surveys.boundary.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import throughline.platform.http.Problems;
import throughline.platform.http.Refusal;
import throughline.platform.time.Regular;

/** Lets each always-on survey that runs ask whoever has come to the end of a way. */
@ApplicationScoped
public class AlwaysOnRounds implements Regular {
    private static final Logger LOG = Logger.getLogger(AlwaysOnRounds.class.getName());

    @Inject
    private AlwaysOnTransactions transactions;

    @Inject
    private Problems problems;

    @Override
    public void look() {
        transactions.running().forEach(this::round);
    }

    private void round(long survey) {
        try {
            inviteOrSayWhyNot(survey);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Survey " + survey + " could not invite; it will try again");
        }
    }

    private void inviteOrSayWhyNot(long survey) {
        try {
            transactions.round(survey);
        } catch (Refusal refused) {
            transactions.couldNotAsk(survey, problems.of(refused).inWords());
        }
    }
}
