package throughline.surveys.control.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;

/**
 * The signer's side of RSABSSA-SHA384-PSS-Randomized (RFC 9474, sections 4.3 and 4.5). The private operation is the raw one of the
 * JDK, which blinds it against timing.
 */
public final class BlindSigning {
    /** Bits of the modulus. */
    public static final int BITS = 2048;

    static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, BlindedMessage.SALT, 1);

    private BlindSigning() {}

    /** A fresh pair of keys. */
    public static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * BlindSign: signs without knowing what. The same message always gives the same signature.
     *
     * @param blinded as many bytes as the modulus has, below it
     * @return as many bytes
     * @throws IllegalArgumentException if it is longer, shorter, or not below the modulus
     */
    public static byte[] sign(RSAPrivateKey key, RSAPublicKey check, byte[] blinded) {
        BigInteger message = new BigInteger(1, blinded);
        if (blinded.length != length(check) || message.compareTo(key.getModulus()) >= 0) {
            throw new IllegalArgumentException(
                    "a blinded message of " + blinded.length + " bytes, not " + length(check) + " below the modulus");
        }
        try {
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.DECRYPT_MODE, key);
            byte[] signature = raw.doFinal(blinded);
            // a fault in the computation would give the key away
            if (!new BigInteger(1, signature)
                    .modPow(check.getPublicExponent(), check.getModulus())
                    .equals(message)) {
                throw new IllegalStateException("a signature does not check");
            }
            return signature;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a signature, unblinded by whoever asked for it, is one of this key over the prepared message. */
    public static boolean verify(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            Signature check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(PSS);
            check.initVerify(key);
            check.update(prepared);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeyException unsound) {
            throw new IllegalArgumentException(unsound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes of messages and signatures. */
    public static int length(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }
}
