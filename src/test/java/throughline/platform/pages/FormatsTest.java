package throughline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);
    private static final Formats GERMAN = new Formats(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "1234.5, 1, '1,234.5', '1.234,5'",
        "0, 1, 0.0, '0,0'",
        "-0.0, 1, 0.0, '0,0'",
        "-0.04, 1, 0.0, '0,0'",
        "-0.06, 1, −0.1, '−0,1'",
        "-1234, 0, '−1,234', −1.234",
        "0.5, 2, 0.50, '0,50'"
    })
    void numbersAreWrittenAsReadersExpect(double value, int digits, String english, String german) {
        assertThat(ENGLISH.number(value, digits)).isEqualTo(english);
        assertThat(GERMAN.number(value, digits)).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource({
        "52.5, EUR, €52.50, '52,50 €'",
        "52, SEK, SEK 52, 52 SEK",
        "9999.4, EUR, '€9,999', '9.999 €'",
        "1234567, EUR, '€1,230,000', '1.230.000 €'",
        "0, CHF, CHF 0, 0 CHF"
    })
    void amountsHaveNoMoreDigitsThanTheyMean(double amount, String currency, String english, String german) {
        assertThat(ENGLISH.money(amount, currency)).isEqualTo(english.replace(' ', '\u00a0'));
        assertThat(GERMAN.money(amount, currency)).isEqualTo(german.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"1.26, +1.3", "1.24, +1.2", "-1.24, −1.2", "0, 0.0", "0.04, 0.0", "-0.04, 0.0", "0.06, +0.1"})
    void changesShowTheirSignUnlessTheyRoundToNothing(double value, String expected) {
        assertThat(ENGLISH.signed(value, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.523, 52", "0, 0", "1, 100", "0.995, 100", "0.004, 0"})
    void sharesAreWholePercents(double share, String expected) {
        assertThat(ENGLISH.percent(share)).isEqualTo(expected);
    }

    @Test
    void countsAreGrouped() {
        assertThat(ENGLISH.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(GERMAN.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(ENGLISH.count(-5)).isEqualTo("−5");
    }

    @Test
    void theDayComesBeforeTheMonth() {
        assertThat(ENGLISH.date(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(GERMAN.date(LocalDate.of(2026, 3, 1))).isEqualTo("1. März 2026");
    }

    @Test
    void momentsSayWhichZoneTheyAreIn() {
        assertThat(ENGLISH.moment(Instant.parse("2026-03-29T01:30:00Z")))
                .startsWith("29 March 2026")
                .contains("01:30")
                .endsWith("UTC");
    }
}
