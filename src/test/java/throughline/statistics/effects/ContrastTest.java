package throughline.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.drivers.RatingTable;

class ContrastTest {

    private static final byte[] OUTCOME = {0, 0, 0, 0};

    @Test
    void takesTheComparisonThatIsThere() {
        // differences: 5 − (4+2)/2 = 2, 3 − 4 = −1, none without the treated, none without any comparison
        byte[][] drivers = {{5, 3, 0, 4}, {4, 6, 3, 0}, {2, 4, 3, 6}};
        RatingTable table = new RatingTable(OUTCOME, drivers, null, new byte[4]);
        Contrast contrast = Contrast.of(table, table.allRows(), new int[] {0}, new int[] {1, 2});
        assertThat(contrast).isEqualTo(new Contrast(2, 0.5, 4.5));
        assertThat(contrast.squaredError()).isEqualTo(2.25);
    }

    @Test
    void averagesSeveralTreatedDrivers() {
        byte[][] drivers = {{5, 3}, {4, 6}, {2, 2}};
        RatingTable table = new RatingTable(new byte[2], drivers, null, new byte[2]);
        Contrast contrast = Contrast.of(table, table.allRows(), new int[] {0, 1}, new int[] {2});
        assertThat(contrast.mean()).isEqualTo((2.5 + 1) / 2);
    }

    @Test
    void anyOrderOfRowsGivesIdenticalResults() {
        RatingTable table =
                new SimulatedRatings(2, 0.1, 0.2, 0.3, 0.1).withUsage(0.6).table(500);
        int[] treated = {0};
        int[] comparison = {1, 2, 3};
        assertThat(Contrast.of(table, SimulatedRatings.shuffled(500, 3), treated, comparison))
                .isEqualTo(Contrast.of(table, table.allRows(), treated, comparison));
    }

    @Test
    void equalWeightsChangeNothing() {
        byte[][] drivers = {{5, 3, 2, 4}, {4, 1, 3, 5}};
        RatingTable plain = new RatingTable(OUTCOME, drivers, null, new byte[4]);
        RatingTable weighted = new RatingTable(OUTCOME, drivers, new double[] {2.5, 2.5, 2.5, 2.5}, new byte[4]);
        Contrast one = Contrast.of(plain, plain.allRows(), new int[] {0}, new int[] {1});
        Contrast other = Contrast.of(weighted, weighted.allRows(), new int[] {0}, new int[] {1});
        assertThat(other.mean()).isCloseTo(one.mean(), within(1e-14));
        assertThat(other.variance()).isCloseTo(one.variance(), within(1e-13));
    }

    @Test
    void nothingInCommonIsAnEmptyContrast() {
        RatingTable table = new RatingTable(OUTCOME, new byte[2][4], null, new byte[4]);
        Contrast contrast = Contrast.of(table, table.allRows(), new int[] {0}, new int[] {1});
        assertThat(contrast).isEqualTo(new Contrast(0, 0, 0));
        assertThat(contrast.squaredError()).isZero();
    }

    @Test
    void refusesEmptyAndOverlappingLists() {
        RatingTable table = new RatingTable(OUTCOME, new byte[2][4], null, new byte[4]);
        int[] rows = table.allRows();
        assertThatThrownBy(() -> Contrast.of(table, rows, new int[] {0}, new int[0]))
                .hasMessage("1 treated and 0 comparison drivers");
        assertThatThrownBy(() -> Contrast.of(table, rows, new int[] {0, 1}, new int[] {1}))
                .hasMessage("a driver is both treated and comparison");
        assertThatThrownBy(() -> new Contrast(3, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contrast(3, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contrast(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
