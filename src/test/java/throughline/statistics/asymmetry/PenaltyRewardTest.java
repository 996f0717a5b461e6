package throughline.statistics.asymmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.DenseFit;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.drivers.RatingTable;

class PenaltyRewardTest {

    private static final PenaltyReward ESTIMATION = PenaltyReward.withDefaults();

    private static List<PenaltyRewardEffect> estimate(RatingTable table) {
        return ESTIMATION.estimate(table, table.allRows());
    }

    private static RatingTable weighted(RatingTable table) {
        Random random = new Random(8);
        double[] weights = IntStream.range(0, table.rows())
                .mapToDouble(i -> 1 + random.nextInt(3))
                .toArray();
        return new RatingTable(table.outcome(), table.drivers(), weights, table.group());
    }

    /** Outcome 4, less a point if driver 0 is rated low, plus a point if driver 1 is rated top, plus noise. */
    private static RatingTable planted() {
        Random random = new Random(21);
        int n = 2000;
        byte[][] drivers = new byte[3][n];
        byte[] outcome = new byte[n];
        for (int i = 0; i < n; i++) {
            for (byte[] driver : drivers) {
                driver[i] = (byte) (random.nextInt(6) == 0 ? 6 : 1 + random.nextInt(5));
            }
            double y = 3 - (drivers[0][i] <= 2 ? 1 : 0) + (drivers[1][i] == 5 ? 1 : 0);
            y += drivers[2][i] <= 2 ? -0.5 : drivers[2][i] == 5 ? 0.5 : 0;
            outcome[i] = (byte) Math.max(1, Math.min(5, Math.round(y + 0.5 * random.nextGaussian())));
        }
        return new RatingTable(outcome, drivers, null, new byte[n]);
    }

    @Test
    void agreesWithTheModelWrittenOutWithAndWithoutWeights() {
        RatingTable plain =
                new SimulatedRatings(31, 0.5, 0.3, 0.1).withUsage(0.8).table(900);
        for (RatingTable table : List.of(plain, weighted(plain))) {
            int n = table.rows();
            double[][] x = new double[n][10];
            double[] y = new double[n];
            double[] w = new double[n];
            double[] lowWeight = new double[3];
            for (int i = 0; i < n; i++) {
                y[i] = table.outcome()[i];
                w[i] = table.weight(i);
                x[i][0] = 1;
                for (int j = 0; j < 3; j++) {
                    int rating = RatingTable.rating(table.drivers()[j][i]);
                    x[i][1 + 3 * j] = rating == 1 || rating == 2 ? 1 : 0;
                    x[i][2 + 3 * j] = rating == 5 ? 1 : 0;
                    x[i][3 + 3 * j] = rating == 0 ? 1 : 0;
                    lowWeight[j] += w[i] * x[i][1 + 3 * j];
                }
            }
            DenseFit dense = DenseFit.of(x, y, w);
            for (PenaltyRewardEffect effect : estimate(table)) {
                int p = 1 + 3 * effect.driver();
                double[][] v = dense.hc3();
                double penalty = -dense.coefficients()[p];
                double reward = dense.coefficients()[p + 1];
                double spread = Math.sqrt(v[p][p] + v[p + 1][p + 1] + 2 * v[p][p + 1]);
                assertThat(effect.estimated()).isTrue();
                assertThat(effect.penalty()).isCloseTo(penalty, within(1e-10));
                assertThat(effect.reward()).isCloseTo(reward, within(1e-10));
                assertThat(effect.penaltyError()).isCloseTo(Math.sqrt(v[p][p]), within(1e-10));
                assertThat(effect.rewardError()).isCloseTo(Math.sqrt(v[p + 1][p + 1]), within(1e-10));
                assertThat(effect.z()).isCloseTo((penalty - reward) / spread, within(1e-8));
                assertThat(effect.dissatisfactionCost())
                        .isCloseTo(
                                lowWeight[effect.driver()] / Arrays.stream(w).sum() * Math.max(0, penalty),
                                within(1e-10));
            }
        }
    }

    @Test
    void plantedKindsAreFound() {
        assertThat(estimate(planted()))
                .extracting(PenaltyRewardEffect::kind)
                .containsExactly(EffectKind.DISSATISFIER, EffectKind.DELIGHTER, EffectKind.PERFORMANCE);
        assertThat(estimate(planted()).get(0).penalty()).isCloseTo(1, within(0.1));
        assertThat(estimate(planted()).get(1).reward()).isCloseTo(1, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, 3, DISSATISFIER",
        "5, 3, 2, DISSATISFIER",
        "0, 5, -3, DELIGHTER",
        "3, 3, 0, PERFORMANCE",
        "1, 3, -1, PERFORMANCE",
        "1.9, 1.9, 0, UNCLEAR",
        "1, -3, 3, UNCLEAR",
        "NaN, NaN, NaN, UNCLEAR"
    })
    void kindFollowsTheRule(double penalty, double reward, double z, EffectKind kind) {
        assertThat(EffectKind.of(penalty, reward, z)).isEqualTo(kind);
    }

    @Test
    void wholeWeightsActLikeRepeatedRows() {
        RatingTable table = weighted(planted());
        double[] weights = Objects.requireNonNull(table.weights());
        int[] repeated = IntStream.range(0, table.rows())
                .flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
                .toArray();
        List<PenaltyRewardEffect> often = ESTIMATION.estimate(planted(), repeated);
        List<PenaltyRewardEffect> once = estimate(table);
        for (int j = 0; j < 3; j++) {
            assertThat(once.get(j).penalty()).isCloseTo(often.get(j).penalty(), within(1e-10));
            assertThat(once.get(j).reward()).isCloseTo(often.get(j).reward(), within(1e-10));
            assertThat(once.get(j).dissatisfactionCost()).isCloseTo(often.get(j).dissatisfactionCost(), within(1e-10));
        }
    }

    @Test
    void anyOrderOfRowsGivesIdenticalResults() {
        RatingTable table = planted();
        assertThat(ESTIMATION.estimate(table, SimulatedRatings.shuffled(2000, 4)))
                .isEqualTo(estimate(table));
    }

    @Test
    void aDriverWithFewLowRatingsIsNotEstimated() {
        RatingTable table = planted();
        byte[] happy = table.drivers()[0].clone();
        int kept = 0;
        for (int i = 0; i < happy.length; i++) {
            if (happy[i] <= 2 && kept++ >= 29) {
                happy[i] = 3;
            }
        }
        byte[][] drivers = {happy, table.drivers()[1]};
        List<PenaltyRewardEffect> effects = estimate(new RatingTable(table.outcome(), drivers, null, table.group()));
        assertThat(effects.get(0).low()).isEqualTo(29);
        assertThat(effects.get(0).estimated()).isFalse();
        assertThat(effects.get(0).kind()).isEqualTo(EffectKind.UNCLEAR);
        assertThat(effects.get(1).estimated()).isTrue();
    }

    @Test
    void aDuplicateIsNotEstimatedTwice() {
        RatingTable table = planted();
        byte[][] drivers = {table.drivers()[0], table.drivers()[0]};
        List<PenaltyRewardEffect> effects = estimate(new RatingTable(table.outcome(), drivers, null, table.group()));
        assertThat(effects).extracting(PenaltyRewardEffect::estimated).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void nothingIsEstimatedFromNothing() {
        List<RatingTable> tables = new ArrayList<>();
        RatingTable table = planted();
        byte[] constant = new byte[2000];
        Arrays.fill(constant, (byte) 4);
        tables.add(new RatingTable(constant, table.drivers(), null, table.group()));
        tables.add(new RatingTable(new byte[2000], table.drivers(), null, table.group()));
        tables.add(new RatingTable(table.outcome(), new byte[3][2000], null, table.group()));
        tables.add(new RatingTable(new byte[] {3}, new byte[][] {{1}, {5}, {0}}, null, new byte[1]));
        tables.add(new RatingTable(new byte[0], new byte[3][0], null, new byte[0]));
        for (RatingTable each : tables) {
            assertThat(estimate(each)).hasSize(3).allSatisfy(effect -> {
                assertThat(effect.estimated()).isFalse();
                assertThat(effect.penalty() + effect.reward() + effect.z()).isZero();
            });
        }
    }

    @Test
    void oneRowAloneInItsColumnDisturbsNobody() {
        RatingTable table = planted();
        byte[] alone = new byte[2000];
        Arrays.fill(alone, (byte) 3);
        alone[7] = 1;
        byte[][] drivers = {table.drivers()[0], table.drivers()[1], alone};
        RatingTable with = new RatingTable(table.outcome(), drivers, null, table.group());
        RatingTable two = new RatingTable(table.outcome(), Arrays.copyOf(drivers, 2), null, table.group());
        int[] others = Arrays.stream(table.allRows()).filter(row -> row != 7).toArray();
        PenaltyRewardEffect joint = estimate(with).get(0);
        PenaltyRewardEffect apart = ESTIMATION.estimate(two, others).get(0);
        assertThat(joint.penalty()).isCloseTo(apart.penalty(), within(1e-10));
        assertThat(joint.penaltyError()).isCloseTo(apart.penaltyError(), within(1e-10));
    }

    @Test
    void refusesAMinimumWithoutMeaning() {
        assertThatThrownBy(() -> ESTIMATION.withMinimum(0)).hasMessage("minimum of rows: 0");
        assertThatThrownBy(() -> ESTIMATION.estimate(planted(), new int[] {-1}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsWithoutARatedOutcomeArePassedOver() {
        RatingTable table = planted();
        byte[] outcome = table.outcome().clone();
        Arrays.fill(outcome, 1500, 2000, (byte) 6);
        RatingTable gaps = new RatingTable(outcome, table.drivers(), null, table.group());
        assertThat(estimate(gaps)).isEqualTo(ESTIMATION.estimate(table, Arrays.copyOf(table.allRows(), 1500)));
    }

    @Test
    void thirtyRowsAreEnoughOnEverySide() {
        RatingTable table = planted();
        byte[] edge = new byte[2000];
        Arrays.fill(edge, (byte) 3);
        for (int i = 0; i < 90; i++) {
            edge[i * 20] = (byte) (i < 30 ? 2 : i < 60 ? 5 : 6);
        }
        byte[][] drivers = {edge};
        RatingTable thirty = new RatingTable(table.outcome(), drivers, null, table.group());
        PenaltyRewardEffect estimated = estimate(thirty).get(0);
        assertThat(estimated.estimated()).isTrue();
        assertThat(estimated.penalty()).isCloseTo(meanOf(table, edge, 3, 3) - meanOf(table, edge, 2, 2), within(1e-10));
        edge[60 * 20] = 3;
        PenaltyRewardEffect reference = estimate(thirty).get(0);
        assertThat(reference.penalty()).isCloseTo(meanOf(table, edge, 3, 6) - meanOf(table, edge, 2, 2), within(1e-10));
        assertThat(ESTIMATION
                        .withMinimum(31)
                        .estimate(thirty, thirty.allRows())
                        .get(0)
                        .estimated())
                .isFalse();
    }

    /** Mean outcome of rows whose rating is one of two codes; 29 unrated rows count with the reference. */
    private static double meanOf(RatingTable table, byte[] driver, int one, int other) {
        return IntStream.range(0, driver.length)
                .filter(i -> driver[i] == one || driver[i] == other)
                .map(i -> table.outcome()[i])
                .average()
                .orElseThrow();
    }
}
