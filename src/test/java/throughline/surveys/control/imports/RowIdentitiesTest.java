package throughline.surveys.control.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowIdentitiesTest {
    @Test
    void theSameRowsHaveTheSameIdsInWhateverOrder() {
        List<byte[]> rows = rows(20_000);
        Set<Long> ids = ids(rows);
        String digest = digest(rows);
        for (int seed = 0; seed < 5; seed++) {
            List<byte[]> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ids(shuffled)).isEqualTo(ids);
            assertThat(digest(shuffled)).isEqualTo(digest);
        }
    }

    @Test
    void equalRowsAreToldApart() {
        List<byte[]> equal = Collections.nCopies(1000, new byte[] {1, 2, 3});
        assertThat(ids(equal)).hasSize(1000);
    }

    @Test
    void noTwoOfManyRowsShareAnId() {
        assertThat(ids(rows(200_000))).hasSize(200_000);
    }

    @Test
    void oneRowMoreLessOrOtherwiseIsAnotherDigest() {
        List<byte[]> rows = rows(1000);
        Set<String> digests = new HashSet<>();
        digests.add(digest(rows));
        digests.add(digest(rows.subList(0, 999)));
        List<byte[]> changed = new ArrayList<>(rows);
        changed.set(500, new byte[] {42});
        digests.add(digest(changed));
        List<byte[]> doubled = new ArrayList<>(rows);
        doubled.add(rows.get(0));
        digests.add(digest(doubled));
        digests.add(digest(List.of()));
        assertThat(digests).hasSize(5);
    }

    /** One in seven stands twice. */
    private static List<byte[]> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ByteBuffer.allocate(8)
                        .putLong(i % 7 == 0 ? i / 14 : i * 31L)
                        .array())
                .toList();
    }

    private static Set<Long> ids(List<byte[]> rows) {
        RowIdentities identities = new RowIdentities();
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add(identities.idOf(row, 0)));
        return ids;
    }

    private static String digest(List<byte[]> rows) {
        RowIdentities identities = new RowIdentities();
        rows.forEach(row -> identities.idOf(row, 0));
        return identities.digest();
    }
}
