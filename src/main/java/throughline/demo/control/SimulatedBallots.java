package throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.demo.control.simulation.AnswerSimulation;
import throughline.demo.control.workforce.Colleague;
import throughline.demo.control.workforce.Workforce;
import throughline.platform.jobs.Progress;
import throughline.platform.security.Secrets;
import throughline.surveys.control.BallotBox;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.Deliverers;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.ballots.BlindedMessage;
import throughline.surveys.entity.Wave;

/** Answers an open wave as the people of Meridian would: each with the ballot of their own invitation. */
@ApplicationScoped
public class SimulatedBallots {
    private static final int ALL = 1_000_000;

    private final Invitations invitations;
    private final Ballots ballots;
    private final BallotBox box;
    private final Deliverers deliverers;

    @Inject
    public SimulatedBallots(Invitations invitations, Ballots ballots, BallotBox box, Deliverers deliverers) {
        this.invitations = invitations;
        this.ballots = ballots;
        this.box = box;
        this.deliverers = deliverers;
    }

    void answer(Wave wave, DemoWave planned, Progress progress) {
        AnswerSimulation simulation = new AnswerSimulation(
                planned.number() - 1, planned.share(), wave.questionnaire(), deliverers.of(wave.questionnaire()));
        Map<String, String> secrets = invitations.links(wave, ALL, 0).stream()
                .collect(Collectors.toMap(to -> String.valueOf(to.email()), Invitations.Addressed::secret));
        List<Colleague> answering =
                Workforce.people().stream().filter(simulation::answers).toList();
        RSAPublicKey key = ballots.key(wave);
        for (int i = 0; i < answering.size(); i++) {
            Colleague colleague = answering.get(i);
            String secret = String.valueOf(secrets.get(colleague.email()));
            box.put(ballot(wave, key, secret, simulation.serial(colleague)), simulation.form(colleague));
            progress.at("demo-wave-" + planned.number(), i + 1L, answering.size());
        }
    }

    private Ballots.Ballot ballot(Wave wave, RSAPublicKey key, String secret, byte[] serial) {
        byte[] prefix = Secrets.freshBytes();
        BlindedMessage message = BlindedMessage.of(key, Ballots.prepared(prefix, serial));
        Ballots.BlindSignature signature = ballots.give(secret, Secrets.encode(message.bytes()));
        byte[] own = message.unblinded(Secrets.decode(signature.signature()));
        return new Ballots.Ballot(wave.id(), Secrets.encode(prefix), Secrets.encode(serial), Secrets.encode(own));
    }
}
