package throughline.insights.control.comments;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask priya.raman@meridian.example, she knows.|Ask #, she knows.",
                "Write to o'neill+it@x.y.|Write to #.",
                "jürgen@büro|#",
                "(ada_l@people.example)|(#)",
                "two: a@b.org;c@d.org|two: #;#"
            })
    void takesMailAddressesOut(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected.replace("#", Redaction.MARK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call +41 79 123 45 67!|Call #!",
                "0791234567|#",
                "(555) 123-4567 after five|# after five",
                "01.23.45.67.89 or 030/1234567|# or #",
                "030/12345-67|#",
                "555\u2011123\u20114567|#",
                "٠٧٩١٢٣٤٥٦٧|#",
                "ticket INC0012345 is open|ticket INC# is open",
                "DE89 3704 0044 0532 0130 00|DE#"
            })
    void takesLongNumbersOut(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected.replace("#", Redaction.MARK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I waited 12 days and 300 minutes.",
                "From 12.03.2026 to 31/12/26 at 14:30",
                "On 2026-03-12 it was there, as in 2024/2025.",
                "It cost 1,400 euros in advance, 1,400,000 in all",
                "We met @ noon, 3 @ 5",
                "Room 4.123, form A-38, 100 %",
                "line\nbreaks\n\nstay"
            })
    void leavesTheRest(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void aDateDoesNotShelterTheNumberBesideIt() {
        assertThat(Redaction.of("since 12.03.2026, 0791234567")).isEqualTo("since 12.03.2026, " + Redaction.MARK);
        assertThat(Redaction.of("555-12-12-2020")).isEqualTo(Redaction.MARK);
    }

    @Property
    void leavesNoSevenDigitsInARow(
            @ForAll @StringLength(max = 60) @NumericChars @Chars({'0', ' ', '.', '/', '-', '@', 'x'}) String text) {
        assertThat(Redaction.of(text)).doesNotContainPattern("\\p{Nd}{7}");
    }
}
