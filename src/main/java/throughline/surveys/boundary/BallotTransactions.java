package throughline.surveys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import throughline.surveys.control.AnswerForm;
import throughline.surveys.control.BallotBox;
import throughline.surveys.control.Ballots;

/** Giving a ballot and taking an answer, each complete when the call returns: the gate of the wave is held around it. */
@ApplicationScoped
@Transactional
public class BallotTransactions {
    @Inject
    private Ballots ballots;

    @Inject
    private BallotBox box;

    public Ballots.Ballot give(String invitation, String request) {
        return ballots.give(invitation, request);
    }

    public void put(Ballots.Ballot ballot, AnswerForm answer) {
        box.put(ballot, answer);
    }
}
