package throughline.surveys.control.ballots;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import throughline.platform.security.Sealed;
import throughline.platform.security.Secrets;

/**
 * Keeps answers shut while their wave is open: the order in which they came is in the files of the database, but not what they say. The
 * key is destroyed when they have been written anew, in another order and under other ids.
 */
public final class AnswerSeal {
    /** Sealed answers are as long as the next multiple of this, so that their length says little. */
    private static final int STEP = 512;

    private final byte[] key;

    /** From a key of 32 bytes. */
    public AnswerSeal(byte[] key) {
        this.key = key.clone();
    }

    /** Shuts an answer, for its ballot alone. */
    public byte[] seal(String ballotHash, byte[] answer) {
        ByteBuffer padded = ByteBuffer.allocate((Integer.BYTES + answer.length + STEP - 1) / STEP * STEP);
        padded.putInt(answer.length).put(answer);
        return Sealed.seal(key, ballotHash, padded.array());
    }

    /**
     * Opens it.
     *
     * @throws IllegalArgumentException if it is not the answer of this ballot
     */
    public byte[] open(String ballotHash, byte[] sealed) {
        byte[] padded = Sealed.open(key, ballotHash, sealed);
        int length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }

    /** The id under which the answer is kept once its wave is closed: without the key nothing leads from the ballot to it. */
    public long id(String ballotHash) {
        return ByteBuffer.wrap(Secrets.authenticate(Base64.getEncoder().encodeToString(key), "answer " + ballotHash))
                .getLong();
    }
}
