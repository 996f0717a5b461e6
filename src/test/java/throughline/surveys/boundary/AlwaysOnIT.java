package throughline.surveys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Employee;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Whoever comes to the end of a way is asked about it, and what they say is published with that of others. */
@OnServer
class AlwaysOnIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();

    @Test
    void whoeverComesToTheEndOfAWayIsAskedAboutItAlone() throws InterruptedException {
        PROGRAMME
                .people(Parcel.people(30, "HR", "IT"))
                .journey(Parcel.yaml("always", "hr"))
                .journey(Parcel.yaml("other", "it"));
        long survey = survey("Always", "always", "other");
        assertThat(LEAD.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", "By hand"))
                        .problem())
                .isEqualTo("survey-always-on");
        good(LEAD.put("/api/v1/surveys/" + survey + "/asking", Map.of()), 200);
        good(LEAD.put("/api/v1/surveys/" + survey + "/asking", Map.of()), 200);
        JsonNode waves = LEAD.get("/api/v1/surveys/" + survey).json().path("waves");
        assertThat(waves).as("started twice, but once").hasSize(1);
        long period = waves.path(0).path("id").asLong();
        end(1, 24, "always");
        end(25, 28, "other");
        List<String> secrets = invited(period, 28);

        assertThat(new Employee(secrets.get(0)).form().text())
                .contains("How did it go: A parcel to a customer?", "data-about=\"always\"")
                .doesNotContain("data-item=\"overall\"", "data-item=\"recommend\"", "journey:other");

        for (String secret : secrets) {
            String journey = new Employee(secret).about();
            good(
                    new Employee(secret)
                            .answer(Map.of(
                                    "experienced",
                                    List.of(journey),
                                    "ratings",
                                    Map.of("journey:" + journey, "4"),
                                    "unit",
                                    "hr")),
                    200);
        }
        long release = PROGRAMME.close(period);
        JsonNode levels = good(LEAD.get("/api/v1/releases/" + release + "/levels?cell=total"), 200);
        assertThat(levels.path("figures").path("journey:always").path("n").asLong())
                .isEqualTo(24);
        assertThat(levels.path("figures").has("overall"))
                .as("nobody was asked about all services")
                .isFalse();
        assertThat(levels.path("figures").has("journey:other"))
                .as("four are too few")
                .isFalse();

        Person lead = ApiClient.person("always-lead", "programme-lead");
        assertThat(lead.visitor().get("/surveys/" + survey).text()).contains("It asks everybody whose way has ended");
        assertThat(lead.visitor()
                        .submit("/surveys/" + survey, "/surveys/" + survey + "/stop", Map.of())
                        .header("Location"))
                .endsWith("/surveys/" + survey);
        assertThat(LEAD.get("/api/v1/surveys/" + survey).json().path("alwaysOn").has("runningSince"))
                .isFalse();
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotInvitedUntilTheyDoAgain() {
        PROGRAMME.people(Parcel.people(6, "HR", "IT")).journey(Parcel.yaml("opting", "hr"));
        long waves = PROGRAMME.survey("Opting out", "opting");
        List<String> secrets = PROGRAMME.secrets(PROGRAMME.open(waves, "First"));
        assertThat(optOut(secrets.get(0), true).path("out").asBoolean()).isTrue();
        assertThat(optOut(secrets.get(0), true).path("out").asBoolean()).isTrue();
        assertThat(new Employee(secrets.get(0)).form().text()).contains("data-out=\"true\"");
        assertThat(PROGRAMME.secrets(PROGRAMME.open(waves, "Second"))).hasSize(5);
        PROGRAMME.people(Parcel.people(6, "HR", "IT"));
        assertThat(PROGRAMME.secrets(PROGRAMME.open(waves, "After another file")))
                .hasSize(5);
        optOut(secrets.get(0), false);
        assertThat(PROGRAMME.secrets(PROGRAMME.open(waves, "Third"))).hasSize(6);
        Reply forged = ApiClient.nobody()
                .post("/api/v1/opt-outs", Map.of("invitation", secrets.get(0).replaceAll(".$", "!"), "out", true));
        assertThat(forged.status()).isEqualTo(404);
    }

    private static JsonNode optOut(String secret, boolean out) {
        return good(ApiClient.nobody().post("/api/v1/opt-outs", Map.of("invitation", secret, "out", out)), 200);
    }

    @Test
    void aSurveyStaysWhatItIsOnceItWasAsked() {
        PROGRAMME.journey(Parcel.yaml("always", "hr"));
        long waves = PROGRAMME.survey("In waves", "always");
        assertThat(LEAD.put("/api/v1/surveys/" + waves + "/asking", Map.of()).problem())
                .isEqualTo("survey-in-waves");
        PROGRAMME.plan(waves, "First");
        Reply refused = LEAD.put(
                "/api/v1/surveys/" + waves,
                Map.of("title", "In waves", "journeys", List.of("always"), "alwaysOn", Map.of("period", "month")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("alwaysOn");
        Reply odd = LEAD.post(
                "/api/v1/surveys",
                Map.of("title", "Odd", "journeys", List.of("always"), "alwaysOn", Map.of("period", "moon")));
        assertThat(odd.errorPaths()).containsExactly("alwaysOn.period");
        Reply late = LEAD.post(
                "/api/v1/surveys",
                Map.of(
                        "title",
                        "Odd",
                        "journeys",
                        List.of("always"),
                        "alwaysOn",
                        Map.of("period", "month", "answerDays", 99)));
        assertThat(late.status()).isEqualTo(422);
    }

    private static long survey(String title, String... journeys) {
        return good(
                        LEAD.post(
                                "/api/v1/surveys",
                                Map.of(
                                        "title",
                                        title,
                                        "journeys",
                                        List.of(journeys),
                                        "alwaysOn",
                                        Map.of("period", "quarter", "delayHours", 0))),
                        201)
                .path("id")
                .asLong();
    }

    private static void end(int from, int to, String journey) {
        String batch = IntStream.rangeClosed(from, to)
                .mapToObj(i -> """
                        {"specversion": "1.0", "source": "/always", "id": "%1$s-%2$d", "type": "throughline.journey.completed",
                         "subject": "p%2$d@people.example", "time": "%3$s", "data": {"journey": "%1$s"}}""".formatted(journey, i, Instant.now()))
                .collect(Collectors.joining(",", "[", "]"));
        JsonNode taken = good(LEAD.send("POST", "/api/v1/events", "application/cloudevents-batch+json", batch), 200);
        assertThat(taken.path("taken").asInt()).as(taken.toString()).isEqualTo(to - from + 1);
    }

    private static List<String> invited(long period, int people) throws InterruptedException {
        for (int look = 0; look < 200 && PROGRAMME.secrets(period).size() < people; look++) {
            Thread.sleep(100);
        }
        List<String> secrets = PROGRAMME.secrets(period);
        assertThat(secrets).hasSize(people);
        return secrets;
    }
}
