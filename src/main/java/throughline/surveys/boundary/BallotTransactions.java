package throughline.surveys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.interfaces.RSAPublicKey;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.control.BallotBox;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.Surveys;

/** Giving a ballot and taking an answer, each complete when the call returns: the gate of the wave is held around it. */
@ApplicationScoped
@Transactional
public class BallotTransactions {
    @Inject
    private Ballots ballots;

    @Inject
    private BallotBox box;

    @Inject
    private Surveys surveys;

    public Ballots.BlindSignature give(String invitation, String blinded) {
        return ballots.give(invitation, blinded);
    }

    /** With which anybody can check ballots of a wave. */
    public RSAPublicKey key(long waveId) {
        return ballots.key(surveys.wave(waveId));
    }

    public void put(Ballots.Ballot ballot, AnswerForm answer) {
        box.put(ballot, answer);
    }
}
