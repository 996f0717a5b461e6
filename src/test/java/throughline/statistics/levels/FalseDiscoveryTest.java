package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** Benjamini and Hochberg (1995), section 3.2: 15 hypotheses on myocardial infarction. */
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void rejectsTheFourOfThePaper() {
        boolean[] discoveries = FalseDiscovery.benjaminiHochberg(PUBLISHED, 0.05);
        for (int i = 0; i < discoveries.length; i++) {
            assertThat(discoveries[i]).as("hypothesis %d", i + 1).isEqualTo(i < 4);
        }
    }

    @Test
    void answersInTheOrderAsked() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0.9, 0.001, 0.5, 0.002}, 0.1))
                .containsExactly(false, true, false, true);
    }

    @Test
    void aLateStepPullsInEarlierOnes() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0.04, 0.045, 0.049}, 0.05))
                .containsExactly(true, true, true);
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[0], 0.1)).isEmpty();
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0.2, 0.3}, 0.1))
                .containsExactly(false, false);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {0.1, Double.NaN}, 0.1))
                .hasMessage("p-value 1 is NaN, not between 0 and 1");
        assertThatThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {0.1}, Double.NaN))
                .hasMessageContaining("q is NaN");
        assertThatThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {-0.1}, 0.1))
                .hasMessageContaining("-0.1");
    }

    @Test
    void aValueOnItsThresholdIsADiscovery() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0.05, 0.9}, 0.1))
                .containsExactly(true, false);
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0, 1}, 1)).containsExactly(true, true);
    }
}
