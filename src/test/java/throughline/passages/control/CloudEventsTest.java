package throughline.passages.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.http.Refusal;

/** The three modes of CloudEvents over HTTP say the same. */
class CloudEventsTest {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json; charset=utf-8";
    private static final String EVENT = """
            {"specversion": "1.0", "source": "/hr", "id": "4711", "type": "throughline.step.completed", "subject": "ada@example.com",
             "time": "2026-02-01T09:00:00+01:00", "data": {"journey": "badge", "step": "ask", "thread": "R-1"}}
            """;
    private static final ReceivedEvent EXPECTED = new ReceivedEvent(
            "/hr",
            "4711",
            "throughline.step.completed",
            "ada@example.com",
            "2026-02-01T09:00:00+01:00",
            "badge",
            "ask",
            "R-1");

    @Test
    void structuredBinaryAndBatchSayTheSame() {
        Map<String, String> binary = Map.of(
                "Content-Type", "application/json",
                "ce-specversion", "1.0",
                "ce-source", "/hr",
                "ce-id", "4711",
                "ce-type", "throughline.step.completed",
                "ce-subject", "ada@example.com",
                "ce-time", "2026-02-01T09:00:00+01:00");
        String data = "{\"journey\": \"badge\", \"step\": \"ask\", \"thread\": \"R-1\"}";
        assertThat(of(STRUCTURED, EVENT)).containsExactly(EXPECTED);
        assertThat(CloudEvents.of(binary, "application/json", bytes(data))).containsExactly(EXPECTED);
        assertThat(of(BATCH, "[" + EVENT + "," + EVENT + "]")).containsExactly(EXPECTED, EXPECTED);
        assertThat(of(BATCH, "[]")).isEmpty();
    }

    @Test
    void anEventAboutSomethingElseIsReadToo() {
        String other =
                "{\"specversion\": \"1.0\", \"source\": \"s\", \"id\": \"1\", \"type\": \"coffee.brewed\", \"data\": \"strong\"}";
        assertThat(of(STRUCTURED, other))
                .containsExactly(new ReceivedEvent("s", "1", "coffee.brewed", "", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"specversion\": \"1.0\"}",
                "{\"specversion\": \"7\", \"source\": \"s\", \"id\": \"1\", \"type\": \"t\"}",
                "{\"specversion\": \"1.0\", \"source\": \"s\", \"type\": \"t\"}",
                "{\"specversion\": \"1.0\", \"source\": \"s\", \"type\": \"t\", \"id\": \"a\\u0000b\"}",
                "{\"specversion\": \"1.0\", \"source\": \"s\", \"id\": \"1\", \"type\": \"t\", \"time\": \"soon\"}"
            })
    void whatIsNoEventIsRefused(String body) {
        assertThatThrownBy(() -> of(STRUCTURED, body)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.type()).isEqualTo("event-unreadable");
        });
    }

    @Test
    void aBatchWithOneThatIsNoneIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> of(BATCH, "[" + EVENT + ", {\"specversion\": \"1.0\"}]"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.arguments().get(0).toString())
                                .startsWith("[1]: "));
        assertThatThrownBy(() -> of(BATCH, EVENT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CloudEvents.of(Map.of(), "", bytes("x"))).isInstanceOf(Refusal.class);
    }

    private static List<ReceivedEvent> of(String type, String body) {
        return CloudEvents.of(Map.of("Content-Type", type), type, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
