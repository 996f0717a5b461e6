package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StructuralMomentsTest {

    @Property(tries = 100)
    void countingGivesTheSumsThatAddingUpGives(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int rows, @ForAll @IntRange(max = 6) int drivers) {
        Random random = new Random(seed);
        RatingTable counted =
                new RatingTable(codes(random, rows), columns(random, drivers, rows), null, groups(random, rows));
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        RatingTable added = new RatingTable(counted.outcome(), counted.drivers(), ones, counted.group());
        int[] some = random.ints(rows, 0, Math.max(1, rows)).toArray();

        StructuralMoments one = StructuralMoments.of(counted, some);
        StructuralMoments other = StructuralMoments.of(added, some);

        assertThat(one.n()).isEqualTo(other.n());
        for (int j = 0; j < drivers; j++) {
            assertThat(one.users(j)).isEqualTo(other.users(j));
        }
        assertSame(one.total(), other.total());
        assertSame(one.without(7), other.without(7));
    }

    private static void assertSame(CrossProducts one, CrossProducts other) {
        assertThat(one.effectiveRows()).isEqualTo(other.effectiveRows());
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
    }

    private static byte[][] columns(Random random, int count, int rows) {
        byte[][] columns = new byte[count][];
        Arrays.setAll(columns, j -> codes(random, rows));
        return columns;
    }

    /** Ratings and what is none. */
    private static byte[] codes(Random random, int rows) {
        byte[] codes = new byte[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = (byte) (random.nextInt(9) - 1);
        }
        return codes;
    }

    private static byte[] groups(Random random, int rows) {
        byte[] groups = new byte[rows];
        for (int row = 0; row < rows; row++) {
            groups[row] = (byte) random.nextInt(RatingTable.GROUPS);
        }
        return groups;
    }
}
