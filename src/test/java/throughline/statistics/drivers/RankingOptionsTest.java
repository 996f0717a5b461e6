package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import throughline.statistics.drivers.ContributionReport.Method;

class RankingOptionsTest {
    private static final RankingOptions OPTIONS = RankingOptions.DEFAULT;

    @Test
    void refusesOptionsWithoutMeaning() {
        assertThatThrownBy(() -> OPTIONS.withMinimumRatings(0)).hasMessage("ratings per driver: 0");
        assertThatThrownBy(() -> OPTIONS.withExactUpTo(21)).hasMessage("21 drivers, not 0 to 20");
        assertThatThrownBy(() -> OPTIONS.withExactUpTo(-1)).hasMessage("-1 drivers, not 0 to 20");
        assertThatThrownBy(() -> OPTIONS.withDraws(0, 1)).hasMessage("draws: 0");
        assertThatThrownBy(() -> new RankingGate(-1, 1, 0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankingGate(1, 1, Double.NaN, 1)).hasMessageContaining("NaN");
    }

    @Test
    void changesOneThingAtATime() {
        RankingOptions changed =
                OPTIONS.withMinimumRatings(1).withExactUpTo(20).withDraws(7, 8).withMinimumAnswers(500);
        assertThat(changed).isEqualTo(new RankingOptions(new RankingGate(500, 10, 0.10, 500), 1, 20, 7, 8));
        assertThat(OPTIONS.withMinimumAnswers(50).gate()).isEqualTo(new RankingGate(50, 10, 0.10, 300));
    }

    @Test
    void manyDriversAreNotDecomposedExactly() {
        assertThat(OPTIONS.method(15)).isEqualTo(Method.LMG);
        assertThat(OPTIONS.method(16)).isEqualTo(Method.JOHNSON);
    }
}
