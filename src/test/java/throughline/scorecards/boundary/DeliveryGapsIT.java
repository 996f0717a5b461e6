package throughline.scorecards.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

/** What functions think of their own steps, from the form to their page: six people guess at one step, four at another. */
@OnServer
class DeliveryGapsIT {
    private static final String REQUEST = "step:gaps/request";
    private static final String CONFIRM = "step:gaps/confirm";
    private static final String SEND = "step:gaps/send";
    private static final String PACK = "step:gaps/pack";
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());

    private static long wave;
    private static long release;
    private static List<String> secrets;

    @BeforeAll
    static void askAndPublish() {
        PROGRAMME.people(Parcel.people(40, "HR", "IT")).journey(Parcel.yaml("gaps", "hr"));
        long survey = PROGRAMME.survey("Gaps", "gaps");
        wave = PROGRAMME.open(survey, "Only");
        secrets = PROGRAMME.secrets(wave);
        for (int i = 0; i < 30; i++) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("ratings", Map.of("overall", "3", REQUEST, i % 2 == 0 ? "2" : "3", CONFIRM, "3", SEND, "4"));
            answer.put("unit", i < 6 ? "it" : "hr");
            if (i < 6) {
                answer.put("guesses", i < 4 ? Map.of(REQUEST, "4", CONFIRM, "4") : Map.of(REQUEST, "5"));
            }
            good(new Employee(secrets.get(i)).answer(answer), 200);
        }
        assertRefusedOutsideOwnSteps();
        release = PROGRAMME.close(wave);
    }

    private static void assertRefusedOutsideOwnSteps() {
        Reply refused = new Employee(secrets.get(30))
                .answer(Map.of(
                        "ratings", Map.of("overall", "3"), "unit", "it", "guesses", Map.of(PACK, "4", REQUEST, "9")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactlyInAnyOrder("guesses." + PACK, "guesses." + REQUEST);
    }

    @Test
    void theInterfaceTellsTheGapOfTheStepThatEnoughPeopleGuessedAt() {
        JsonNode functions = good(PROGRAMME.lead().get("/api/v1/releases/" + release + "/delivery-gaps"), 200)
                .path("functions");
        assertThat(functions.fieldNames()).toIterable().containsExactly("it");
        assertThat(functions.path("it")).singleElement().satisfies(gap -> {
            assertThat(gap.path("step").asText()).isEqualTo(REQUEST);
            assertThat(gap.path("guesses").asInt()).isEqualTo(6);
            // 26/6 in tenths, because they are few, less 2.5
            assertThat(gap.path("guessed").asDouble()).isEqualTo(4.3, within(1e-9));
            assertThat(gap.path("gap").asDouble()).isEqualTo(1.8, within(1e-9));
            assertThat(gap.path("blindSpot").asBoolean()).isTrue();
        });
    }

    @Test
    void whatTheFunctionBelievesIsNotARatingOfTheStep() {
        JsonNode figures = PROGRAMME
                .lead()
                .get("/api/v1/releases/" + release + "/levels")
                .json()
                .path("figures");
        assertThat(figures.path(REQUEST).path("n").asInt()).isEqualTo(30);
        assertThat(figures.path(REQUEST).path("mean").asDouble()).isEqualTo(2.5, within(1e-9));
        assertThat(figures.has("guess:" + CONFIRM)).as("four people").isFalse();
    }

    @Test
    void thePageAndTheFileOfTheFunctionNameTheBlindSpot() {
        Person viewer = ApiClient.person("gaps-viewer", "viewer");
        String page = viewer.visitor().get("/functions/it?release=" + release).text();
        assertThat(page).contains("A blind spot: Step request").contains("gap +1.8");
        String file = viewer.visitor()
                .get("/functions/it/download.csv?release=" + release)
                .text();
        assertThat(file.lines().filter(line -> line.contains("delivery-gap")))
                .singleElement()
                .asString()
                .contains("gaps,request,it,30,2.5," + ",".repeat(10) + "6,4.3,1.8,")
                .endsWith(",true");
    }

    @Test
    void aFunctionWhoseStepsNobodyGuessedAtIsToldHowItComesAbout() {
        Person viewer = ApiClient.person("gaps-reader", "viewer");
        assertThat(viewer.visitor().get("/functions/hr?release=" + release).text())
                .contains("Nothing to compare yet");
    }
}
