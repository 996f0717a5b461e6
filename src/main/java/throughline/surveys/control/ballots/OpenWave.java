package throughline.surveys.control.ballots;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;

/** What ballots and answers of an open wave are dealt with by, read and unsealed once for many. */
public record OpenWave(long id, String linkKey, Questionnaire questionnaire, Frame frame, Keys keys) {

    /** Its keys, ready for use. */
    public record Keys(RSAPublicKey check, RSAPrivateKey sign, AnswerSeal answers) {}

    /** Signs without knowing what, as {@link BlindSigning#sign}. */
    public byte[] sign(byte[] blinded) {
        return BlindSigning.sign(keys.sign(), keys.check(), blinded);
    }

    /** As {@link BlindSigning#verify}. */
    public boolean verify(byte[] prepared, byte[] signature) {
        return BlindSigning.verify(keys.check(), prepared, signature);
    }
}
