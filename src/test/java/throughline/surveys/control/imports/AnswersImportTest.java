package throughline.surveys.control.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.jobs.Progress;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

class AnswersImportTest extends OnDatabase {
    /** 0 overall, 1 recommend, 2 badge, 3 ask, 4 fetch, 5 informed. */
    private static final Questionnaire QUESTIONS = new Questionnaire(
            List.of(new Questionnaire.Asked("badge", 1, List.of("ask", "fetch"), List.of("informed"))), 2, 12, null);

    private static final Map<String, String> COLUMNS =
            Map.of("q1", "overall", "nps", "recommend", "ask", "step:badge/ask", "fetch", "step:badge/fetch");

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.atNoon();
    private AnswerStore store;
    private AnswersImport imports;
    private Wave wave;

    AnswersImportTest() {
        super(Databases.DERBY);
    }

    @BeforeEach
    void openAWave() {
        store = new AnswerStore(database.sql());
        Surveys surveys = new Surveys(database.entities());
        imports = new AnswersImport(surveys, store, database.sql(), clock);
        Survey survey =
                surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), clock.instant()));
        wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        wave.open(QUESTIONS, new Frame(0, List.of(), List.of()), DisclosureRules.DEFAULT, clock.instant());
    }

    @Test
    void keepsWhatTheColumnsMean() {
        AnswersImport.Summary summary = run("q1,nps,ask,fetch\n4,10,3,\n2,0,1,5\n", mapping(COLUMNS));
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.answers()).isEqualTo(2);
        assertThat(summary.rated())
                .containsExactly(
                        Map.entry("overall", 2L),
                        Map.entry("recommend", 2L),
                        Map.entry("step:badge/ask", 2L),
                        Map.entry("step:badge/fetch", 1L));
        assertThat(answers())
                .extracting(Answer::codes)
                .containsExactlyInAnyOrder(new byte[] {4, 20, 0, 3, Codes.BLANK, 0}, new byte[] {2, 10, 0, 1, 5, 0});
    }

    @Test
    void aPreviewSaysTheSameAndKeepsNothing() {
        String file = "q1,nps,ask,fetch,extra\n4,10,3,,x\n";
        AnswersImport.Summary preview = imports.preview(wave, file(file), mapping(COLUMNS));
        assertThat(preview.notRead()).containsExactly("extra");
        assertThat(answers()).isEmpty();
        assertThat(run(file, mapping(COLUMNS))).usingRecursiveComparison().isEqualTo(preview);
    }

    @Test
    void theSameAnswersAreTakenInOnceWhateverTheirOrderAndQuoting() {
        run("q1,nps,ask,fetch\n4,10,3,\n2,0,1,5\n2,0,1,5\n", mapping(COLUMNS));
        AnswersImport.Summary again = run("q1;nps;fetch;ask\n\"2\";0;5;1\n2;0;5;1\n4;10;;3\n", mapping(COLUMNS));
        assertThat(again.importedBefore()).isTrue();
        assertThat(answers()).hasSize(3);
        assertThat(imports.past(wave.id())).hasSize(1);
    }

    @Test
    void aWaveThatSomebodyClosesMeanwhileTakesNothingIn() {
        database.nextRequest();
        wave = new Surveys(database.entities()).wave(wave.id());
        database.sql().update("update wave set version = version + 1 where id = ?", wave.id());
        assertThatThrownBy(() -> {
                    run("q1,nps,ask,fetch\n4,10,3,\n", mapping(COLUMNS));
                    database.entities().flush();
                })
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void oneAnswerMoreIsAnotherFile() {
        run("q1,nps,ask,fetch\n4,10,3,\n", mapping(COLUMNS));
        assertThat(run("q1,nps,ask,fetch\n4,10,3,\n4,10,3,\n", mapping(COLUMNS)).importedBefore())
                .isFalse();
        assertThat(answers()).hasSize(3);
    }

    @Test
    void oneMistakeAnywhereKeepsEverythingOut() {
        Path file = file("q1,nps,ask,fetch\n4,10,3,\n6,11,x,\n4,,,5,9\n");
        AnswersImport.Summary preview = imports.preview(wave, file, mapping(COLUMNS));
        assertThat(preview.refused()).isEqualTo(4);
        assertThat(preview.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("line 3, q1", "line 3, nps", "line 3, ask", "line 4");
        assertThatThrownBy(() -> imports.run(wave, file, mapping(COLUMNS), "ada", Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(answers()).isEmpty();
        assertThat(imports.past(wave.id())).isEmpty();
    }

    @Test
    void countsAllMistakesAndListsAHundred() {
        AnswersImport.Summary preview =
                imports.preview(wave, file("q1\n" + "9\n".repeat(250)), mapping(Map.of("q1", "overall")));
        assertThat(preview.refused()).isEqualTo(250);
        assertThat(preview.violations()).hasSize(100);
    }

    @Test
    void codesMayStandForNotApplicableAndBlank() {
        run("q1,nps,ask,fetch\n4,99,98,99\n", mapping(COLUMNS, List.of("98"), List.of("99"), Map.of()));
        assertThat(answers())
                .extracting(Answer::codes)
                .containsExactly(new byte[] {4, Codes.BLANK, 0, Codes.NOT_APPLICABLE, Codes.BLANK, 0});
    }

    @Test
    void readsOnlyTheRowsThatAreMeant() {
        AnswersImport.Summary summary = run(
                "year,q1\n2015,4\n2016,3\n 2016 ,2\n",
                mapping(Map.of("q1", "overall"), List.of(), List.of(), Map.of("year", "2016")));
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.skipped()).isEqualTo(1);
        assertThat(summary.notRead()).isEmpty();
    }

    @Test
    void aFileOfWhichNoRowIsMeantIsRefused() {
        AnswersImport.Summary preview = imports.preview(
                wave,
                file("year,q1\n2015,4\n"),
                mapping(Map.of("q1", "overall"), List.of(), List.of(), Map.of("year", "1999")));
        assertThat(preview.violations()).extracting(Violation::key).containsExactly("import.no-row-matches");
        assertThat(imports.preview(wave, file("q1\n"), mapping(Map.of("q1", "overall")))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("csv.no-rows");
    }

    @Test
    void rowsThatRateNothingAreLeftOut() {
        AnswersImport.Summary summary = run("q1,nps,ask,fetch\n,,,\n4,,,\n", mapping(COLUMNS));
        assertThat(summary.answers()).isEqualTo(1);
        assertThat(summary.skipped()).isEqualTo(1);
    }

    @Test
    void groupsThatTheFileNamesBecomePartOfTheFrame() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("q1", "overall");
        columns.put("dept", "segment:function");
        columns.put("team", "segment:team");
        columns.put("site", "segment:Site");
        run("q1,dept,team,site\n4,IT,Desk,Bern\n3,it,,Genf\n2,HR,Desk,Bern\n", mapping(columns));
        assertThat(wave.frame().units())
                .extracting(Frame.FrameUnit::key)
                .containsExactly("it", "it/desk", "hr", "hr/desk");
        assertThat(wave.frame().dimensions()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("Site");
            assertThat(site.categories()).extracting(Frame.Category::label).containsExactly("Bern", "Genf");
        });
        assertThat(answers())
                .extracting(answer -> answer.codes()[0] + " " + answer.unit() + " " + answer.categories()[0])
                .containsExactlyInAnyOrder("4 1 0", "3 0 1", "2 3 0");
    }

    @Test
    void weightsAndMinutesAreReadWithPointOrComma() {
        Map<String, String> columns = Map.of("q1", "overall", "w", "weight", "m", "minutes");
        run("q1;w;m\n4;0,5;30\n3;1.25;\n", mapping(columns));
        assertThat(answers())
                .extracting(answer -> answer.weight() + " " + answer.minutes())
                .containsExactlyInAnyOrder("0.5 {2=30}", "1.25 {}");
    }

    @ParameterizedTest
    @CsvSource({"w, 0", "w, -1", "w, 1001", "w, NaN", "w, Infinity", "w, 1e9", "w, ''", "m, -1", "m, 60001", "m, 1.5"})
    void refusesWeightsAndMinutesThatCannotBe(String column, String value) {
        Map<String, String> cells =
                Map.of("w", column.equals("w") ? value : "1", "m", column.equals("m") ? value : "1");
        AnswersImport.Summary preview = imports.preview(
                wave,
                file("q1;w;m\n4;" + cells.get("w") + ";" + cells.get("m") + "\n"),
                mapping(Map.of("q1", "overall", "w", "weight", "m", "minutes")));
        assertThat(preview.violations()).extracting(Violation::path).containsExactly("line 2, " + column);
    }

    @ParameterizedTest
    @CsvSource({
        "nope, overall, mapping.columns.nope",
        "q1, step:badge/nope, mapping.columns.q1",
        "q1, minutes:nope, mapping.columns.q1",
        "q1, segment:, mapping.columns.q1",
        "q1, '', mapping.columns.q1"
    })
    void refusesAMappingThatDoesNotFit(String column, String target, String path) {
        assertThatThrownBy(() -> imports.preview(wave, file("q1\n4\n"), mapping(Map.of(column, target))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::path)
                                .contains(path));
    }

    @Test
    void refusesTwoColumnsForTheSameItem() {
        assertThatThrownBy(() ->
                        imports.preview(wave, file("a,b\n4,1\n"), mapping(Map.of("a", "overall", "b", "overall"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAMappingThatRatesNothing() {
        assertThatThrownBy(() -> imports.preview(wave, file("q1\n4\n"), mapping(Map.of("q1", "segment:Site"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::key)
                                .containsExactly("import.nothing-mapped"));
    }

    @Test
    void anImportIsTakenBackCompletelyAndMayComeAgain() {
        run("q1\n4\n", mapping(Map.of("q1", "overall")));
        clock.forward(Duration.ofHours(1));
        run("q1\n3\n", mapping(Map.of("q1", "overall")));
        List<AnswersImport.Past> past = imports.past(wave.id());
        assertThat(past).extracting(AnswersImport.Past::by).containsExactly("ada", "ada");
        assertThat(past).extracting(AnswersImport.Past::rows).containsExactly(1L, 1L);
        imports.undo(wave, past.get(0).id());
        assertThat(answers()).extracting(answer -> answer.codes()[0]).containsExactly((byte) 3);
        assertThat(run("q1\n4\n", mapping(Map.of("q1", "overall"))).importedBefore())
                .isFalse();
        assertThatThrownBy(() -> imports.undo(wave, 4711)).isInstanceOf(Refusal.class);
    }

    @Test
    void aClosedWaveTakesNothingMore() {
        wave.close(clock.instant());
        assertThatThrownBy(() -> run("q1\n4\n", mapping(Map.of("q1", "overall"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.undo(wave, 1)).isInstanceOf(Refusal.class);
    }

    private AnswersImport.Summary run(String text, ColumnMapping mapping) {
        return imports.run(wave, file(text), mapping, "ada", Progress.NONE);
    }

    private List<Answer> answers() {
        AnswerCodec codec = new AnswerCodec(QUESTIONS.items().size());
        List<Answer> answers = new ArrayList<>();
        store.forEach(wave.id(), (id, content) -> answers.add(codec.decode(content)));
        return answers;
    }

    private static ColumnMapping mapping(Map<String, String> columns) {
        return mapping(columns, null, null, null);
    }

    private static ColumnMapping mapping(
            Map<String, String> columns,
            @Nullable List<String> notApplicable,
            @Nullable List<String> blank,
            @Nullable Map<String, String> where) {
        return new ColumnMapping(columns, notApplicable, blank, where);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("answers.csv"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
