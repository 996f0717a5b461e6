package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import throughline.organization.entity.Member;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Secrets;
import throughline.surveys.control.ballots.AnswerSeal;
import throughline.surveys.control.ballots.BlindSigning;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWave;
import throughline.surveys.entity.Wave;

/**
 * Gives each invitation one ballot, and recognises ballots. A ballot is a random serial of the browser with a signature. It is signed
 * blind: the server never sees the serial together with the invitation, and what it saw then cannot be told from what any other ballot
 * would have been asked with. The invitation keeps a hash of that, so that asking again is harmless and asking for another is refused.
 */
@ApplicationScoped
public class Ballots {
    private static final int PART = 32;

    private final Invitations invitations;
    private final Keyring keyring;

    @Inject
    public Ballots(Invitations invitations, Keyring keyring) {
        this.invitations = invitations;
        this.keyring = keyring;
    }

    /**
     * The right to put one answer into the box of a wave, and to replace it; base64url.
     *
     * @param prefix 32 random bytes that precede the serial in what is signed
     * @param serial 32 random bytes
     * @param signature over both
     */
    public record Ballot(
            long wave,
            @NotBlank String prefix,
            @NotBlank String serial,
            @NotBlank String signature) {}

    /** The signature of a blinded message, base64url. */
    public record BlindSignature(long wave, String signature) {}

    /** Makes the keys of a wave that is opened, and invites. */
    public void prepare(Wave wave, List<Member> members, Instant now) {
        wave.keys(keyring.fresh(wave.id()));
        invitations.invite(wave.id(), members, now);
    }

    /** With which anybody can check ballots of a wave. */
    public RSAPublicKey key(Wave wave) {
        return keyring.publicKey(wave);
    }

    /** Signs the one ballot of an invitation. The same message again gives the same signature, another message is refused. */
    public BlindSignature give(String linkSecret, String blinded) {
        Invitations.Invitation invitation = invitations.bySecret(linkSecret);
        OpenWave wave = invitation.wave();
        byte[] signature = signed(wave, blinded);
        if (!invitations.use(invitation, Secrets.hexHash(blinded))) {
            throw new Refusal(409, "ballot-given");
        }
        return new BlindSignature(wave.id(), Secrets.encode(signature));
    }

    private static byte[] signed(OpenWave wave, String blinded) {
        try {
            return wave.sign(Secrets.decode(blinded));
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid(Violation.at(
                    "blinded",
                    "ballot.blinded",
                    String.valueOf(BlindSigning.length(wave.keys().check()))));
        }
    }

    /** Shuts an answer that comes with a ballot. */
    public record Admission(String hash, AnswerSeal seal) {
        byte[] shut(byte[] answer) {
            return seal.seal(hash, answer);
        }
    }

    /** What an answer with this ballot is kept under, and shut with. A forged ballot is refused. */
    public Admission admit(OpenWave wave, Ballot ballot) {
        return new Admission(hash(wave, ballot), wave.keys().answers());
    }

    private static String hash(OpenWave wave, Ballot ballot) {
        if (!isSigned(wave, ballot)) {
            throw new Refusal(403, "ballot-forged");
        }
        return Secrets.hexHash("ballot " + ballot.serial());
    }

    private static boolean isSigned(OpenWave wave, Ballot ballot) {
        try {
            return wave.verify(
                    prepared(Secrets.decode(ballot.prefix()), Secrets.decode(ballot.serial())),
                    Secrets.decode(ballot.signature()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * What is signed: prefix and serial.
     *
     * @throws IllegalArgumentException if one is not 32 bytes
     */
    public static byte[] prepared(byte[] prefix, byte[] serial) {
        if (prefix.length != PART || serial.length != PART) {
            throw new IllegalArgumentException("prefix and serial have 32 bytes each");
        }
        return ByteBuffer.allocate(2 * PART).put(prefix).put(serial).array();
    }
}
