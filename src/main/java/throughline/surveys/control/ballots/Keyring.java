package throughline.surveys.control.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import throughline.platform.security.Secrets;
import throughline.platform.security.Vault;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.WaveKeys;

/** The keys of waves: made when one is opened, and kept so that the database cannot use them. */
@ApplicationScoped
public class Keyring {
    private final Vault vault;

    @Inject
    public Keyring(Vault vault) {
        this.vault = vault;
    }

    /** Fresh keys for a wave. */
    public WaveKeys fresh(long waveId) {
        return keys(waveId, Secrets.fresh(), Secrets.freshBytes());
    }

    /** A fresh pair for ballots, and known keys for links and answers. */
    public WaveKeys keys(long waveId, String link, byte[] answers) {
        KeyPair pair = BlindSigning.freshKeys();
        return new WaveKeys(
                link,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                vault.seal(ballotKey(waveId), pair.getPrivate().getEncoded()),
                vault.seal(answerKey(waveId), answers));
    }

    /** With which ballots of a wave are checked. */
    public RSAPublicKey publicKey(Wave wave) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(wave.ballotPublicKey())));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("ballot key of wave " + wave.id(), damaged);
        }
    }

    /** With which ballots of an open wave are signed. */
    RSAPrivateKey privateKey(Wave wave) {
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(vault.open(ballotKey(wave.id()), wave.ballotPrivateKey())));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("ballot key of wave " + wave.id(), damaged);
        }
    }

    /** What shuts and opens the answers of a wave, until they have been written anew. */
    public Optional<AnswerSeal> seal(Wave wave) {
        return wave.answerKey().map(shut -> new AnswerSeal(vault.open(answerKey(wave.id()), shut)));
    }

    /** Refuses while the answers of an open wave could not be opened. */
    public void requireOpenable(Wave wave) {
        seal(wave);
    }

    private static String ballotKey(long waveId) {
        return "ballot key of wave " + waveId;
    }

    private static String answerKey(long waveId) {
        return "answer key of wave " + waveId;
    }
}
