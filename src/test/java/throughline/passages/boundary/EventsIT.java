package throughline.passages.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Events by interface, by file and on their page. */
@OnServer
class EventsIT {
    private static final ApiClient LEAD = ApiClient.administrator();

    @BeforeAll
    static void someGetBadges() {
        new Programme(LEAD).people(Parcel.people(12, "HR", "IT")).journey(Parcel.yaml("events", "hr"));
    }

    @Test
    void anEventIsTakenOnceAndWhatIsNotUnderstoodIsParkedAndTriedAgain() {
        String event = event("e-1", "journey.started", "p1@people.example", "events");
        assertThat(send("application/cloudevents+json", event).path("taken").asInt())
                .isEqualTo(1);
        JsonNode batch = send(
                "application/cloudevents-batch+json",
                "[" + event + "," + event("e-2", "journey.started", "p2@people.example", "not-yet") + "]");
        assertThat(batch.path("known").asInt()).isEqualTo(1);
        assertThat(batch.path("parked").asInt()).isEqualTo(1);
        assertThat(batch.path("reasons").path(0).path("detail").asText())
                .isEqualTo("There is no published journey “not-yet”.");
        Person lead = ApiClient.person("events-lead", "programme-lead");
        assertThat(lead.visitor().get("/events").text())
                .contains("There is no published journey “not-yet”.", "A parcel to a customer");
        new Programme(LEAD).journey(Parcel.yaml("not-yet", "hr"));
        assertThat(lead.visitor()
                        .submit("/events", "/events/parked/replay", Map.of())
                        .header("Location"))
                .endsWith("/events");
        assertThat(LEAD.get("/api/v1/events/parked").json())
                .noneMatch(parked -> parked.path("event").path("id").asText().equals("e-2"));
    }

    @Test
    void aFileIsTakenAndMayBeSentAgain() {
        String file = """
                time;person;event;journey;step
                2026-02-01T09:00:00Z;p3;journey.started;events;
                2026-02-02T09:00:00Z;p3;step.completed;events;nothing-like-it
                """;
        JsonNode first = good(LEAD.send("POST", "/api/v1/events/import", "text/csv", file), 200)
                .path("outcome");
        assertThat(first.path("taken").asInt()).isEqualTo(1);
        assertThat(first.path("parked").asInt()).isEqualTo(1);
        JsonNode again = good(LEAD.send("POST", "/api/v1/events/import", "text/csv", file), 200)
                .path("outcome");
        assertThat(again.path("known").asInt()).isEqualTo(1);
        Reply refused = LEAD.send("POST", "/api/v1/events/import", "text/csv", "when,person,event,journey\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("header[0]", "header");
    }

    @Test
    void whatIsNoEventIsRefusedAndChangesNothing() {
        Reply refused = LEAD.send("POST", "/api/v1/events", "application/cloudevents+json", "{\"id\": \"1\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("event-unreadable");
        assertThat(LEAD.send("POST", "/api/v1/events", "application/json", "{}").status())
                .isEqualTo(400);
    }

    private static JsonNode send(String type, String body) {
        return good(LEAD.send("POST", "/api/v1/events", type, body), 200);
    }

    private static String event(String id, String type, String person, String journey) {
        return """
                {"specversion": "1.0", "source": "/it", "id": "%s", "type": "throughline.%s", "subject": "%s",
                 "time": "2026-02-01T09:00:00Z", "data": {"journey": "%s"}}""".formatted(id, type, person, journey);
    }
}
