package throughline.surveys.control.imports;

import java.nio.charset.StandardCharsets;
import throughline.platform.security.Secrets;

/**
 * Gives rows of a file ids that follow from their content alone: the same rows have the same ids in whatever order, and equal rows
 * are told apart by counting. The digest says whether two files hold the same rows.
 */
final class RowIdentities {
    private long[] hashes = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;
    private long sum;
    private long mixed;
    private long rows;

    /** The id of the next row with this content, in the groups that {@link #mark} stands for. */
    long idOf(byte[] content, long groups) {
        long hash = mix(hash(content) + groups);
        long id = mix(hash + 0x9E3779B97F4A7C15L * occurrence(hash));
        sum += id;
        mixed += mix(id ^ 0xD6E8FEB86659FD93L);
        rows++;
        return id;
    }

    /** The same for the same rows in any order, and practically never for others. */
    String digest() {
        return Secrets.hexHash(rows + " " + sum + " " + mixed);
    }

    private int occurrence(long hash) {
        if (used * 2 > hashes.length) {
            grow();
        }
        int slot = slot(hash);
        if (counts[slot] == 0) {
            hashes[slot] = hash;
            used++;
        }
        return ++counts[slot];
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 20) & (hashes.length - 1);
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 4];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** What stands for a group: follows from its name, and not from when it was first met. */
    static long mark(String name) {
        return hash(name.getBytes(StandardCharsets.UTF_8));
    }

    /** 64-bit FNV-1a, finished by a mixer: quick, and only ever used on rows of one file against each other. */
    private static long hash(byte[] content) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : content) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
