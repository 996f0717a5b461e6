package throughline.journeys.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.journeys.entity.JourneyDefinition;
import throughline.support.Definitions;

class JourneyReaderTest {
    private static final JourneyReader READER = new JourneyReader();
    private static final String GOOD = Definitions.yaml("badge");

    @Test
    void readsWhatTheTextSays() {
        JourneyDefinition badge = good(GOOD);
        assertThat(badge.key()).isEqualTo("badge");
        assertThat(badge.title()).containsEntry("de", "Ein Ausweis");
        assertThat(badge.selection().frequencyPerYear()).isEqualTo(0.5);
        assertThat(badge.steps()).extracting(step -> step.key()).containsExactly("ask", "fetch");
        assertThat(badge.steps().get(0).promisedDays()).isEqualTo(1.0);
        assertThat(badge.steps().get(1).promisedDays()).isNull();
        assertThat(badge.steps().get(1).addsValue()).isEqualTo("yes");
        assertThat(badge.functions()).containsExactly("hr", "it", "real-estate");
    }

    @Test
    void readsTheSameFromJson() {
        assertThat(good(READER.json(good(GOOD)))).isEqualTo(good(GOOD));
    }

    @Test
    void readsWhatTheWriterWrites() {
        String yaml = new JourneyWriter().yaml(good(GOOD));
        assertThat(good(yaml)).isEqualTo(good(GOOD));
        assertThat(new JourneyWriter().yaml(good(yaml))).isEqualTo(yaml);
    }

    @Test
    void writesTheSameTextForTheSameDefinitionWhateverTheOrderItWasReadIn() {
        String otherOrder = GOOD.replace("  en: A badge\n  de: Ein Ausweis", "  de: Ein Ausweis\n  en: A badge");
        assertThat(otherOrder).isNotEqualTo(GOOD);
        assertThat(READER.json(good(otherOrder))).isEqualTo(READER.json(good(GOOD)));
    }

    @Test
    void aWordInQuotesStaysAWord() {
        assertThat(good(GOOD.replace("en: A badge", "en: \"no\"")).title()).containsEntry("en", "no");
        // YAML 1.2: "no" and "on" are words without quotes as well
        assertThat(good(GOOD.replace("en: A badge", "en: on")).title()).containsEntry("en", "on");
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhere() {
        String text = GOOD.replace("de: Ein Ausweis", "de: Für alle");
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        JourneyReader.Reading reading = READER.read(ByteBuffer.wrap(latin), Definitions.FUNCTIONS);
        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(8);
            assertThat(problem.message()).contains("not in UTF-8");
        });
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(ByteBuffer.wrap(utf8), Definitions.FUNCTIONS).definition())
                .isEqualTo(good(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: hr                        | owner: nobody                     | 13 | 8  | owner                           | there is no function \"nobody\"",
                "responsible: hr                  | responsible: nobody               | 22 | 18 | steps[0].responsible            | there is no function \"nobody\"",
                "function: it                     | function: nobody                  | 35 | 19 | steps[1].contributors[0].function | there is no function \"nobody\"",
                "function: it                     | function: real-estate             | 35 | 19 | steps[1].contributors[0].function | is the responsible function",
                "key: fetch                       | key: ask                          | 26 | 10 | steps[1].key                    | keys must be unique",
                "key: once                        | key: informed                     | 43 | 10 | needs[1].key                    | keys must be unique",
                "importance: 3                    | importance: 9                     | 11 | 15 | selection.importance            | maximum",
                "importance: 3                    | importance: three                 | 11 | 15 | selection.importance            | integer",
                "share: 0.25                      | share: 1                          | 36 | 16 | steps[1].contributors[0].share  | exclusive maximum",
                "channel: portal                  | channel: pigeon                   | 23 | 14 | steps[0].channel                | enumeration",
                "addsValue: necessary             | addsValue: perhaps                | 25 | 16 | steps[0].addsValue              | enumeration",
                "promisedDays: 1                  | promisedDays: -1                  | 24 | 19 | steps[0].promisedDays           | minimum",
                "key: badge                       | key: Badge                        | 1  | 6  | key                             | pattern",
                "owner: hr                        | owned: hr                         | 13 | 8  | owned                           | not defined",
            })
    void saysWhatIsWrongAndWhere(String from, String to, int line, int column, String path, String message) {
        assertThat(GOOD).contains(from);
        JourneyReader.Reading reading = READER.read(GOOD.replace(from, to), Definitions.FUNCTIONS);
        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).as("line").isEqualTo(line);
            assertThat(problem.column()).as("column").isEqualTo(column);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void listsEverythingThatIsWrongFromTopToBottom() {
        JourneyReader.Reading reading = READER.read(
                GOOD.replace("importance: 3", "importance: 9").replace("channel: portal", "channel: pigeon"),
                Definitions.FUNCTIONS);
        assertThat(reading.problems()).extracting(JourneyProblem::line).containsExactly(11, 23);
    }

    @Test
    void sharesMustLeaveSomethingToTheResponsibleFunction() {
        String greedy = GOOD.replace("share: 0.25", "share: 0.5\n      - function: hr\n        share: 0.5");
        assertThat(READER.read(greedy, Definitions.FUNCTIONS).problems())
                .extracting(JourneyProblem::path)
                .containsExactly("steps[1].contributors");
    }

    @Test
    void aStepCannotReplaceOneThatIsStillThere() {
        String wrong = GOOD.replace("    channel: in-person", "    replaces: [ask]\n    channel: in-person");
        assertThat(READER.read(wrong, Definitions.FUNCTIONS).problems())
                .extracting(JourneyProblem::path)
                .containsExactly("steps[1].replaces[0]");
        assertThat(good(wrong.replace("[ask]", "[former]")).steps().get(1).replaces())
                .containsExactly("former");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key: a\\nkey: b                     | 2 | duplicate",
                "key: &anchor badge                  | 1 | anchors and aliases are not accepted",
                "key: a\\nowner: *key                | 2 | anchors and aliases are not accepted",
                "key: !!java.io.File [/etc/passwd]   | 1 | tags are not accepted",
                "key: !thing badge                   | 1 | tags are not accepted",
                "key: [unclosed                      | 1 | expected",
                "key: a\\n\\towner: b                 | 2 | tab",
            })
    void refusesTextsThatAreMoreThanPlainValues(String text, int line, String message) {
        JourneyReader.Reading reading =
                READER.read(text.replace("\\n", "\n").replace("\\t", "\t"), Definitions.FUNCTIONS);
        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isGreaterThanOrEqualTo(line);
            assertThat(problem.message()).containsIgnoringCase(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "# only a comment",
                "just words",
                "42",
                "- a\n- b",
                "null",
                "---\n---\n",
                "? [a]\n: b",
                "? {a: b}\n: c",
                "\u0000",
                "\uFEFF"
            })
    void refusesTextsThatAreNoJourneyAtAll(String text) {
        JourneyReader.Reading reading = READER.read(text, Definitions.FUNCTIONS);
        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void refusesASecondDocumentInTheText() {
        assertThat(READER.read(GOOD + "---\n" + GOOD, Definitions.FUNCTIONS).definition())
                .isNull();
    }

    @Test
    void refusesMillionsOfAliasesAtOnce() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.rangeClosed('b', 'i')
                        .mapToObj(c -> (char) c + ": &" + (char) c + " ["
                                + ("*" + (char) (c - 1) + ",").repeat(9).replaceAll(",$", "") + "]\n")
                        .collect(Collectors.joining());
        List<JourneyProblem> problems = READER.read(bomb, Definitions.FUNCTIONS).problems();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("anchors and aliases"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        JourneyReader.Reading reading = READER.read("key: " + deep, Definitions.FUNCTIONS);
        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        JourneyReader.Reading reading = READER.read(GOOD + "# " + "x".repeat(200_000), Definitions.FUNCTIONS);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("200000"));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        for (String number : new String[] {".inf", ".nan", "0x10", "1_000", "1e400"}) {
            assertThat(READER.read(GOOD.replace("costPerCase: 40", "costPerCase: " + number), Definitions.FUNCTIONS)
                            .definition())
                    .as(number)
                    .isNull();
        }
    }

    @Test
    void aProblemIsASentence() {
        assertThat(new JourneyProblem(3, 4, "steps[0].key", "is wrong").sentence())
                .isEqualTo("line 3, column 4, steps[0].key: is wrong");
        assertThat(new JourneyProblem(1, 1, "", "is empty").sentence()).isEqualTo("line 1, column 1: is empty");
    }

    private static JourneyDefinition good(String text) {
        JourneyReader.Reading reading = READER.read(text, Definitions.FUNCTIONS);
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.definition());
    }
}
