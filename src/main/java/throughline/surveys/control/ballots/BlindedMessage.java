package throughline.surveys.control.ballots;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * The side of RSABSSA-SHA384-PSS-Randomized that asks for a signature (RFC 9474, sections 4.1, 4.2 and 4.4), as the form's script does it
 * in a browser: for the demo and for tests of the signer.
 */
public final class BlindedMessage {
    /** Bytes of the salt. */
    public static final int SALT = 48;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HASH = 48;
    private static final int TRAILER = 0xbc;

    private final RSAPublicKey key;
    private final byte[] prepared;
    private final BigInteger blinded;
    private final BigInteger inverse;

    private BlindedMessage(RSAPublicKey key, byte[] prepared, BigInteger blinded, BigInteger inverse) {
        this.key = key;
        this.prepared = prepared;
        this.blinded = blinded;
        this.inverse = inverse;
    }

    /** Blind, with a fresh salt and a fresh factor. */
    public static BlindedMessage of(RSAPublicKey key, byte[] prepared) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        BigInteger modulus = key.getModulus();
        BigInteger factor;
        do {
            factor = new BigInteger(modulus.bitLength(), RANDOM);
        } while (factor.signum() == 0 || factor.compareTo(modulus) >= 0);
        return of(key, prepared, salt, factor);
    }

    /** Blind, with a salt and a factor r: EMSA-PSS-ENCODE(prepared)·r^e mod n. */
    static BlindedMessage of(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger factor) {
        BigInteger modulus = key.getModulus();
        BigInteger encoded = new BigInteger(1, encode(prepared, modulus.bitLength() - 1, salt));
        return new BlindedMessage(
                key,
                prepared,
                encoded.multiply(factor.modPow(key.getPublicExponent(), modulus))
                        .mod(modulus),
                factor.modInverse(modulus));
    }

    /** What is sent to the signer. */
    public byte[] bytes() {
        return bytes(blinded);
    }

    /**
     * Finalize: takes the factor off the signature of what was sent.
     *
     * @throws IllegalArgumentException if it is no signature of this
     */
    public byte[] unblinded(byte[] signature) {
        byte[] own = bytes(new BigInteger(1, signature).multiply(inverse).mod(key.getModulus()));
        if (!BlindSigning.verify(key, prepared, own)) {
            throw new IllegalArgumentException("not a signature of what was sent");
        }
        return own;
    }

    private byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[BlindSigning.length(key)];
        int length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return padded;
    }

    /** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1. */
    private static byte[] encode(byte[] message, int bits, byte[] salt) {
        byte[] encoded = new byte[(bits + 7) / 8];
        MessageDigest digest = sha384();
        digest.update(new byte[8]);
        digest.update(sha384().digest(message));
        byte[] hash = digest.digest(salt);
        int masked = encoded.length - HASH - 1;
        encoded[masked - salt.length - 1] = 1;
        System.arraycopy(salt, 0, encoded, masked - salt.length, salt.length);
        byte[] mask = mask(hash, masked);
        for (int i = 0; i < masked; i++) {
            encoded[i] ^= mask[i];
        }
        encoded[0] &= (byte) (0xff >> (8 * encoded.length - bits));
        System.arraycopy(hash, 0, encoded, masked, HASH);
        encoded[encoded.length - 1] = (byte) TRAILER;
        return encoded;
    }

    /** MGF1. */
    private static byte[] mask(byte[] seed, int length) {
        byte[] mask = new byte[(length + HASH - 1) / HASH * HASH];
        for (int counter = 0; counter * HASH < length; counter++) {
            MessageDigest digest = sha384();
            digest.update(seed);
            digest.update(new byte[] {0, 0, (byte) (counter >> 8), (byte) counter});
            System.arraycopy(digest.digest(), 0, mask, counter * HASH, HASH);
        }
        return Arrays.copyOf(mask, length);
    }

    private static MessageDigest sha384() {
        try {
            return MessageDigest.getInstance("SHA-384");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
