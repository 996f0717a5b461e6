package throughline.surveys.control.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import throughline.platform.security.Secrets;

/** Against the vector that RFC 9474 publishes, and both sides against each other. */
class BlindSignatureTest {
    private static final Rfc9474 RFC = Rfc9474.read();
    private static final KeyPair KEYS = BlindSigning.freshKeys();
    private static final RSAPublicKey PUBLIC = (RSAPublicKey) KEYS.getPublic();
    private static final RSAPrivateKey PRIVATE = (RSAPrivateKey) KEYS.getPrivate();

    private static RSAPublicKey publicKey() throws GeneralSecurityException {
        return (RSAPublicKey)
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(RFC.modulus(), RFC.number("e")));
    }

    private static RSAPrivateKey privateKey() throws GeneralSecurityException {
        BigInteger p = RFC.number("p");
        BigInteger q = RFC.number("q");
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger d = RFC.number("e").modInverse(p1.multiply(q1));
        return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        RFC.modulus(), RFC.number("e"), d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p)));
    }

    @Test
    void blindsAsPublished() throws GeneralSecurityException {
        BlindedMessage blinded = BlindedMessage.of(
                publicKey(),
                RFC.prepared(),
                RFC.bytes("salt"),
                RFC.number("inv").modInverse(RFC.modulus()));
        assertThat(blinded.bytes()).isEqualTo(RFC.bytes("blinded_msg"));
        assertThat(blinded.unblinded(RFC.bytes("blind_sig"))).isEqualTo(RFC.bytes("sig"));
    }

    @Test
    void signsAndVerifiesAsPublished() throws GeneralSecurityException {
        assertThat(BlindSigning.sign(privateKey(), publicKey(), RFC.bytes("blinded_msg")))
                .isEqualTo(RFC.bytes("blind_sig"));
        assertThat(BlindSigning.verify(publicKey(), RFC.prepared(), RFC.bytes("sig")))
                .isTrue();
    }

    @Test
    void aSignatureIsGoodForItsMessageAndKeyOnly() {
        byte[] prepared = new byte[64];
        BlindedMessage blinded = BlindedMessage.of(PUBLIC, prepared);
        byte[] signature = blinded.unblinded(BlindSigning.sign(PRIVATE, PUBLIC, blinded.bytes()));
        assertThat(BlindSigning.verify(PUBLIC, prepared, signature)).isTrue();
        byte[] other = prepared.clone();
        other[63] = 1;
        assertThat(BlindSigning.verify(PUBLIC, other, signature)).isFalse();
        signature[100] ^= 1;
        assertThat(BlindSigning.verify(PUBLIC, prepared, signature)).isFalse();
        for (int length : new int[] {0, 43, 255, 257}) {
            assertThat(BlindSigning.verify(PUBLIC, prepared, Arrays.copyOf(signature, length)))
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void theSameMessageIsBlindedDifferentlyEachTimeAndSignedAlike() {
        byte[] prepared = Secrets.freshBytes();
        BlindedMessage one = BlindedMessage.of(PUBLIC, prepared);
        BlindedMessage other = BlindedMessage.of(PUBLIC, prepared);
        assertThat(one.bytes()).isNotEqualTo(other.bytes());
        assertThat(BlindSigning.sign(PRIVATE, PUBLIC, one.bytes()))
                .isEqualTo(BlindSigning.sign(PRIVATE, PUBLIC, one.bytes()));
    }

    @Test
    void aSignatureOfSomethingElseIsNotTaken() {
        BlindedMessage one = BlindedMessage.of(PUBLIC, new byte[] {1});
        byte[] other = BlindSigning.sign(
                PRIVATE, PUBLIC, BlindedMessage.of(PUBLIC, new byte[] {2}).bytes());
        assertThatThrownBy(() -> one.unblinded(other)).hasMessage("not a signature of what was sent");
    }

    @Test
    void onlyNumbersBelowTheModulusAreSigned() {
        byte[] modulus = HexFormat.of().parseHex(PUBLIC.getModulus().toString(16));
        for (byte[] wrong : new byte[][] {new byte[0], new byte[255], new byte[257], modulus}) {
            assertThatThrownBy(() -> BlindSigning.sign(PRIVATE, PUBLIC, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("256 below the modulus");
        }
    }
}
