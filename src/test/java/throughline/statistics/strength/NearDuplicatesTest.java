package throughline.statistics.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    /** Correlations that are .5 unless named. */
    private static double[][] correlations(int drivers, double... named) {
        double[][] matrix = new double[drivers][drivers];
        for (int i = 0; i < drivers; i++) {
            for (int j = 0; j < drivers; j++) {
                matrix[i][j] = i == j ? 1 : 0.5;
            }
        }
        for (int k = 0; k < named.length; k += 3) {
            matrix[(int) named[k]][(int) named[k + 1]] = named[k + 2];
            matrix[(int) named[k + 1]][(int) named[k]] = named[k + 2];
        }
        return matrix;
    }

    private static List<List<Integer>> sets(double[][] covariance) {
        return NearDuplicates.of(covariance, NearDuplicates.DEFAULT_LIMIT).sets();
    }

    @Test
    void driversAboveTheLimitAreOne() {
        assertThat(sets(correlations(4, 1, 3, 0.91))).containsExactly(List.of(0), List.of(1, 3), List.of(2));
        assertThat(sets(correlations(4, 1, 3, 0.9))).hasSize(4);
        assertThat(sets(correlations(4, 1, 3, -0.95))).hasSize(4);
    }

    @Test
    void aChainOfPairsIsOneSet() {
        assertThat(sets(correlations(5, 0, 4, 0.92, 4, 2, 0.93, 0, 2, 0.8)))
                .containsExactly(List.of(0, 2, 4), List.of(1), List.of(3));
        assertThat(sets(correlations(6, 4, 5, 0.95, 2, 3, 0.95, 3, 4, 0.95)))
                .containsExactly(List.of(0), List.of(1), List.of(2, 3, 4, 5));
    }

    @Test
    void scaleDoesNotMatterAndConstantsStandAlone() {
        double[][] covariance = correlations(3, 0, 1, 0.95);
        double[] factors = {3, 0.01, 0};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                covariance[i][j] *= factors[i] * factors[j];
            }
        }
        assertThat(sets(covariance)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(sets(new double[2][2])).containsExactly(List.of(0), List.of(1));
        assertThat(sets(new double[0][0])).isEmpty();
    }

    @Test
    void namesReplacePositions() {
        NearDuplicates found = NearDuplicates.of(correlations(3, 0, 2, 0.99), 0.9);
        assertThat(found.named(new int[] {4, 7, 9}).sets()).containsExactly(List.of(4, 9), List.of(7));
        assertThat(found.toArrays()).isDeepEqualTo(new int[][] {{0, 2}, {1}});
        assertThat(found.any()).isTrue();
        assertThat(NearDuplicates.of(correlations(3), 0.9).any()).isFalse();
    }

    @Property(tries = 50)
    void everyDriverIsInOneSet(@ForAll @IntRange(min = 1, max = 9) int drivers, @ForAll long seed) {
        double[][] matrix = correlations(drivers);
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < drivers; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = random.nextDouble() < 0.15 ? 0.95 : 0.2;
                matrix[j][i] = matrix[i][j];
            }
        }
        List<List<Integer>> sets = sets(matrix);
        assertThat(sets.stream().flatMap(List::stream)).hasSize(drivers).doesNotHaveDuplicates();
        for (List<Integer> one : sets) {
            for (List<Integer> other : sets) {
                for (int i : one) {
                    assertThat(other)
                            .allSatisfy(j -> assertThat(one == other || matrix[i][j] < 0.9)
                                    .isTrue());
                }
            }
        }
    }
}
