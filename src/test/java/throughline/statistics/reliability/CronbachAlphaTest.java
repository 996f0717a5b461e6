package throughline.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.ReferenceData;
import throughline.statistics.Simulations;
import throughline.statistics.reliability.CronbachAlpha.Reason;

class CronbachAlphaTest {
    private static final double[][] ATTITUDE = ReferenceData.rows("attitude");

    /** R, package psych, alpha(attitude): raw alpha .84, Feldt's limits .74 and .92. */
    @Test
    void agreesWithPsychOnTheAttitudeData() {
        CronbachAlpha found = CronbachAlpha.of(ATTITUDE);
        assertThat(found.alpha()).isCloseTo(0.84, within(0.005));
        assertThat(found.interval().low()).isCloseTo(0.74, within(0.005));
        assertThat(found.interval().high()).isCloseTo(0.92, within(0.005));
        assertThat(found.items()).isEqualTo(7);
        assertThat(found.n()).isEqualTo(30);
        assertThat(found.reason()).isEqualTo(Reason.NONE);
    }

    /** The same page of psych: raw alpha if an item is dropped, in the order of the file. */
    @ParameterizedTest
    @CsvSource({"0, .81", "1, .80", "2, .83", "3, .80", "4, .80", "5, .86", "6, .84"})
    void agreesWithPsychIfAnItemIsDropped(int dropped, double published) {
        double[][] rows =
                Arrays.stream(ATTITUDE).map(row -> without(row, dropped)).toArray(double[][]::new);
        assertThat(CronbachAlpha.of(rows).alpha()).isCloseTo(published, within(0.0051));
    }

    /** Hoyt (1941): alpha is (MS people − MS residual)/MS people of the two-way analysis of variance. */
    @Test
    void isHoytsRatioOfMeanSquares() {
        int n = ATTITUDE.length;
        int k = ATTITUDE[0].length;
        double grand = Arrays.stream(ATTITUDE).flatMapToDouble(Arrays::stream).sum() / (n * k);
        double people = 0;
        double items = 0;
        double total = 0;
        for (double[] row : ATTITUDE) {
            double mean = Arrays.stream(row).sum() / k;
            people += k * (mean - grand) * (mean - grand);
            for (double value : row) {
                total += (value - grand) * (value - grand);
            }
        }
        for (int j = 0; j < k; j++) {
            int column = j;
            double mean =
                    Arrays.stream(ATTITUDE).mapToDouble(row -> row[column]).sum() / n;
            items += n * (mean - grand) * (mean - grand);
        }
        double residual = (total - people - items) / ((n - 1) * (k - 1));
        double expected = 1 - residual / (people / (n - 1));
        assertThat(CronbachAlpha.of(ATTITUDE).alpha()).isCloseTo(expected, within(1e-12));
    }

    /** Parallel items that correlate .4: true alpha 4·.4/(1 + 3·.4) = .727. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(8);
        int runs = Simulations.runs(1000);
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[][] rows = new double[25][4];
            for (double[] row : rows) {
                double common = random.nextGaussian() * Math.sqrt(0.4);
                Arrays.setAll(row, i -> common + Math.sqrt(0.6) * random.nextGaussian());
            }
            held += CronbachAlpha.of(rows).interval().contains(1.6 / 2.2) ? 1 : 0;
        }
        assertThat((double) held / runs).isCloseTo(0.95, within(0.02));
    }

    @Test
    void identicalItemsAreFullyConsistentAndShiftsDoNotMatter() {
        double[][] same = {{1, 1, 1}, {2, 2, 2}, {5, 5, 5}};
        assertThat(CronbachAlpha.of(same).alpha()).isCloseTo(1, within(1e-14));
        double[][] shifted = {{1, 3, 0}, {2, 4, 1}, {5, 7, 4}};
        assertThat(CronbachAlpha.of(shifted).alpha()).isCloseTo(1, within(1e-14));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(CronbachAlpha.of(new double[][] {{1, 2}, {2, 4}}).reason()).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(CronbachAlpha.of(new double[][] {{1, 2, 3}}).reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(CronbachAlpha.of(new double[0][]).reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        CronbachAlpha level = CronbachAlpha.of(new double[][] {{1, 2, 3}, {3, 2, 1}});
        assertThat(level.reason()).isEqualTo(Reason.NO_SPREAD);
        assertThat(level.interval().low()).isInfinite();
    }

    @Test
    void refusesRowsThatDoNotFit() {
        assertThatThrownBy(() -> CronbachAlpha.of(new double[][] {{1, 2, 3}, {1, 2}}))
                .hasMessage("row 1 has 2 ratings, not 3 as the first");
        assertThatThrownBy(() -> CronbachAlpha.of(new double[][] {{1, 2, Double.NaN}}))
                .hasMessageContaining("NaN");
    }

    private static double[] without(double[] row, int dropped) {
        double[] left = new double[row.length - 1];
        for (int i = 0; i < left.length; i++) {
            left[i] = row[i < dropped ? i : i + 1];
        }
        return left;
    }
}
