package throughline.surveys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.platform.security.Secrets;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Reply;
import throughline.support.waves.Employee;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** What the box takes and from whom, spoken to as the form's script speaks to it. */
@OnServer
class BallotsIT {
    private static final Map<String, String> RATINGS = Map.of("overall", "4", "step:ballots/send", "na");

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static long survey;
    private static long wave;
    private static List<String> secrets;
    private static int next;

    @BeforeAll
    static void openAWave() {
        PROGRAMME.people(Parcel.people(30, "HR", "IT")).journey(Parcel.yaml("ballots", "hr"));
        survey = PROGRAMME.survey("Ballots", "ballots");
        wave = PROGRAMME.open(survey, "First");
        secrets = PROGRAMME.secrets(wave);
    }

    /** Somebody whose link was not used yet. */
    private static Employee somebody() {
        return new Employee(secrets.get(next++));
    }

    @Test
    void theSameMessageGetsTheSameSignatureAgain() {
        Employee employee = somebody();
        JsonNode first = employee.ballot();
        assertThat(employee.ballot()).isEqualTo(first);
        assertThat(first.path("wave").asLong()).isEqualTo(wave);
    }

    @Test
    void anotherMessageForAnInvitationThatHasItsBallotIsRefused() {
        String secret = secrets.get(next++);
        new Employee(secret).ballot();
        Reply refused = new Employee(secret).askForBallot();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("ballot-given");
        assertThat(refused.text()).as("nothing signed").doesNotContain("signature");
    }

    @Test
    void onlyMessagesAsLongAsTheKeyAreSignedAndARefusalCostsNobodyTheirBallot() {
        Employee employee = somebody();
        String above = Secrets.encode(new byte[256]).replace('A', '_');
        for (String message : List.of("short", "!", "A".repeat(341), "A".repeat(343), above, " " + "A".repeat(342))) {
            Reply refused = employee.askForBallot(message);
            assertThat(refused.status()).as(message).isEqualTo(422);
            assertThat(refused.errorPaths()).containsExactly("blinded");
            assertThat(refused.errorMessages()).singleElement().asString().contains("256 bytes");
        }
        assertThat(employee.askForBallot().status()).isEqualTo(200);
    }

    @Test
    void theKeyOfAWaveIsTheSameForEverybodyAndNeedsNothing() {
        Reply key = ApiClient.nobody().get("/api/v1/ballot-keys/" + wave);
        assertThat(key.status()).isEqualTo(200);
        assertThat(key.headers().map()).doesNotContainKey("set-cookie");
        assertThat(ApiClient.administrator().get("/api/v1/ballot-keys/" + wave).json())
                .isEqualTo(key.json());
        assertThat(key.json().path("algorithm").asText()).isEqualTo("RSABSSA-SHA384-PSS-Randomized");
        JsonNode jwk = key.json().path("key");
        assertThat(key.json().path("fingerprint").asText())
                .as("RFC 7638")
                .isEqualTo(Secrets.encode(Secrets.hash("{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\""
                        + jwk.path("n").asText() + "\"}")));
        assertThat(PROGRAMME.lead().get("/api/v1/waves/" + wave).json().path("ballotKey"))
                .isEqualTo(key.json().path("fingerprint"));
        assertThat(Employee.key(wave).getModulus().bitLength()).isGreaterThanOrEqualTo(2048);
        assertThat(ApiClient.nobody().get("/api/v1/ballot-keys/999999").status())
                .isEqualTo(404);
        long planned = PROGRAMME.plan(survey, "No key yet");
        assertThat(ApiClient.nobody().get("/api/v1/ballot-keys/" + planned).status())
                .isEqualTo(409);
    }

    @Test
    void aForgedLinkLeadsNowhere() {
        String mine = secrets.get(next++);
        String other = secrets.get(next++);
        String code = mine.substring(mine.indexOf('-') + 1);
        String number = other.substring(0, other.indexOf('-'));
        for (String forged : List.of(number + "-" + code, mine + "A", "1", "-", "../" + mine, "0" + mine)) {
            Reply refused = new Employee(forged).askForBallot("A".repeat(342));
            assertThat(refused.status()).as(forged).isEqualTo(404);
            assertThat(refused.problem()).isEqualTo("link-unknown");
        }
    }

    @Test
    void aForgedBallotIsRefused() {
        ObjectNode ballot = (ObjectNode) somebody().ballot();
        ObjectNode signature = ballot.deepCopy().put("signature", Secrets.fresh());
        ObjectNode cut = ballot.deepCopy()
                .put("signature", ballot.path("signature").asText().substring(1));
        ObjectNode nonsense = ballot.deepCopy().put("signature", "!?");
        ObjectNode serial = ballot.deepCopy().put("serial", Secrets.fresh());
        ObjectNode prefix = ballot.deepCopy().put("prefix", Secrets.fresh());
        ObjectNode swapped = ballot.deepCopy()
                .put("prefix", ballot.path("serial").asText())
                .put("serial", ballot.path("prefix").asText());
        for (ObjectNode forged : List.of(signature, cut, nonsense, serial, prefix, swapped)) {
            Reply refused = Employee.put(forged, Map.of("ratings", RATINGS));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("ballot-forged");
        }
        assertThat(Employee.put(ballot, Map.of("ratings", RATINGS)).status()).isEqualTo(200);
    }

    @Test
    void aBallotIsGoodForItsOwnWaveOnly() {
        long other = PROGRAMME.open(survey, "Another");
        ObjectNode foreign = (ObjectNode) new Employee(PROGRAMME.secrets(other).get(0)).ballot();
        Reply refused = Employee.put(foreign.put("wave", wave), Map.of("ratings", RATINGS));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("ballot-forged");
    }

    @Test
    void aBallotMustBeComplete() {
        ObjectNode ballot = (ObjectNode) somebody().ballot();
        for (String part : List.of("prefix", "serial", "signature")) {
            ObjectNode incomplete = ballot.deepCopy();
            incomplete.remove(part);
            Reply refused = Employee.put(incomplete, Map.of("ratings", RATINGS));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.errorPaths()).containsExactly("ballot." + part);
        }
    }

    @Test
    void anAnswerThatDoesNotFitTheQuestionsIsRefusedWithThePathOfEverythingWrong() {
        JsonNode ballot = somebody().ballot();
        Reply refused = Employee.put(
                ballot,
                Map.of(
                        "ratings", Map.of("overall", "6", "step:ballots/fly", "3", "journey:ballots", "na"),
                        "comments", Map.of("step:ballots/send", "x".repeat(1001)),
                        "minutes", Map.of("step:ballots/send", -1),
                        "reasons", Map.of("step:ballots/send", List.of("weather")),
                        "unit", "mars",
                        "segments", Map.of("Shoe size", "44")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths())
                .containsExactlyInAnyOrder(
                        "ratings.overall",
                        "ratings.step:ballots/fly",
                        "ratings.journey:ballots",
                        "comments.step:ballots/send",
                        "minutes.step:ballots/send",
                        "reasons.step:ballots/send",
                        "unit",
                        "segments.Shoe size");
        assertThat(Employee.put(ballot, Map.of("ratings", Map.of())).errorPaths())
                .containsExactly("ratings");
    }

    @Test
    void aTextOfMegabytesIsRefusedAndNotKept() {
        Reply refused = Employee.put(
                somebody().ballot(),
                Map.of("ratings", RATINGS, "comments", Map.of("step:ballots/send", "x".repeat(5_000_000))));
        assertThat(refused.status()).isIn(413, 422);
    }

    @Test
    void neitherBallotsNorTheBoxKnowCookies() {
        Employee employee = somebody();
        assertThat(employee.askForBallot().headers().map()).doesNotContainKey("set-cookie");
        Reply stored = employee.answer(Map.of("ratings", RATINGS));
        assertThat(stored.headers().map()).doesNotContainKey("set-cookie");
        assertThat(stored.text()).isEqualTo("{\"status\":\"stored\"}");
    }

    @Test
    void aCorrectionReplacesTheAnswerUntilTheWaveIsClosed() {
        long own = PROGRAMME.open(survey, "Corrected");
        List<String> links = PROGRAMME.secrets(own);
        JsonNode last = null;
        for (int i = 0; i < 6; i++) {
            JsonNode ballot = new Employee(links.get(i)).ballot();
            good(Employee.put(ballot, Map.of("ratings", Map.of("overall", "5"))), 200);
            good(Employee.put(ballot, Map.of("ratings", Map.of("overall", i < 3 ? "1" : "2"))), 200);
            // a correction that is refused leaves what was there
            assertThat(Employee.put(ballot, Map.of("ratings", Map.of("overall", "9")))
                            .status())
                    .isEqualTo(422);
            last = ballot;
        }
        long release = PROGRAMME.close(own);
        JsonNode levels = good(PROGRAMME.lead().get("/api/v1/releases/" + release + "/levels"), 200);
        JsonNode overall = levels.path("figures").path("overall");
        assertThat(overall.path("n").asLong()).isEqualTo(6);
        assertThat(overall.path("mean").asDouble())
                .as("three times 1, three times 2")
                .isEqualTo(1.5);

        Reply late = Employee.put(last, Map.of("ratings", RATINGS));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("wave-already-closed");
        Reply lateBallot = new Employee(links.get(7)).askForBallot("A".repeat(342));
        assertThat(lateBallot.status()).isEqualTo(410);
        assertThat(lateBallot.problem()).isEqualTo("link-over");
    }
}
