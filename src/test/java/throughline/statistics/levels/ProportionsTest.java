package throughline.statistics.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {

    /** Newcombe (1998a), Statistics in Medicine 17:857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void wilsonAgreesWithNewcombe(long successes, long n, double low, double high) {
        Interval interval = ProportionEstimate.of(successes, n).interval();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /** Newcombe (1998b), Statistics in Medicine 17:873–890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "10, 10, 0, 20, .6791, 1",
        "5, 56, 0, 29, -.0381, .1926"
    })
    void differenceAgreesWithNewcombe(long s1, long n1, long s2, long n2, double low, double high) {
        Interval interval = ProportionDifference.newcombe(ProportionEstimate.of(s1, n1), ProportionEstimate.of(s2, n2))
                .interval();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void finitePopulationActsLikeALargerSample() {
        // n* = 50·99/50 = 99; 40 % of 99 has no whole count, so compare with the formula at p .4, n 99
        Interval interval = ProportionEstimate.of(20, 50, Population.of(100)).interval();
        double z2 = Interval.NORMAL_QUANTILE * Interval.NORMAL_QUANTILE;
        double centre = (0.4 + z2 / 198) / (1 + z2 / 99);
        double margin = Math.sqrt(z2 * 0.24 / 99 + z2 * z2 / (4 * 99 * 99)) / (1 + z2 / 99);
        assertThat(interval.low()).isCloseTo(centre - margin, within(1e-14));
        assertThat(interval.high()).isCloseTo(centre + margin, within(1e-14));
        assertThat(ProportionEstimate.of(20, 50, Population.of(50)).interval()).isEqualTo(new Interval(0.4, 0.4));
        assertThat(ProportionEstimate.of(20, 50, Population.of(1_000_000_000_000L))
                        .interval()
                        .low())
                .isCloseTo(ProportionEstimate.of(20, 50).interval().low(), within(1e-9));
    }

    @Test
    void weightedProportionTakesItsEffectiveNumberFromTheError() {
        ProportionEstimate weighted = ProportionEstimate.ofWeighted(0.4, 0.4 * 0.6 / 50, 200, Population.INFINITE);
        assertThat(weighted.interval().low())
                .isCloseTo(ProportionEstimate.of(20, 50).interval().low(), within(1e-14));
        assertThat(ProportionEstimate.ofWeighted(0.4, 1e-9, 50, Population.INFINITE)
                        .interval())
                .isEqualTo(ProportionEstimate.of(20, 50).interval());
        assertThat(ProportionEstimate.ofWeighted(0.4, 0.01, 50, Population.of(50))
                        .interval()
                        .width())
                .isZero();
    }

    @Test
    void weightedExtremesUseKishOrN() {
        MomentsCollector all = new MomentsCollector();
        for (int i = 0; i < 30; i++) {
            all.add(1, i < 10 ? 4 : 1);
        }
        // (10·4 + 20)²/(10·16 + 20) = 20
        assertThat(ProportionEstimate.ofWeighted(all.moments(), Population.INFINITE)
                        .interval())
                .isEqualTo(ProportionEstimate.of(20, 20).interval());
        assertThat(ProportionEstimate.ofWeighted(0, 0, 30, Population.INFINITE).interval())
                .isEqualTo(ProportionEstimate.of(0, 30).interval());
    }

    @Test
    void equalWeightsGiveTheIntervalWithoutWeights() {
        Moments indicator = new Moments(100, 200, 60, 60, 400, 120, 120);
        Interval weighted =
                ProportionEstimate.ofWeighted(indicator, Population.INFINITE).interval();
        Interval plain = ProportionEstimate.of(30, 100).interval();
        assertThat(weighted.low()).isCloseTo(plain.low(), within(1e-12));
        assertThat(weighted.high()).isCloseTo(plain.high(), within(1e-12));
    }

    @Test
    void countingFailuresInsteadMirrorsTheInterval() {
        for (int s = 0; s <= 12; s++) {
            Interval successes = ProportionEstimate.of(s, 12).interval();
            Interval failures = ProportionEstimate.of(12 - s, 12).interval();
            assertThat(successes.low()).isCloseTo(1 - failures.high(), within(1e-15));
            assertThat(successes.contains(s / 12.0)).isTrue();
        }
    }

    @Test
    void refusesImpossibleCounts() {
        assertThatThrownBy(() -> ProportionEstimate.of(0, 0)).hasMessageContaining("n = 0");
        assertThatThrownBy(() -> ProportionEstimate.of(5, 4)).hasMessage("5 successes of 4");
        assertThatThrownBy(() -> ProportionEstimate.of(-1, 4)).hasMessage("-1 successes of 4");
        assertThatThrownBy(() -> ProportionEstimate.of(1, 4, Population.of(3)))
                .hasMessage("population of 3 for 4 cases");
        assertThatThrownBy(() -> ProportionEstimate.ofWeighted(Double.NaN, 0.1, 4, Population.INFINITE))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> ProportionEstimate.ofWeighted(0.5, Double.NaN, 4, Population.INFINITE))
                .hasMessageContaining("NaN");
    }

    @Test
    void weightedProportionsKnowTheirPopulationToo() {
        Moments indicator = new Moments(50, 100, 40, 40, 200, 80, 80);
        Interval finite = ProportionEstimate.of(20, 50, Population.of(100)).interval();
        assertThat(ProportionEstimate.ofWeighted(indicator, Population.of(100))
                        .interval()
                        .low())
                .isCloseTo(finite.low(), within(1e-12));
        assertThat(ProportionEstimate.ofWeighted(0.4, 0.24 / 50, 50, Population.of(100))
                        .interval()
                        .high())
                .isCloseTo(finite.high(), within(1e-12));
        Moments all = new Moments(50, 50, 50, 50, 50, 50, 50);
        assertThat(ProportionEstimate.ofWeighted(all, Population.of(100)).interval())
                .isEqualTo(ProportionEstimate.of(50, 50, Population.of(100)).interval());
        assertThatThrownBy(() -> ProportionEstimate.ofWeighted(Moments.EMPTY, Population.INFINITE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionEstimate.ofWeighted(0.5, 0.1, 0, Population.INFINITE))
                .hasMessageContaining("n = 0");
    }
}
