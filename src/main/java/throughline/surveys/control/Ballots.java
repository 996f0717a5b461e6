package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Secrets;
import throughline.surveys.entity.Wave;

/**
 * Gives each invitation one ballot, and recognises ballots. A ballot is a serial and a signature. The serial follows from a random
 * number that the browser keeps and from the key of the wave, so that asking again is harmless; the invitation keeps only a hash
 * of that number, and answers are kept under a hash of the serial: neither leads to the other.
 */
@ApplicationScoped
public class Ballots {
    private final Invitations invitations;
    private final Surveys surveys;

    @Inject
    public Ballots(Invitations invitations, Surveys surveys) {
        this.invitations = invitations;
        this.surveys = surveys;
    }

    /** The right to put one answer into the box of a wave, and to replace it. */
    public record Ballot(
            long wave, @NotBlank String serial, @NotBlank String signature) {}

    /** The ballot of an invitation. The same request again gives the same ballot, another request is refused. */
    public Ballot give(String linkSecret, String request) {
        if (!request.matches("[A-Za-z0-9_-]{43}")) {
            throw Refusal.invalid(Violation.at("request", "ballot.request"));
        }
        Invitations.Invitation invitation = invitations.bySecret(linkSecret);
        if (!invitations.use(invitation, Secrets.hexHash(request))) {
            throw new Refusal(409, "ballot-given");
        }
        Wave wave = surveys.wave(invitation.waveId());
        String serial = Secrets.encode(Secrets.authenticate(wave.ballotKey(), "serial " + request));
        return new Ballot(wave.id(), serial, signature(wave, serial));
    }

    /** What an answer with this ballot is kept under. A forged ballot is refused. */
    public String hash(Wave wave, Ballot ballot) {
        if (!Secrets.same(signature(wave, ballot.serial()), ballot.signature())) {
            throw new Refusal(403, "ballot-forged");
        }
        return Secrets.hexHash("ballot " + ballot.serial());
    }

    private static String signature(Wave wave, String serial) {
        return Secrets.encode(Secrets.authenticate(wave.ballotKey(), "signature " + serial));
    }
}
