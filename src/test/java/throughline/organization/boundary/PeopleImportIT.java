package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;

/** People by file, over the interface and over the page. */
@OnServer
class PeopleImportIT {
    private static final String START =
            "id,name,email,function,team,Site\n1,Ada,ada@example.org,IT,Desk,Bern\n2,Ben,,,,\n";

    private final ApiClient administrator = ApiClient.administrator();

    @BeforeEach
    void beginWithTwoPeople() {
        assertThat(take(START).status()).isEqualTo(200);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndChangesNothing() {
        Reply preview = preview("id,name,function,Site\n1,Ada,IT,Bern\nnew-one,Cleo,Catering,\n");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().path("preview").asBoolean()).isTrue();
        assertThat(preview.json().path("rows").asLong()).isEqualTo(2);
        assertThat(preview.json().path("added").asLong()).isEqualTo(1);
        assertThat(preview.json().path("updated").asLong()).isEqualTo(1);
        assertThat(preview.json().path("deactivated").asLong()).isEqualTo(1);
        assertThat(preview.json().path("newFunctions").toString()).isEqualTo("[\"Catering\"]");
        assertThat(active()).isEqualTo(2);
        assertThat(administrator.get("/api/v1/functions").text()).doesNotContain("Catering");
    }

    @Test
    void aPreviewNamesWhoIsNewWhoChangesAndHowAndWhoLeaves() {
        JsonNode named = preview(
                        "id,name,email,function,team,Site\n1,Ada,ada@new.example,IT,Desk,Lyon\nnew-one,Cleo,,Catering,,\n")
                .json()
                .path("named");
        assertThat(named.path("added"))
                .hasToString(
                        "[{\"back\":false,\"fields\":[{\"after\":\"Cleo\",\"before\":\"\",\"column\":\"name\"},"
                                + "{\"after\":\"Catering\",\"before\":\"\",\"column\":\"function\"}],\"id\":\"new-one\",\"name\":\"Cleo\"}]");
        assertThat(named.path("updated").path(0).path("fields"))
                .extracting(field -> field.path("column").asText() + ": "
                        + field.path("before").asText() + " > "
                        + field.path("after").asText())
                .containsExactly("email: ada@example.org > ada@new.example", "segment:Site: Bern > Lyon");
        assertThat(named.path("deactivated").findValuesAsText("name")).containsExactly("Ben");
    }

    @Test
    void whatAnImportKeepsOfItselfNamesNobody() {
        Reply done = take("id,name\n1,Ada\n9,Nora\n");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).doesNotContain("Nora", "Ben");
    }

    @Test
    void thePageShowsTheFirstOfEachKindAndHowManyMore() {
        Person ada = ApiClient.person("page-reader", "administrator");
        String token = ada.visitor().get("/settings/people").formToken();
        String many = IntStream.range(0, 60)
                .mapToObj(i -> "pager-%02d,Pager %02d\n".formatted(i, i))
                .collect(Collectors.joining("", "id,name\n1,Adele\n", ""));
        Reply preview = ada.visitor().upload("/settings/people/file?csrf=" + token, "file", "people.csv", many);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text())
                .contains("Pager 09", "and 50 more", "<del>Ada</del>", "Adele", "Ben")
                .doesNotContain("Pager 10");
        take(many);
        assertThat(search("pager").text()).contains("1 to 50 of 60", "skip=50").doesNotContain("Pager 55");
        assertThat(administrator.get("/settings/people?q=pager&skip=50").text())
                .contains("51 to 60 of 60", "Pager 55", "skip=0")
                .doesNotContain("skip=100");
        assertThat(search("pager 07").text())
                .contains("1 to 1 of 1", "Pager 07")
                .doesNotContain("Pager 08");
    }

    @Test
    void theSameFileAgainChangesNobody() {
        Reply again = take(START);
        assertThat(outcome(again, "unchanged")).isEqualTo(2);
        assertThat(outcome(again, "added") + outcome(again, "updated") + outcome(again, "deactivated"))
                .isZero();
    }

    @Test
    void whoIsNotInTheFileLeavesAndMayComeBack() {
        Reply without = take("id,name,Site\n1,Ada,Bern\n");
        assertThat(outcome(without, "deactivated")).isEqualTo(1);
        assertThat(active()).isEqualTo(1);
        Reply back = take("id,name,Site\n1,Ada,Bern\n2,Ben,\n");
        assertThat(outcome(back, "updated")).isEqualTo(1);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void everyMistakeIsNamedWithLineAndColumnAndNothingChanges() {
        String wrong = """
                id,name,email,locale,time_zone,manager,function,team
                1,Ada,not an address,en,UTC,,,
                ,Ben,,en,UTC,,,
                1,Ada again,,en,UTC,,,
                4,,,en,UTC,,,
                5,Eva,,not_a_language!,UTC,,,
                6,Fin,,en,Mars/Olympus,,,
                7,Gil,,en,UTC,99,,
                8,Hal,,en,UTC,,,Desk
                9,Ida,,en
                """;
        Reply preview = preview(wrong);
        assertThat(preview.json().path("refused").asLong()).isEqualTo(9);
        assertThat(preview.errorPaths())
                .containsExactlyInAnyOrder(
                        "line 2, email",
                        "line 3, id",
                        "line 4, id",
                        "line 5, name",
                        "line 6, locale",
                        "line 7, time_zone",
                        "line 8, manager",
                        "line 9, team",
                        "line 10");
        Reply refused = take(wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.errorPaths()).containsExactlyInAnyOrderElementsOf(preview.errorPaths());
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void oneMistakeInTheLastOfManyRowsKeepsAllOut() {
        String many = IntStream.range(0, 3000)
                .mapToObj(i -> "m" + i + ",Person " + i + "\n")
                .collect(Collectors.joining("", "id,name\n", ",Nobody\n"));
        Reply refused = take(many);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("line 3002, id");
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void theFirstLineOfADoubleIdIsNamed() {
        assertThat(preview("id,name\n7,Ada\n8,Ben\n7,Cleo\n").errorMessages())
                .containsExactly("The id \"7\" stands in line 2 already. Ids must be unique.");
    }

    @Test
    void takesExcelsWaysOfWriting() {
        Reply taken =
                take("\uFEFF\"Id\";\"Name\";\"E-Mail\"\r\n1;\"Ünal; Ada\";ada@example.org\r\n2;\"Ben \"\"B\"\"\";\r\n");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(search("Ünal").text()).contains("Ünal; Ada");
        assertThat(search("ben").text()).contains("Ben \"B\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void refusesOtherEncodings(String charset) {
        Reply refused = administrator.send(
                "POST", "/api/v1/people/import", "text/csv", "id,name\n1,Ünal\n".getBytes(Charset.forName(charset)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorMessages()).singleElement().asString().contains("UTF-8");
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        Reply refused = take("number,name\n1,Ada\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("file.header");
        assertThat(refused.errorMessages()).singleElement().asString().contains("\"id\"");
    }

    @Test
    void refusesAnEmptyFileAndOneWithoutRows() {
        assertThat(take("").status()).isEqualTo(422);
        assertThat(take("id,name\n").status()).isEqualTo(422);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void refusesMoreSegmentsThanThereCanBe() {
        Reply refused = take("id,name,s1,s2,s3,s4,s5,s6,s7\n1,Ada,a,b,c,d,e,f,g\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("file.header");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsAName() {
        assertThat(take("id,name\n1,=1+1\n2,@Ben\n").status()).isEqualTo(200);
        assertThat(search("=1").text()).contains("=1+1").doesNotContain("&#39;=1+1");
    }

    @Test
    void aNameThatLooksLikeMarkupIsAName() {
        assertThat(take("id,name\n1,<script>alert(1)</script>\n").status()).isEqualTo(200);
        assertThat(search("script").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void anImportIsNotedInTheAuditLogByWhoMadeIt() {
        Person ada = ApiClient.person("importer", "administrator");
        ada.program().send("POST", "/api/v1/people/import", "text/csv", START);
        assertThat(administrator.get("/api/v1/audit?limit=3").json()).anySatisfy(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo("people.imported");
            assertThat(entry.path("actor").asText()).isEqualTo(ada.email());
        });
    }

    @Test
    void thePageShowsFirstWhatWouldHappenAndThenDoesIt() {
        Person ada = ApiClient.person("page-importer", "administrator");
        String token = ada.visitor().get("/settings/people").formToken();
        Reply preview = ada.visitor()
                .upload("/settings/people/file?csrf=" + token, "file", "people.csv", "id,name\n1,Ada\n2,Ben\n3,Cleo\n");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("1 person is new");
        assertThat(active()).isEqualTo(2);
        String upload = preview.text().replaceAll("(?s).*name=\"upload\" value=\"([^\"]+)\".*", "$1");
        Reply started = ada.visitor().post("/settings/people/import", Map.of("csrf", token, "upload", upload));
        assertThat(started.status()).isEqualTo(303);
        assertThat(started.header("Location")).contains("/jobs/");
        String job = started.header("Location").replaceAll(".*/jobs/(\\d+).*", "$1");
        awaitJob(job);
        assertThat(active()).isEqualTo(3);
        assertThat(ada.visitor()
                        .post("/settings/people/import", Map.of("csrf", token, "upload", upload))
                        .status())
                .isNotEqualTo(500);
    }

    @Test
    void aFileSentToThePageWithoutItsTokenIsRefused() {
        Person ada = ApiClient.person("page-intruder", "administrator");
        assertThat(ada.visitor()
                        .upload("/settings/people/file", "file", "people.csv", START)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePageRefusesWhatIsNoFileWithWords() {
        Person ada = ApiClient.person("page-careless", "administrator");
        String token = ada.visitor().get("/settings/people").formToken();
        Reply refused = ada.visitor().upload("/settings/people/file?csrf=" + token, "file", "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose a file first.");
    }

    private Reply take(String csv) {
        return send("/api/v1/people/import", csv);
    }

    private Reply preview(String csv) {
        return send("/api/v1/people/import?preview=true", csv);
    }

    private Reply send(String path, String csv) {
        return administrator.send("POST", path, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Reply search(String text) {
        return administrator
                .with("Accept", "text/html")
                .get("/settings/people?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void awaitJob(String id) {
        for (int look = 0; look < 200; look++) {
            String status = administrator
                    .get("/api/v1/jobs/" + id)
                    .json()
                    .path("status")
                    .asText();
            if (!status.equals("running")) {
                assertThat(status).isEqualTo("done");
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("job " + id + " is still running");
    }

    private long active() {
        return administrator.get("/api/v1/people").json().path("active").asLong();
    }

    private static long outcome(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("outcome").path(field).asLong(-1);
    }
}
