package throughline.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static EffectEstimate effect(long n, double change) {
        Contrast before = new Contrast(n, 0, 1);
        return EffectEstimation.withDefaults()
                .withAssumedTau(0)
                .estimate(before, new Contrast(n, change, 1), List.of());
    }

    /** With n = 5000 and s = 1 the error is .02, so changes beyond .04 are certain. */
    @ParameterizedTest
    @CsvSource({
        "5000, .30, IMPROVED",
        "5000, .10, IMPROVED",
        "5000, .09, IMPROVED_LESS",
        "5000, .03, NO_CHANGE",
        "5000, 0, NO_CHANGE",
        "5000, -.03, NO_CHANGE",
        "5000, -.05, WORSE",
        "39, 3, TOO_EARLY",
        "40, 3, IMPROVED",
        "40, .3, NO_CHANGE"
    })
    void followsTheRule(long n, double change, Verdict verdict) {
        assertThat(Verdict.of(effect(n, change), 0.10)).isEqualTo(verdict);
    }

    @Test
    void refusesAHopeThatIsNotANumber() {
        assertThatThrownBy(() -> Verdict.of(effect(50, 1), Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Verdict.of(effect(50, 1), -0.1)).hasMessageContaining("-0.1");
    }
}
