package throughline.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import throughline.statistics.resampling.RankDraws.RankRange;

class RankDrawsTest {

    private static double[][] diagonal(double... variances) {
        double[][] matrix = new double[variances.length][variances.length];
        for (int i = 0; i < variances.length; i++) {
            matrix[i][i] = variances[i];
        }
        return matrix;
    }

    @Test
    void twoEstimatesChangePlacesAsOftenAsTheNormalDistributionSays() {
        RankDraws ranks = RankDraws.of(new double[] {1, 0}, new double[][] {{1, 0.5}, {0.5, 2}}, 40_000, 7);
        double expected = NormalDistribution.of(0, 1).cumulativeProbability(1 / Math.sqrt(1 + 2 - 2 * 0.5));
        assertThat(ranks.probabilityWithin(0, 1)).isCloseTo(expected, within(0.01));
        assertThat(ranks.probabilityOvertaking(2)).isCloseTo(1 - expected, within(0.01));
    }

    @Test
    void probabilitiesOfARankSumToOne() {
        RankDraws ranks = RankDraws.of(new double[] {0.3, 0.2, 0.2, 0.1}, diagonal(0.01, 0.01, 0.01, 0.01), 2000, 7);
        for (int k = 1; k <= 4; k++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                sum += ranks.probabilityWithin(j, k);
            }
            assertThat(sum).isCloseTo(k, within(1e-9));
        }
        assertThat(ranks.probabilityWithin(3, 9)).isCloseTo(1, within(1e-12));
    }

    @Test
    void certainEstimatesKeepTheirRanks() {
        RankDraws ranks = RankDraws.of(new double[] {0.1, 0.3, 0.2}, diagonal(0, 0, 0), 10, 7);
        assertThat(ranks.ranges(0.2)).containsExactly(new RankRange(3, 3), new RankRange(1, 1), new RankRange(2, 2));
        assertThat(ranks.probabilityWithin(1, 1)).isEqualTo(1);
    }

    @Test
    void duplicatesAreEquallyOftenFirst() {
        RankDraws ranks =
                RankDraws.of(new double[] {0.3, 0.3, 0.1}, new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}}, 500, 7);
        assertThat(ranks.probabilityWithin(0, 1)).isEqualTo(ranks.probabilityWithin(1, 1));
        assertThat(ranks.probabilityOvertaking(2)).isEqualTo(0.5);
    }

    @Test
    void neighboursThatOftenChangePlacesShareTheirRanks() {
        double[] estimates = {0.50, 0.05, 0.21, 0.20};
        RankDraws ranks = RankDraws.of(estimates, diagonal(1e-4, 1e-4, 1e-4, 1e-4), 4000, 7);
        assertThat(ranks.ranges(0.2))
                .containsExactly(new RankRange(1, 1), new RankRange(4, 4), new RankRange(2, 3), new RankRange(2, 3));
    }

    @Test
    void theSameSeedGivesTheSameDraws() {
        double[] estimates = {0.3, 0.29, 0.28};
        double first = RankDraws.of(estimates, diagonal(1, 1, 1), 500, 3).probabilityWithin(0, 1);
        assertThat(RankDraws.of(estimates, diagonal(1, 1, 1), 500, 3).probabilityWithin(0, 1))
                .isEqualTo(first);
        assertThat(RankDraws.of(estimates, diagonal(1, 1, 1), 500, 4).probabilityWithin(0, 1))
                .isNotEqualTo(first);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatThrownBy(() -> RankDraws.of(new double[2], new double[3][3], 10, 1))
                .hasMessageContaining("2 estimates, but a covariance of 3 rows");
        assertThatThrownBy(() -> RankDraws.of(new double[1], new double[1][1], 0, 1))
                .hasMessageContaining("0 draws");
        assertThatThrownBy(() -> RankDraws.of(new double[] {Double.NaN}, new double[1][1], 5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exactlyTheThresholdIsNoTie() {
        RankDraws ranks = RankDraws.of(new double[] {0.3, 0.3}, diagonal(0, 0), 4, 7);
        assertThat(ranks.probabilityOvertaking(2)).isEqualTo(0.5);
        assertThat(ranks.ranges(0.5)).containsExactly(new RankRange(1, 1), new RankRange(2, 2));
        assertThat(ranks.ranges(0.4)).containsExactly(new RankRange(1, 2), new RankRange(1, 2));
    }
}
