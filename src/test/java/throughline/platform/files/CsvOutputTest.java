package throughline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://evil.example\")",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1"
            })
    void aSpreadsheetRunsNothing(String text) {
        String cell = secondLine(new CsvOutput("name").row(text)).replaceAll("^\"", "");
        assertThat(cell).matches("(?s)'.*|[^=+\\-@\\t\\r\\n＝].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a=b", "x-1", "ada@example.org", "'quoted", "5 < 6", "東京"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(secondLine(new CsvOutput("name").row(text))).isEqualTo(text);
    }

    @Test
    void numbersAreNumbers() {
        assertThat(secondLine(new CsvOutput("a", "b", "c").row(-1.5, 1_000_000, 0.1)))
                .isEqualTo("-1.5,1000000,0.1");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(secondLine(new CsvOutput("a", "b").row(null, "x"))).isEqualTo(",x");
    }

    @Test
    void separatorsQuotesAndLinesAreQuoted() {
        assertThat(secondLine(new CsvOutput("a").row("a,b"))).isEqualTo("\"a,b\"");
        assertThat(secondLine(new CsvOutput("a").row("so \"called\""))).isEqualTo("\"so \"\"called\"\"\"");
        assertThat(new CsvOutput("a").row("two\nlines").text()).contains("\"two\nlines\"");
    }

    @Test
    void rowsByTheNamesOfColumnsRefuseNamesThatAreNoColumn() {
        assertThat(secondLine(new CsvOutput("n", "mean", "kind").row(Map.of("kind", "x", "n", 3))))
                .isEqualTo("3,,x");
        CsvOutput output = new CsvOutput("n");
        assertThatThrownBy(() -> output.row(Map.of("m", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[m]")
                .hasMessageContaining("[n]");
    }

    private static String secondLine(CsvOutput output) {
        String text = output.text();
        return text.substring(text.indexOf('\n') + 1).stripTrailing();
    }
}
