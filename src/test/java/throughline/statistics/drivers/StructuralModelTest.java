package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.statistics.DenseFit;
import throughline.statistics.SimulatedRatings;

class StructuralModelTest {

    private static final double[] SLOPES = {0.5, 0.3, 0.2, 0, -0.2};

    private static RatingTable table(double usage) {
        return new SimulatedRatings(11, SLOPES).withUsage(usage).table(700);
    }

    private static RatingTable weighted(RatingTable table, boolean whole) {
        Random random = new Random(5);
        double[] weights = IntStream.range(0, table.rows())
                .mapToDouble(i -> whole ? 1 + random.nextInt(3) : 0.3 + random.nextDouble())
                .toArray();
        return new RatingTable(table.outcome(), table.drivers(), weights, table.group());
    }

    private static StructuralModel model(RatingTable table) {
        return StructuralModel.of(StructuralMoments.of(table, table.allRows()), 50);
    }

    /** The model with all its columns written out: 1, u of every driver, z of every driver. */
    private static DenseFit dense(RatingTable table, boolean ratings) {
        int n = table.rows();
        int p = table.drivers().length;
        double[][] x = new double[n][ratings ? 1 + 2 * p : 1 + p];
        double[] y = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            x[i][0] = 1;
            y[i] = table.outcome()[i];
            w[i] = table.weight(i);
        }
        for (int j = 0; j < p; j++) {
            byte[] column = table.drivers()[j];
            double users = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                int rating = RatingTable.rating(column[i]);
                users += rating > 0 ? w[i] : 0;
                sum += w[i] * rating;
            }
            for (int i = 0; i < n; i++) {
                int rating = RatingTable.rating(column[i]);
                x[i][1 + j] = rating > 0 ? 1 : 0;
                if (ratings) {
                    x[i][1 + p + j] = rating > 0 ? rating - sum / users : 0;
                }
            }
        }
        return DenseFit.of(x, y, w);
    }

    private static double squares(RatingTable table) {
        double w = 0;
        double wy = 0;
        double wyy = 0;
        for (int i = 0; i < table.rows(); i++) {
            w += table.weight(i);
            wy += table.weight(i) * table.outcome()[i];
            wyy += table.weight(i) * table.outcome()[i] * table.outcome()[i];
        }
        return wyy - wy * wy / w;
    }

    @Test
    void agreesWithTheModelWrittenOut() {
        RatingTable table = table(0.7);
        StructuralModel model = model(table);
        DenseFit full = dense(table, true);
        DenseFit indicators = dense(table, false);
        double total = squares(table);
        assertThat(model.drivers()).containsExactly(0, 1, 2, 3, 4);
        assertThat(model.indicators()).containsExactly(0, 1, 2, 3, 4);
        assertThat(model.r2Full()).isCloseTo(1 - full.residualSquares() / total, within(1e-12));
        assertThat(model.r2Indicators()).isCloseTo(1 - indicators.residualSquares() / total, within(1e-12));
        assertThat(model.r2()).isCloseTo(model.r2Full() - model.r2Indicators(), within(1e-14));
        for (int j = 0; j < 5; j++) {
            assertThat(model.slopes()[j]).isCloseTo(full.coefficients()[6 + j], within(1e-11));
            assertThat(model.slopeStandardErrors()[j])
                    .isCloseTo(Math.sqrt(full.classical()[6 + j][6 + j]), within(1e-11));
        }
    }

    @Test
    void agreesWithTheWeightedModelWrittenOut() {
        RatingTable table = weighted(table(0.7), false);
        StructuralModel model = model(table);
        DenseFit full = dense(table, true);
        assertThat(model.r2Full()).isCloseTo(1 - full.residualSquares() / squares(table), within(1e-12));
        for (int j = 0; j < 5; j++) {
            assertThat(model.slopes()[j]).isCloseTo(full.coefficients()[6 + j], within(1e-11));
        }
    }

    @Test
    void wholeWeightsActLikeRepeatedRows() {
        RatingTable table = weighted(table(0.7), true);
        double[] weights = Objects.requireNonNull(table.weights());
        int[] repeated = IntStream.range(0, table.rows())
                .flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
                .toArray();
        RatingTable plain = new RatingTable(table.outcome(), table.drivers(), null, table.group());
        StructuralModel once = model(table);
        StructuralModel often = StructuralModel.of(StructuralMoments.of(plain, repeated), 50);
        assertThat(once.r2Full()).isCloseTo(often.r2Full(), within(1e-12));
        assertThat(once.r2Indicators()).isCloseTo(often.r2Indicators(), within(1e-12));
        assertThat(once.slopes()).containsExactly(often.slopes(), within(1e-11));
    }

    @Test
    void scaleOfTheWeightsDoesNotMatter() {
        RatingTable table = weighted(table(0.7), false);
        double[] scaled = Arrays.stream(Objects.requireNonNull(table.weights()))
                .map(w -> 1000 * w)
                .toArray();
        StructuralModel one = model(table);
        StructuralModel other = model(new RatingTable(table.outcome(), table.drivers(), scaled, table.group()));
        assertThat(other.slopes()).containsExactly(one.slopes(), within(1e-11));
        assertThat(other.slopeStandardErrors()).containsExactly(one.slopeStandardErrors(), within(1e-11));
    }

    @Test
    void indicatorsNeedThirtyOnBothSides() {
        int n = 200;
        byte[] rated29 = column(n, 29);
        byte[] rated30 = column(n, 30);
        byte[] unrated30 = column(n, 170);
        byte[] unrated29 = column(n, 171);
        byte[] outcome = column(n, n);
        RatingTable table =
                new RatingTable(outcome, new byte[][] {rated29, rated30, unrated30, unrated29}, null, new byte[n]);
        StructuralModel model = model(table);
        assertThat(model.indicators()).containsExactly(1, 2);
        assertThat(model.drivers()).containsExactly(2, 3);
    }

    private static byte[] column(int n, int rated) {
        byte[] column = new byte[n];
        for (int i = 0; i < rated; i++) {
            column[(i * 7) % n] = (byte) (1 + (i * i) % 5);
        }
        return column;
    }

    @Test
    void perfectlyCorrelatedDriversExplainOnce() {
        RatingTable table = table(1);
        byte[][] doubled = Arrays.copyOf(table.drivers(), 6);
        doubled[5] = table.drivers()[0];
        StructuralModel once = model(table);
        StructuralModel twice = model(new RatingTable(table.outcome(), doubled, null, table.group()));
        assertThat(twice.r2()).isCloseTo(once.r2(), within(1e-12));
        assertThat(twice.slopes()[0] + twice.slopes()[5]).isCloseTo(once.slopes()[0], within(1e-10));
    }

    @Test
    void driversThatNobodyRatedOrAllRatedAlikeAreLeftOut() {
        RatingTable table = table(1);
        byte[] fours = new byte[700];
        Arrays.fill(fours, (byte) 4);
        byte[][] drivers = {new byte[700], fours, table.drivers()[0]};
        StructuralModel model = model(new RatingTable(table.outcome(), drivers, null, table.group()));
        assertThat(model.drivers()).containsExactly(2);
    }

    @Test
    void nothingBreaksWithoutVarianceOrRows() {
        for (RatingTable table : degenerate()) {
            StructuralModel model = StructuralModel.of(StructuralMoments.of(table, table.allRows()), 1);
            assertThat(model.r2()).isBetween(0.0, 1.0);
            assertThat(model.r2Full()).isBetween(0.0, 1.0);
            assertThat(model.slopes()).doesNotContain(Double.NaN);
            assertThat(model.slopeStandardErrors()).doesNotContain(Double.NaN);
        }
    }

    private static List<RatingTable> degenerate() {
        List<RatingTable> tables = new ArrayList<>();
        tables.add(new RatingTable(new byte[0], new byte[2][0], null, new byte[0]));
        tables.add(new RatingTable(new byte[] {3}, new byte[][] {{4}, {2}}, null, new byte[1]));
        tables.add(new RatingTable(new byte[5], new byte[2][5], null, new byte[5]));
        byte[] fours = {4, 4, 4, 4, 4};
        tables.add(new RatingTable(fours, new byte[][] {{1, 2, 3, 4, 5}}, null, new byte[5]));
        tables.add(
                new RatingTable(fours, new byte[][] {{1, 2, 3, 4, 5}}, new double[] {.1, .7, .3, 1, 3}, new byte[5]));
        byte[][] many = new byte[8][3];
        for (int j = 0; j < 8; j++) {
            many[j] = new byte[] {(byte) (1 + j % 5), (byte) (5 - j % 3), (byte) (1 + j % 4)};
        }
        tables.add(new RatingTable(new byte[] {1, 5, 3}, many, null, new byte[3]));
        return tables;
    }

    @Test
    void joinedCellsEqualOneCell() {
        RatingTable table = table(0.7);
        int[] rows = table.allRows();
        StructuralMoments joined = StructuralMoments.of(table, Arrays.copyOf(rows, 300))
                .plus(StructuralMoments.of(table, Arrays.copyOfRange(rows, 300, 700)));
        StructuralModel parts = StructuralModel.of(joined, 50);
        assertThat(parts.covariance()).isEqualTo(model(table).covariance());
        assertThat(joined.n()).isEqualTo(700);
        assertThatThrownBy(() -> joined.plus(StructuralMoments.of(without(table), rows)))
                .hasMessage("cannot join 5 and 4 drivers");
        assertThatThrownBy(() -> StructuralMoments.of(table, new int[] {700}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static RatingTable without(RatingTable table) {
        double @Nullable [] none = null;
        return new RatingTable(table.outcome(), Arrays.copyOf(table.drivers(), 4), none, table.group());
    }

    @Test
    void leavingOutAGroupEqualsTheOtherRows() {
        RatingTable table = table(0.7);
        int[] others = Arrays.stream(table.allRows())
                .filter(row -> table.group()[row] != 17)
                .toArray();
        StructuralModel replicate = model(table)
                .refitted(StructuralMoments.of(table, table.allRows()).without(17));
        assertThat(replicate.covariance())
                .isEqualTo(StructuralModel.of(StructuralMoments.of(table, others), 50)
                        .covariance());
    }

    @Test
    void rowsWithoutARatedOutcomeArePassedOver() {
        RatingTable table = table(0.7);
        byte[] outcome = table.outcome().clone();
        for (int i = 500; i < 700; i++) {
            outcome[i] = (byte) (i % 2 == 0 ? 0 : 6);
        }
        RatingTable gaps = new RatingTable(outcome, table.drivers(), null, table.group());
        StructuralMoments moments = StructuralMoments.of(gaps, gaps.allRows());
        StructuralModel rated =
                StructuralModel.of(StructuralMoments.of(table, Arrays.copyOf(table.allRows(), 500)), 50);
        assertThat(moments.n()).isEqualTo(500);
        assertThat(StructuralModel.of(moments, 50).covariance()).isEqualTo(rated.covariance());
    }

    @Test
    void joinedCellsAddTheirSquaredWeights() {
        RatingTable table = weighted(table(0.7), true);
        int[] rows = table.allRows();
        StructuralMoments joined = StructuralMoments.of(table, Arrays.copyOf(rows, 300))
                .plus(StructuralMoments.of(table, Arrays.copyOfRange(rows, 300, 700)));
        CrossProducts whole = StructuralMoments.of(table, rows).total();
        assertThat(joined.total().effectiveRows())
                .isEqualTo(whole.effectiveRows())
                .isLessThan(700);
        assertThat(whole.drivers()).isEqualTo(5);
    }
}
