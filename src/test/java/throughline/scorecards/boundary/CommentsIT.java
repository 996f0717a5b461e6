package throughline.scorecards.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Employee;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Words on the steps of a journey, from the form to those who read them: ten people wrote on two steps, nine on one. */
@OnServer
class CommentsIT {
    private static final int PEOPLE = 30;
    private static final String SEND = "step:said/send";
    private static final String REQUEST = "step:said/request";
    private static final String PACK = "step:said/pack";
    private static final List<String> ON_SENDING = List.of(
            "Wait & see <b>again</b>",
            "=HYPERLINK(1)",
            "Ask ada@people.example or 079 123 45 67",
            "Two lines,\nboth long",
            "Too slow.",
            "Too slow.",
            "ZU LANGSAM",
            "Lost on the way",
            "Never told me",
            "x".repeat(300));

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final Map<String, Person> PEOPLE_BY_ROLE = new LinkedHashMap<>();
    private static long release;

    @BeforeAll
    static void askAndPublish() {
        for (String role : List.of("employee", "viewer", "programme-lead")) {
            PEOPLE_BY_ROLE.put(role, ApiClient.person("said-" + role, role));
        }
        PEOPLE_BY_ROLE.put("head", ApiClient.person("said-head", "function-head"));
        PEOPLE_BY_ROLE.put("other-head", ApiClient.person("said-other", "function-head"));
        PROGRAMME
                .function("couriers", "couriers", person("head").email())
                .function("lighthouse", "lighthouse", person("other-head").email());
        PROGRAMME.people(Parcel.people(PEOPLE, "HR", "IT")).journey(Parcel.yaml("said", "couriers"));
        long wave = PROGRAMME.open(PROGRAMME.survey("Said", "said"), "Only");
        List<String> secrets = PROGRAMME.secrets(wave);
        for (int i = 0; i < PEOPLE; i++) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("ratings", Map.of("overall", "3", SEND, i < 12 ? "2" : "4", REQUEST, "3", PACK, "2"));
            answer.put("comments", words(i));
            good(new Employee(secrets.get(i)).answer(answer), 200);
        }
        release = PROGRAMME.close(wave);
        // the journey changes hands afterwards; what was written stays with those it was written to
        PROGRAMME.journey(Parcel.yaml("said", "lighthouse"));
    }

    private static Map<String, String> words(int person) {
        Map<String, String> words = new HashMap<>();
        if (person < 10) {
            words.put(SEND, ON_SENDING.get(person));
            words.put(REQUEST, "The form asked " + person + " times.");
        }
        if (person < 9) {
            words.put(PACK, "The box broke in " + person + " places.");
        }
        return words;
    }

    @Test
    void aLeadReadsEveryStepOfWhichEnoughPeopleWrote() {
        JsonNode read = good(ask(person("programme-lead")), 200);
        assertThat(read.path("journey").asText()).isEqualTo("said");
        assertThat(read.path("steps").findValuesAsText("item")).containsExactly(REQUEST, SEND);
        assertThat(read.path("steps").get(0).path("texts")).hasSize(10);
        String page = page("programme-lead", "").text();
        assertThat(page)
                .contains(
                        "Step send",
                        "Step request",
                        "The form asked 7 times.",
                        "10 people wrote",
                        "fewer than 10 people did")
                .doesNotContain("Step pack", "The box broke", "9 people");
    }

    @Test
    void aHeadReadsTheStepsOfTheirFunctionOnly() {
        JsonNode read = good(ask(person("head")), 200);
        assertThat(read.path("steps").findValuesAsText("item")).containsExactly(SEND);
        List<String> texts = new ArrayList<>();
        read.path("steps").get(0).path("texts").forEach(text -> texts.add(text.asText()));
        assertThat(texts).hasSize(10).contains("Ask (removed) or (removed)", "Two lines,\nboth long", "=HYPERLINK(1)");
        assertThat(texts.stream().filter("Too slow."::equals)).hasSize(2);
        assertThat(page("head", "").text()).contains("Step send").doesNotContain("Step request", "The form asked");
        assertThat(download("head")).contains("courier").doesNotContain("The form asked");
    }

    @Test
    void nobodyElseReadsAny() {
        Reply refused = ask(person("other-head"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("no-step-of-yours");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(page("other-head", "").status()).isEqualTo(403);
        for (String who : List.of("employee", "viewer")) {
            assertThat(ask(person(who)).problem()).as(who).isEqualTo("not-allowed");
            for (String address : List.of("", "/download.csv", "/")) {
                Reply reply = person(who).visitor().get("/journeys/said/comments" + address + "?release=" + release);
                assertThat(reply.status()).as(who + address).isIn(403, 404);
                assertThat(reply.text()).as(who + address).doesNotContain("Never told me");
            }
        }
        assertThat(ApiClient.nobody()
                        .get("/api/v1/releases/" + release + "/journeys/said/comments")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatPeopleWroteIsTextOnThePageAndInTheFile() {
        assertThat(page("head", "").text())
                .contains("Wait &amp; see &lt;b&gt;again&lt;/b&gt;")
                .doesNotContain("<b>again", "ada@people", "123 45 67");
        assertThat(download("head")).contains("'=HYPERLINK(1)", "\"Two lines,\nboth long\"", "Ask (removed)");
    }

    @Test
    void thePageFindsWords() {
        assertThat(page("head", "&q=zu%20Lang").text())
                .contains("ZU LANGSAM", "1 of 10 texts")
                .doesNotContain("Too slow.");
        assertThat(page("head", "&q=%3Cscript%3E").text())
                .contains("No text holds these words", "&lt;script")
                .doesNotContain("<script>", "Too slow.");
    }

    @Test
    void aStepWithFewTextsLooksLikeOneWithNone() {
        String pack = page("programme-lead", "&step=pack").text();
        String approve = page("programme-lead", "&step=approve").text();
        assertThat(pack).contains("Nothing to read here").doesNotContain("broke");
        assertThat(pack.replace("pack", "approve")).isEqualTo(approve.replace("pack", "approve"));
    }

    @Test
    void onlyThoseWhoMayReadAreLedThere() {
        String link = "/journeys/said/comments?release=" + release;
        for (String page : List.of("/journeys/said?release=" + release, "/functions/couriers?release=" + release)) {
            assertThat(person("head").visitor().get(page).text()).as(page).contains(link);
            assertThat(person("programme-lead").visitor().get(page).text())
                    .as(page)
                    .contains(link);
            assertThat(person("other-head").visitor().get(page).text()).as(page).doesNotContain(link);
            assertThat(person("viewer").visitor().get(page).text()).as(page).doesNotContain(link, "Too slow.");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String address : List.of("/" + release + "/journeys/badge", "/999999/journeys/said")) {
            Reply reply = PROGRAMME.lead().get("/api/v1/releases" + address + "/comments");
            assertThat(reply.status()).as(address).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        assertThat(person("head")
                        .visitor()
                        .get("/journeys/no-such-journey/comments")
                        .status())
                .isEqualTo(404);
    }

    private static Person person(String who) {
        return java.util.Objects.requireNonNull(PEOPLE_BY_ROLE.get(who));
    }

    private static Reply ask(Person who) {
        return who.program().get("/api/v1/releases/" + release + "/journeys/said/comments");
    }

    private static Reply page(String who, String query) {
        return person(who).visitor().get("/journeys/said/comments?release=" + release + query);
    }

    private static String download(String who) {
        Reply file = person(who).visitor().get("/journeys/said/comments/download.csv?release=" + release);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        return file.text();
    }
}
