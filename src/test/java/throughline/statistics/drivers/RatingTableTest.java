package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTableTest {

    @Test
    void refusesColumnsOfOtherLengths() {
        assertThatThrownBy(
                        () -> new RatingTable(new byte[3], new byte[][] {new byte[3], new byte[4]}, null, new byte[3]))
                .hasMessage("driver 1 has 4 rows, the outcome has 3");
        assertThatThrownBy(() -> new RatingTable(new byte[3], new byte[0][], null, new byte[2]))
                .hasMessage("group has 2 rows, the outcome has 3");
        assertThatThrownBy(() -> new RatingTable(new byte[3], new byte[0][], new double[1], new byte[3]))
                .hasMessage("weights has 1 rows, the outcome has 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWeightsThatAreNotPositiveAndFinite(double weight) {
        assertThatThrownBy(() -> new RatingTable(new byte[2], new byte[0][], new double[] {1, weight}, new byte[2]))
                .hasMessage("weight of row 1 is " + weight + ", not positive and finite");
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, 100})
    void refusesGroupsOutsideTheHundred(byte group) {
        assertThatThrownBy(() -> new RatingTable(new byte[1], new byte[0][], null, new byte[] {group}))
                .hasMessage("group of row 0 is " + group + ", not 0 to 99");
    }

    @Test
    void onlyOneToFiveAreRatings() {
        for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
            assertThat(RatingTable.rating((byte) code)).isEqualTo(code >= 1 && code <= 5 ? code : 0);
        }
    }

    @Test
    void everyRowWeighsOneWithoutWeights() {
        RatingTable table = new RatingTable(new byte[3], new byte[0][], null, new byte[3]);
        assertThat(table.weight(2)).isEqualTo(1);
        assertThat(table.allRows()).containsExactly(0, 1, 2);
        assertThat(table.rows()).isEqualTo(3);
    }
}
