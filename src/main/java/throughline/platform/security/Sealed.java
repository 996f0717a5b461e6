package throughline.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: bytes that only the holder of the key can read, bound to what they are for. Layout: nonce (12 bytes), text, tag (16). */
public final class Sealed {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    /**
     * Seals bytes.
     *
     * @param key 32 bytes
     * @param purpose what they are for, without which they cannot be opened
     */
    public static byte[] seal(byte[] key, String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key, purpose, nonce).doFinal(content);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalArgumentException if it was sealed with another key or for another purpose, or changed
     */
    public static byte[] open(byte[] key, String purpose, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new IllegalArgumentException("sealed bytes cut short");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, purpose, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException otherKeyOrChanged) {
            throw new IllegalArgumentException(
                    "sealed with another key, for another purpose, or changed", otherKeyOrChanged);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
