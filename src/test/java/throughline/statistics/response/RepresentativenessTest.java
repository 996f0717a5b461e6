package throughline.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static throughline.statistics.response.Margins.margin;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.response.Representativeness.Reason;

class RepresentativenessTest {

    @Test
    void aRateIsUsableAnswersOverThoseInvited() {
        assertThat(ResponseRate.of(30, 120)).isEqualTo(new ResponseRate(30, 120, 0.25));
        assertThat(ResponseRate.of(0, 1).rate()).isZero();
        assertThat(ResponseRate.of(7, 7).rate()).isEqualTo(1);
        assertThatThrownBy(() -> ResponseRate.of(0, 0)).hasMessageContaining("one invited or more, not 0");
        assertThatThrownBy(() -> ResponseRate.of(8, 7)).hasMessageContaining("8 usable answers of 7 invited");
        assertThatThrownBy(() -> ResponseRate.of(-1, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Propensities .8 and .4, mean .5: S² = (100·.09 + 300·.01)/399. */
    @Test
    void isTheFormulaWrittenOut() {
        Representativeness found = Representativeness.of(margin(new int[] {80, 120}, 0, 100, 300));
        assertThat(found.deviation()).isCloseTo(Math.sqrt(12.0 / 399), within(1e-15));
        assertThat(found.indicator()).isCloseTo(1 - 2 * Math.sqrt(12.0 / 399), within(1e-15));
        assertThat(found.byChance()).isCloseTo(1 - 2 * Math.sqrt(0.25 * 400) / 399, within(1e-15));
        assertThat(found.uneven()).isTrue();
        assertThat(found.reason()).isEqualTo(Reason.NONE);
    }

    /** Two halves of 1000 with propensities .5 ± d have S = d·√(2000/1999), so R = .75 lies near d = .125. */
    @ParameterizedTest
    @CsvSource({"624, 376, false", "625, 375, true", "500, 500, false"})
    void isFlaggedBelowThreeQuarters(int first, int second, boolean flagged) {
        Representativeness found = Representativeness.of(margin(new int[] {first, second}, 0, 1000, 1000));
        assertThat(found.uneven()).isEqualTo(flagged);
        double distance = (first - second) / 2000.0;
        assertThat(found.indicator()).isCloseTo(1 - 2 * distance * Math.sqrt(2000 / 1999.0), within(1e-12));
    }

    @Test
    void classesThatAnswerAlikeAreRepresentative() {
        Representativeness found = Representativeness.of(margin(new int[] {50, 0, 100}, 0, 200, 0, 400));
        assertThat(found.indicator()).isEqualTo(1);
        assertThat(found.deviation()).isZero();
    }

    @Test
    void allOfOneClassAndNobodyOfAnotherIsAsUnevenAsCanBe() {
        Representativeness found = Representativeness.of(margin(new int[] {10, 0}, 0, 10, 10));
        assertThat(found.indicator()).isZero();
        assertThat(found.uneven()).isTrue();
    }

    @Test
    void answersWithoutClassAreSpreadAsTheOthers() {
        // 40 of 200 answers name none: the named 64 and 96 stand for 80 and 120
        Representativeness some = Representativeness.of(margin(new int[] {64, 96}, 40, 100, 300));
        Representativeness all = Representativeness.of(margin(new int[] {80, 120}, 0, 100, 300));
        assertThat(some.deviation()).isCloseTo(all.deviation(), within(1e-15));
        // 50 of 50 named and as many unnamed would make a propensity of 1.5
        Representativeness capped = Representativeness.of(margin(new int[] {50, 50}, 50, 50, 150));
        double mean = 0.25 * 1 + 0.75 * 0.5;
        assertThat(capped.deviation())
                .isCloseTo(
                        Math.sqrt((50 * (1 - mean) * (1 - mean) + 150 * (0.5 - mean) * (0.5 - mean)) / 199),
                        within(1e-15));
    }

    /** Draws answers from the frame as from an urn, and compares the mean of S² with what byChance says. */
    @Test
    void chanceAloneGivesWhatByChanceSays() {
        long[] population = {10, 30, 5, 55};
        int[] urn = new int[100];
        for (int h = 0, next = 0; h < 4; h++) {
            for (int i = 0; i < population[h]; i++) {
                urn[next++] = h;
            }
        }
        Random random = new Random(11);
        double squares = 0;
        double byChance = 0;
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            int[] drawn = new int[40];
            for (int i = 0; i < 40; i++) {
                int j = i + random.nextInt(100 - i);
                int kept = urn[i];
                urn[i] = urn[j];
                urn[j] = kept;
                drawn[i] = urn[i];
            }
            Representativeness found = Representativeness.of(new Margin(drawn, population));
            squares += found.deviation() * found.deviation() / runs;
            byChance = found.byChance();
        }
        assertThat(Math.sqrt(squares)).isCloseTo((1 - byChance) / 2, within(0.001));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(Representativeness.of(margin(new int[] {0, 0}, 3, 10, 10)).reason())
                .isEqualTo(Reason.NO_ANSWERS);
        assertThat(Representativeness.of(margin(new int[] {5, 0}, 3, 10, 0)).reason())
                .isEqualTo(Reason.ONE_CLASS);
    }

    @Test
    void aFrameThatDoesNotFitTheAnswersIsRefused() {
        assertThatThrownBy(() -> margin(new int[] {3}, 0, 2)).hasMessageContaining("more answers than its 2 invited");
        assertThatThrownBy(() -> new Margin(new int[] {2}, new long[] {4, 4}))
                .hasMessage("answer 0 is of class 2, not of 0 to 1 or -1 for not stated");
        assertThatThrownBy(() -> new Margin(new int[] {-2}, new long[] {4})).hasMessageContaining("class -2");
        assertThatThrownBy(() -> new Margin(new int[0], new long[] {4, -1})).hasMessageContaining("class 1 has -1");
        assertThatThrownBy(() -> new Margin(new int[0], new long[] {0, 0})).hasMessageContaining("nobody was invited");
    }
}
