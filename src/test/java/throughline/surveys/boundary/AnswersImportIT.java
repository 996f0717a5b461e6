package throughline.surveys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Answers from elsewhere, sent as a form with a mapping or as a file that says itself what its columns are. */
@OnServer
class AnswersImportIT {
    private static final String MAPPING = """
            {"columns": {"Total": "overall", "Q1": "step:imports/request", "Q2": "step:imports/send", "W": "weight",
              "Place": "segment:Town"}, "notApplicable": ["8"], "blank": ["99", "-"]}""";
    private static final String GOOD = "Total,Q1,Q2,W,Place\n4,3,8,1.5,Bern\n2,99,5,0.5,Genf\n";

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();
    private static long survey;
    private static int waves;
    private long wave;

    @BeforeAll
    static void makeASurvey() {
        PROGRAMME.people(Parcel.people(12, "HR", "IT")).journey(Parcel.yaml("imports", "hr"));
        survey = PROGRAMME.survey("Imports", "imports");
    }

    @BeforeEach
    void openAWave() {
        wave = PROGRAMME.open(survey, "Wave " + ++waves);
    }

    @Test
    void aFormOfFileAndMappingIsTakenIn() {
        JsonNode report = good(PROGRAMME.send(wave, GOOD, MAPPING), 200).path("outcome");
        assertThat(report.path("rows").asLong()).isEqualTo(2);
        assertThat(report.path("answers").asLong()).isEqualTo(2);
        assertThat(report.path("rated").path("step:imports/request").asLong()).isEqualTo(1);
        assertThat(report.path("rated").path("step:imports/send").asLong()).isEqualTo(1);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void aPlainFileMayCarryItsMappingInTheAddress() {
        Reply taken = LEAD.send(
                "POST", path() + "?mapping=" + URLEncoder.encode(MAPPING, StandardCharsets.UTF_8), "text/csv", GOOD);
        assertThat(good(taken, 200).path("outcome").path("answers").asLong()).isEqualTo(2);
    }

    @Test
    void columnsNamedAfterWhatTheyMeanNeedNoMapping() {
        JsonNode report = PROGRAMME.take(wave, "overall,step:imports/send,name\n4,na,Ann\n5,2,Bob\n");
        assertThat(report.path("answers").asLong()).isEqualTo(2);
        assertThat(report.path("rated").path("step:imports/send").asLong()).isEqualTo(1);
        assertThat(report.path("notRead").path(0).asText()).isEqualTo("name");
    }

    @Test
    void aSpreadsheetOfAnotherCountryIsReadAsWell() {
        String file = "\uFEFF\"Total\";Q1;Q2;W;Place\r\n\"4\";3;8;\"1,5\";\"Bern; Bümpliz\"\r\n";
        assertThat(good(PROGRAMME.send(wave, file, MAPPING), 200)
                        .path("outcome")
                        .path("answers")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aPreviewSaysWhatWouldComeAndChangesNothing() {
        Reply preview = LEAD.send(
                "POST",
                path() + "?preview=true&mapping=" + URLEncoder.encode(MAPPING, StandardCharsets.UTF_8),
                "text/csv",
                GOOD + "7,1,1,1,Bern\n");
        JsonNode report = good(preview, 200);
        assertThat(report.path("preview").asBoolean()).isTrue();
        assertThat(report.path("refused").asLong()).isEqualTo(1);
        assertThat(report.path("errors").path(0).path("path").asText()).isEqualTo("line 4, Total");
        assertThat(taken()).isZero();
    }

    @Test
    void everyBadCellIsNamedByLineAndColumnAndNothingIsKept() {
        Reply refused = PROGRAMME.send(
                wave, GOOD + "6,1,1,1,Bern\n5,x,1,0,Bern\n5,1,1,1\n\"4\",,,,\"" + "y".repeat(101) + "\"\n", MAPPING);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths())
                .containsExactlyInAnyOrder(
                        "line 4, Total", "line 5, Q1", "line 5, W", "line 6", "line 7, W", "line 7, Place");
        assertThat(refused.errorMessages())
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(taken()).isZero();
        assertThat(good(PROGRAMME.send(wave, GOOD, MAPPING), 200)
                        .path("outcome")
                        .path("importedBefore")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"columns": {"Nowhere": "overall"}}                       | mapping.columns.Nowhere
                    {"columns": {"Total": "step:imports/fly"}}                | mapping.columns.Total
                    {"columns": {"Total": "journey:other"}}                   | mapping.columns.Total
                    {"columns": {"W": "weight"}}                              | mapping.columns
                    {"columns": {}}                                           | mapping.columns
                    {"columns": {"Total": "overall"}, "where": {"No": "1"}}   | mapping.where.No
                    {"columns": {"Total": "overall"}, "blnk": ["9"]}          | mapping.blnk
                    {"columns": [                                             | mapping
                    """)
    void aMappingThatDoesNotFitIsRefusedAndSaysWhere(String mapping, String path) {
        Reply refused = PROGRAMME.send(wave, GOOD, mapping);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly(path);
        assertThat(taken()).isZero();
    }

    @Test
    void aFormNeedsBothParts() {
        Reply refused = LEAD.send(
                "POST",
                path(),
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\noverall\n4\n\r\n--b--\r\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("mapping");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        Reply refused = LEAD.send(
                "POST", path(), "text/csv", "overall,segment:Town\n4,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(taken()).isZero();
    }

    @Test
    void theSameAnswersAreTakenInOnce() {
        PROGRAMME.send(wave, GOOD, MAPPING);
        JsonNode again = good(
                        PROGRAMME.send(wave, "Q1,Q2,Total,W,Place\n99,5,2,0.5,Genf\n3,8,4,1.5,Bern\n", MAPPING), 200)
                .path("outcome");
        assertThat(again.path("importedBefore").asBoolean()).isTrue();
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void whatFilesWriteForNotStatedIsNoGroup() {
        String mapping = """
                {"columns": {"Total": "overall", "Place": "segment:Town", "F": "segment:function"}, "blank": ["99"]}""";
        String rows = "4,Bern,HR\n2,Bern,HR\n3,-,99\n5,-,IT\n".repeat(10);
        good(PROGRAMME.send(wave, "Total,Place,F\n" + rows, mapping), 200);
        long release = PROGRAMME.close(wave);
        JsonNode cells = good(LEAD.get("/api/v1/releases/" + release), 200)
                .path("summary")
                .path("cells");
        assertThat(cells.findValuesAsText("key"))
                .containsExactlyInAnyOrder("total", "unit:hr", "unit:it", "segment:Town=Bern");
    }

    @Test
    void aSegmentHasAShortName() {
        for (String name :
                new String[] {"How long have you been here? ".repeat(4).strip(), "A=B"}) {
            Reply refused = PROGRAMME.send(
                    wave,
                    "Total,Place\n4,Bern\n",
                    "{\"columns\": {\"Total\": \"overall\", \"Place\": \"segment:" + name + "\"}}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.errorPaths()).containsExactly("mapping.columns.Place");
        }
    }

    @Test
    void weightsGroupsAndWhatDoesNotApplyReachTheRelease() {
        StringBuilder file = new StringBuilder("Total,Q1,Q2,W,Place\n");
        for (int i = 0; i < 40; i++) {
            file.append(1 + i % 5).append(',');
            file.append(i % 4 == 0 ? "8" : i % 4 == 1 ? "99" : "3").append(',');
            file.append(i < 30 ? "5" : "1").append(',');
            file.append(i < 30 ? "0.5" : "2").append(',');
            file.append(i % 2 == 0 ? "Bern" : "Genf").append('\n');
        }
        good(PROGRAMME.send(wave, file.toString(), MAPPING), 200);
        long release = PROGRAMME.close(wave);
        JsonNode summary = good(LEAD.get("/api/v1/releases/" + release), 200).path("summary");
        assertThat(summary.path("weighted").asBoolean()).isTrue();
        assertThat(summary.path("answers").asLong()).isEqualTo(40);
        JsonNode figures = levels(release, "total");
        assertThat(figures.path("step:imports/request").path("n").asLong())
                .as("half of the people rated it, for a quarter it did not apply, a quarter skipped it")
                .isEqualTo(20);
        // 30 answers of weight .5 say 5, 10 of weight 2 say 1
        assertThat(figures.path("step:imports/send").path("mean").asDouble())
                .isCloseTo((15 * 5.0 + 20 * 1.0) / 35, within(1e-9));
        JsonNode bern = levels(release, "segment%3ATown%3DBern");
        assertThat(bern.path("overall").path("n").asLong()).isEqualTo(20);
    }

    @Test
    void thePageOffersOnlyMeaningsThatTheImportTakes() {
        Person ada = ApiClient.person("mapper-" + waves, "programme-lead");
        String page = "/waves/" + wave + "/import";
        String token = ada.visitor().get(page).formToken();
        String mapping = ada.visitor()
                .upload(page + "/file?csrf=" + token, "file", "a.csv", "overall,Place\n4,Bern\n")
                .text();
        assertThat(mapping)
                .contains("<option value=\"overall\" selected>", "<option value=\"minutes:step:imports/request\"")
                .doesNotContain("value=\"minutes\"", "<datalist");
        Matcher offered = Pattern.compile("<option value=\"([^\"]+)\"").matcher(mapping);
        Set<String> targets = new TreeSet<>();
        while (offered.find()) {
            targets.add(offered.group(1).replaceFirst("^segment$", "segment:Place"));
        }
        targets.removeAll(Set.of("overall", "weight"));
        for (String target : targets) {
            String columns = "{\"columns\": {\"overall\": \"overall\", \"Place\": \"" + target + "\"}}";
            Reply taken = LEAD.send(
                    "POST",
                    path() + "?preview=true&mapping=" + URLEncoder.encode(columns, StandardCharsets.UTF_8),
                    "text/csv",
                    "overall,Place\n4,\n");
            assertThat(taken.json().path("refused").asLong(-1))
                    .as(target + ": " + taken.text())
                    .isZero();
        }
        assertThat(targets).hasSizeGreaterThan(15);
    }

    @Test
    void aClosedWaveOffersNoUploadAndTakesNone() {
        Person ada = ApiClient.person("late-mapper-" + waves, "programme-lead");
        String page = "/waves/" + wave + "/import";
        String token = ada.visitor().get(page).formToken();
        PROGRAMME.close(wave);
        assertThat(ada.visitor().get(page).text())
                .contains("This wave is closed", "href=\"/waves/" + wave + "\"")
                .doesNotContain("type=\"file\"");
        Reply late = ada.visitor().upload(page + "/file?csrf=" + token, "file", "a.csv", "overall\n4\n");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This wave is closed").doesNotContain("<select");
        assertThat(ada.visitor()
                        .get("/waves/" + PROGRAMME.plan(survey, "Planned " + waves) + "/import")
                        .text())
                .contains("This wave is not open");
    }

    private static JsonNode levels(long release, String cell) {
        return good(LEAD.get("/api/v1/releases/" + release + "/levels?cell=" + cell), 200)
                .path("figures");
    }

    /** How many answers came in from files. */
    private long taken() {
        JsonNode progress = good(LEAD.get("/api/v1/waves/" + wave), 200);
        long taken = 0;
        for (JsonNode past : progress.path("imports")) {
            taken += past.path("rows").asLong();
        }
        return taken;
    }

    private String path() {
        return "/api/v1/waves/" + wave + "/answers/import";
    }
}
