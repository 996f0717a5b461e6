package throughline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Reply;

/** Whatever a program sends that cannot be, the interface answers with a problem document and never with a page. */
@OnServer
class ProblemsIT {
    private final ApiClient administrator = ApiClient.administrator();

    @Test
    void rulesThatStandAtFieldsAreNamedByTheirPath() {
        Reply refused = administrator.post(
                "/api/v1/surveys", Map.of("title", " ", "journeys", List.of(), "detailLimit", 0, "months", 40));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.errorPaths()).containsExactlyInAnyOrder("title", "journeys", "detailLimit", "months");
        assertThat(refused.errorMessages())
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
    }

    @Test
    void aRuleOfTheProductsOwnSaysWhatWouldBeRight() {
        Reply refused = administrator.post("/api/v1/functions", Map.of("key", "X!", "name", "X"));
        assertThat(refused.errorPaths()).containsExactly("key");
        assertThat(refused.errorMessages()).singleElement().asString().contains("2 to 40 lower-case letters");
    }

    @Test
    void partsWithinPartsAreNamedByTheirWholePath() {
        Reply refused =
                ApiClient.nobody().post("/api/v1/ballot-box", Map.of("ballot", Map.of("wave", 1), "answer", Map.of()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths())
                .containsExactlyInAnyOrder("ballot.prefix", "ballot.serial", "ballot.signature");
    }

    @ParameterizedTest
    @CsvSource({
        "closesOn, '{\"name\": \"Spring\", \"closesOn\": \"01.02.2027\"}', 2026-12-05",
        "closesOn, '{\"name\": \"Spring\", \"closesOn\": {}}', 2026-12-05",
        "audience, '{\"name\": \"Spring\", \"audience\": 7}', braces",
        "audience.functions, '{\"name\": \"Spring\", \"audience\": {\"functions\": {}}}', list"
    })
    void aValueOfAnotherKindIsNamedByItsPlaceAndWhatBelongsThere(String path, String body, String right) {
        Reply refused = administrator.send("POST", "/api/v1/surveys/1/waves", "application/json", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly(path);
        assertThat(refused.errorMessages()).singleElement().asString().contains(right);
    }

    @ParameterizedTest
    @CsvSource({
        "surveys/1/waves, functions, '{\"name\": \"Spring\", \"functions\": [\"nope\"]}', 'name, opensOn, closesOn, remindAfter, audience'",
        "surveys/1/waves, audience.function, '{\"name\": \"Spring\", \"audience\": {\"function\": [\"it\"]}}', functions",
        "surveys, bogus, '{\"title\": \"A\", \"journeys\": [\"a\"], \"bogus\": null}', detailLimit",
        "initiatives, team[1].role, '{\"title\": \"A\", \"team\": [{\"name\": \"A\"}, {\"role\": \"b\"}]}', name"
    })
    void aFieldThatNobodyReadsIsRefusedWithTheKnownOnes(String address, String path, String body, String known) {
        Reply refused = administrator.send("POST", "/api/v1/" + address, "application/json", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly(path);
        assertThat(refused.errorMessages()).singleElement().asString().contains(known);
    }

    @Test
    void namesThatSomebodyMakesUpAreNoFields() {
        Reply reached = administrator.post(
                "/api/v1/surveys/999999/waves",
                Map.of("name", "Spring", "audience", Map.of("segments", Map.of("Site", List.of("Bern")))));
        assertThat(reached.status()).as(reached.text()).isEqualTo(404);
    }

    @Test
    void jsonThatIsNotInUtf8IsRefused() {
        byte[] latin = "{\"key\": \"latin\", \"name\": \"Büro\"}".getBytes(StandardCharsets.ISO_8859_1);
        Reply refused = administrator.send("POST", "/api/v1/functions", "application/json", latin);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"title\": {}}",
                "{\"title\": \"A\", \"journeys\": 7}",
                "{\"title\": \"A\", \"journeys\": [null]}",
                "nonsense"
            })
    void whatIsNotTheJsonMeantIsAProblemOfWhoeverSentIt(String body) {
        Reply refused = administrator.send("POST", "/api/v1/surveys", "application/json", body);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        assertThat(refused.problem()).isNotEmpty();
    }

    @Test
    void anotherTypeAnotherMethodAndAnotherAddressAreProblemsAsWell() {
        Reply type = administrator.send("POST", "/api/v1/surveys", "text/plain", "title");
        Reply method = administrator.delete("/api/v1/surveys");
        Reply number = administrator.get("/api/v1/surveys/first");
        assertThat(type.status()).isEqualTo(415);
        assertThat(method.status()).isEqualTo(405);
        assertThat(number.status()).isEqualTo(404);
        assertThat(List.of(type, method, number))
                .allSatisfy(
                        reply -> assertThat(reply.problem()).as(reply.text()).isNotEmpty());
    }
}
