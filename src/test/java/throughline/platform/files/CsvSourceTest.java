package throughline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

class CsvSourceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorInTheHeader(String separator) {
        assertThat(rows("id,name\n1,Ada\n".replace(",", separator))).containsExactly(List.of("1", "Ada"));
    }

    @Test
    void aDecimalCommaDoesNotHideASemicolon() {
        assertThat(rows("id;value\n1;2,5\n")).containsExactly(List.of("1", "2,5"));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() {
        assertThat(CsvSource.of(file("\uFEFFid,name\n1,Ada\n")).header()).containsExactly("id", "name");
        assertThat(rows("\uFEFF\"id\",name\n1,Ada\n")).containsExactly(List.of("1", "Ada"));
    }

    @Test
    void namesOfColumnsHaveNoBlanksAround() {
        assertThat(CsvSource.of(file(" id , name\n1,Ada\n")).header()).containsExactly("id", "name");
    }

    @Test
    void quotesKeepSeparatorsLinesAndQuotes() {
        assertThat(rows("id,name\n1,\"Lovelace, Ada\"\n2,\"two\nlines\"\n3,\"so \"\"called\"\"\"\n"))
                .containsExactly(
                        List.of("1", "Lovelace, Ada"), List.of("2", "two\nlines"), List.of("3", "so \"called\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryKindOfLineEnd(String end) {
        assertThat(rows("id,name\n1,Ada\n2,Ben".replace("\n", end)))
                .containsExactly(List.of("1", "Ada"), List.of("2", "Ben"));
    }

    @Test
    void emptyLinesAreNoRecords() {
        assertThat(rows("id,name\n\n1,Ada\n\n\n")).containsExactly(List.of("1", "Ada"));
    }

    @Test
    void recordsOfAnotherLengthAreHandedOver() {
        assertThat(rows("id,name\n1\n2,Ben,more\n")).containsExactly(List.of("1"), List.of("2", "Ben", "more"));
    }

    @Test
    void linesCountFromTheTopOfTheFile() {
        List<Long> lines = new ArrayList<>();
        CsvSource.of(file("id,name\n1,\"a\nb\"\n\n2,c\n"))
                .forEach(record -> lines.add(record.getStartingLineNumber()), (done, total) -> {});
        assertThat(lines).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void refusesEveryOtherEncoding(String charset) {
        assertRefused(
                () -> read(CsvSource.of(file("id,name\n1,Günther\n".getBytes(Charset.forName(charset))))),
                "csv.encoding");
    }

    @Test
    void refusesAnotherEncodingHoweverLateItShows() {
        String many = "id,name\n" + "1,Ada\n".repeat(50_000);
        byte[] start = many.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + 4);
        System.arraycopy(new byte[] {'2', ',', (byte) 0xFC, '\n'}, 0, bytes, start.length, 4);
        assertRefused(() -> read(CsvSource.of(file(bytes))), "csv.encoding");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(() -> CsvSource.of(file("")), "csv.empty");
        assertRefused(() -> CsvSource.of(file("\uFEFF")), "csv.empty");
        assertRefused(() -> CsvSource.of(file("\n\n")), "csv.empty");
    }

    @Test
    void refusesColumnsWithoutANameOrWithTheSame() {
        assertRefused(() -> CsvSource.of(file("id,,name\n")), "csv.column-unnamed");
        assertRefused(() -> CsvSource.of(file("id,name, id\n")), "csv.column-twice");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertRefused(() -> read(CsvSource.of(file("id,name\n1,\"" + "x".repeat(3 << 20)))), "csv.malformed");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            quoteCharacter = '|',
            value = {
                "|id,name\\n1,\"a\\n2,b\\n|, line 2",
                "|id,name\\r\\n1,\"a\\r\\nb\"\\r\\n2,\"so \"\"called\"\"\\r\\n3,c|, line 4",
                "|id,\"name\\n1,a\\n|, line 1",
                "|id,name\\n1,\"\"\"|, line 2",
                "|id,name\\n1,\"|, line 2"
            })
    void refusesTheEndOfTheFileWithinQuotesWithTheLineWhereTheyOpen(String text, String line) {
        String file = text.replace("\\r", "\r").replace("\\n", "\n");
        assertThatThrownBy(() -> read(CsvSource.of(file(file))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.violations()).containsExactly(Violation.at(line, "csv.quote-open")));
    }

    @Test
    void aQuoteWithinACellOpensNothing() {
        assertThat(rows("id,name\n1,5\" pipe\n2,\"\"\n")).containsExactly(List.of("1", "5\" pipe"), List.of("2", ""));
    }

    @Test
    void tellsHowFarItIs() {
        String many = "id,name\n" + "1,Ada\n".repeat(20_000);
        List<Long> told = new ArrayList<>();
        CsvSource.of(file(many)).forEach(record -> {}, (done, total) -> {
            assertThat(total).isEqualTo(many.length());
            assertThat(done).isBetween(0L, total);
            told.add(done);
        });
        assertThat(told).hasSize(4).isSorted();
    }

    private List<List<String>> rows(String text) {
        return read(CsvSource.of(file(text)));
    }

    private static List<List<String>> read(CsvSource source) {
        List<List<String>> rows = new ArrayList<>();
        source.forEach(record -> rows.add(record.getFields()), (done, total) -> {});
        return rows;
    }

    private Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("file.csv"), bytes);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::key)
                                .containsExactly(key));
    }
}
