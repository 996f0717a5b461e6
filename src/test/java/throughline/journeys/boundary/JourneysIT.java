package throughline.journeys.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.support.ApiClient;
import throughline.support.Definitions;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;

/** Journeys over the interface. */
@OnServer
class JourneysIT {
    private final ApiClient lead = ApiClient.administrator();

    @Test
    void theShippedJourneysAreThereFromTheStart() {
        Reply all = lead.get("/api/v1/journeys");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json())
                .filteredOn(journey -> !journey.path("file").isMissingNode())
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(journey -> {
                    assertThat(journey.path("revision").asInt()).isPositive();
                    assertThat(journey.path("warnings")).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    void takesYaml(String type) {
        Reply kept = lead.send("POST", "/api/v1/journeys", type, Definitions.yaml("by-" + type.replace('/', '-')));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.header("Location")).endsWith("/api/v1/journeys/by-" + type.replace('/', '-'));
        assertThat(kept.json().path("published").asBoolean()).isFalse();
        assertThat(kept.json().path("revision").asInt()).isZero();
    }

    @Test
    void takesTheJsonItGives() {
        publish(Definitions.yaml("json-from"));
        String json = get("json-from", "application/json").text();
        Reply kept =
                lead.send("POST", "/api/v1/journeys", "application/json", json.replace("\"json-from\"", "\"json-to\""));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(get("json-to", "application/json").text().replace("json-to", "json-from"))
                .isEqualTo(json);
    }

    @Test
    void theYamlItGivesSaysTheSameWhenSentBack() {
        publish(Definitions.yaml("round-trip"));
        Reply yaml = get("round-trip", "application/yaml");
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.text()).contains("key: round-trip");
        assertThat(publish(yaml.text()).json().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void everyShippedJourneyGoesOutAsYamlAndComesInAgainUnderAnotherKey() {
        for (String key : lead.get("/api/v1/journeys").json().findValuesAsText("key")) {
            String yaml = get(key, "application/yaml").text();
            Reply copy = lead.send(
                    "POST",
                    "/api/v1/journeys",
                    "application/yaml",
                    yaml.replaceFirst("(?m)^key: .*$", "key: copy-" + key.replaceFirst("^copy-", "")));
            assertThat(copy.status()).as(key + ": " + copy.text()).isEqualTo(201);
        }
    }

    @Test
    void theSameAgainIsTheSameRevisionAndAChangeTheNext() {
        assertThat(publish(Definitions.yaml("again")).json().path("revision").asInt())
                .isEqualTo(1);
        assertThat(publish(Definitions.yaml("again")).json().path("revision").asInt())
                .isEqualTo(1);
        Reply changed = publish(Definitions.yaml("again").replace("A badge", "A card"));
        assertThat(changed.json().path("revision").asInt()).isEqualTo(2);
        assertThat(lead.get("/api/v1/journeys/again?revision=1").text()).contains("A badge");
        assertThat(lead.get("/api/v1/journeys/again").text()).contains("A card");
        assertThat(lead.get("/api/v1/journeys/again?revision=3").status()).isEqualTo(404);
    }

    @Test
    void aDraftDoesNotReplaceWhatIsInForce() {
        publish(Definitions.yaml("drafted"));
        lead.send(
                "POST",
                "/api/v1/journeys",
                "application/yaml",
                Definitions.yaml("drafted").replace("A badge", "A card"));
        assertThat(lead.get("/api/v1/journeys/drafted").text()).contains("A badge");
    }

    @Test
    void aWrongTextIsRefusedWithLineColumnPathAndWhatIsExpected() {
        Reply refused = publish(Definitions.yaml("wrong").replace("importance: 3", "importance: 9"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.errorPaths()).containsExactly("selection.importance");
        assertThat(refused.errorMessages())
                .singleElement()
                .asString()
                .startsWith("line 11, column 15: ")
                .contains("5");
        assertThat(lead.get("/api/v1/journeys/wrong").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/json", "application/yaml;charset=ISO-8859-1"})
    void aTextThatIsNotInUtf8IsRefused(String type) {
        byte[] latin = Definitions.yaml("latin").replace("A badge", "Für alle").getBytes(StandardCharsets.ISO_8859_1);
        Reply refused = lead.send("POST", "/api/v1/journeys?publish=true", type, latin);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.errorMessages())
                .singleElement()
                .asString()
                .startsWith("line 3, ")
                .contains("UTF-8");
        assertThat(lead.get("/api/v1/journeys/latin").status()).isEqualTo(404);
    }

    @Test
    void anUnknownFunctionIsRefusedWithTheKnownOnes() {
        Reply refused = publish(Definitions.yaml("stranger").replace("owner: hr", "owner: catering"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("owner");
        assertThat(refused.errorMessages()).singleElement().asString().contains("catering", "real-estate");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.rangeClosed('b', 'i')
                        .mapToObj(c -> (char) c + ": &" + (char) c + " [" + ("*" + (char) (c - 1) + ",").repeat(8) + "*"
                                + (char) (c - 1) + "]\n")
                        .collect(Collectors.joining());
        assertRefusedAtLine(bomb, "line 1");
    }

    @Test
    void aTagThatWouldMakeAnObjectIsRefused() {
        assertRefusedAtLine("key: !!javax.script.ScriptEngineManager [x]\n", "line 1");
    }

    @Test
    void atTextThatIsTooLongIsRefused() {
        assertRefusedAtLine(Definitions.yaml("long") + "# " + "x".repeat(300_000), "200000");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Reply refused = publish("key: " + "[".repeat(50_000) + "]".repeat(50_000));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(publish("").status()).isBetween(400, 422);
    }

    @Test
    void aJourneyKeptInAFileIsChangedThereOnly() {
        String yaml = get("it-access", "application/yaml").text();
        Reply refused = publish(yaml.replace("importance: 4", "importance: 5"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("journey-in-file");
        assertThat(refused.text()).contains("it-access.yaml");
    }

    @Test
    void aJourneyInsideOneFunctionIsTakenWithAWarning() {
        Reply kept = publish(Definitions.yaml("silo")
                .replace("responsible: real-estate", "responsible: hr")
                .replaceFirst("    contributors:\n      - function: it\n        share: 0.25\n", ""));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().path("warnings").get(0).asText()).startsWith("Only HR delivers steps");
    }

    @Test
    void whoChangedAJourneyThatSomebodyElsePublishedMayPublishOnTopOfIt() {
        publish(Definitions.yaml("two-editors"));
        Person ada = ApiClient.person("late-editor", "programme-lead");
        String page = "/journeys/new?from=two-editors";
        String token = ada.visitor().get(page).formToken();
        publish(Definitions.yaml("two-editors").replace("A badge", "A card"));
        Map<String, String> typed = new HashMap<>(Map.of(
                "csrf", token,
                "from", "two-editors",
                "revision", "1",
                "do", "publish",
                "text", Definitions.yaml("two-editors").replace("A badge", "A <b>key</b>")));
        Reply late = ada.visitor().post("/journeys/new", typed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("A &lt;b&gt;key&lt;/b&gt;", "automation@throughline.invalid published revision 2")
                .contains("/journeys/two-editors/definition?revision=2", "name=\"revision\" value=\"2\"")
                .contains("Publish it on top of revision 2");
        assertThat(lead.get("/api/v1/journeys/two-editors").text()).contains("A card");
        typed.put("revision", "2");
        assertThat(ada.visitor().post("/journeys/new", typed).status()).isEqualTo(303);
        assertThat(lead.get("/api/v1/journeys/two-editors?revision=3").text()).contains("A <b>key</b>");
    }

    @Test
    void anUnknownJourneyIsNotFound() {
        Reply missing = lead.get("/api/v1/journeys/nowhere");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.problem()).isEqualTo("not-found");
    }

    private Reply publish(String text) {
        return lead.send("POST", "/api/v1/journeys?publish=true", "application/yaml", text);
    }

    private Reply get(String key, String type) {
        return lead.with("Accept", type).get("/api/v1/journeys/" + key);
    }

    private void assertRefusedAtLine(String text, String words) {
        Reply refused = publish(text);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorMessages()).singleElement().asString().contains(words);
    }
}
