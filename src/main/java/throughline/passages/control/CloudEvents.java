package throughline.passages.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.http.Refusal;

/**
 * Events as CloudEvents 1.0 over HTTP: one in structured mode ({@code application/cloudevents+json}) or in binary mode (headers
 * {@code ce-…}), or a batch ({@code application/cloudevents-batch+json}).
 */
public final class CloudEvents {
    /** The most events in a batch. */
    public static final int MOST = 10_000;

    static final int LONGEST = 200;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private CloudEvents() {}

    /**
     * All events of a request.
     *
     * @throws Refusal if they are no CloudEvents
     */
    public static List<ReceivedEvent> of(Map<String, String> headers, String type, byte[] body) {
        try {
            if (type.toLowerCase(Locale.ROOT).startsWith("application/cloudevents-batch")) {
                return batch(body);
            }
            return List.of(
                    received(HttpMessageFactory.createReader(headers, body).toEvent()));
        } catch (CloudEventRWException | EventDeserializationException | IllegalArgumentException malformed) {
            throw unreadable(words(malformed));
        } catch (IOException notJson) {
            throw unreadable("this is not JSON");
        }
    }

    private static List<ReceivedEvent> batch(byte[] body) throws IOException {
        JsonNode all = JSON.readTree(body);
        if (all == null || !all.isArray() || all.size() > MOST) {
            throw unreadable("a batch is an array of " + MOST + " events at most");
        }
        JsonFormat format = new JsonFormat();
        List<ReceivedEvent> events = new ArrayList<>();
        for (JsonNode one : all) {
            try {
                events.add(received(format.deserialize(JSON.writeValueAsBytes(one))));
            } catch (CloudEventRWException | EventDeserializationException malformed) {
                throw unreadable("[" + events.size() + "]: " + words(malformed));
            }
        }
        return events;
    }

    private static ReceivedEvent received(CloudEvent event) throws JsonProcessingException {
        String source = String.valueOf(event.getSource());
        if (!isPlain(source) || !isPlain(event.getId())) {
            throw unreadable("source and id have " + LONGEST + " characters at most, and no control characters");
        }
        JsonNode data = data(event.getData());
        String thread = text(data, "thread");
        if (!isPlain(thread)) {
            throw unreadable("a thread has " + LONGEST + " characters at most, and no control characters");
        }
        return new ReceivedEvent(
                source,
                event.getId(),
                event.getType(),
                event.getSubject() == null ? "" : event.getSubject(),
                event.getTime() == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.getTime()),
                text(data, "journey"),
                text(data, "step"),
                thread);
    }

    /** Whether a text can be kept as it is, on every database. */
    static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static JsonNode data(@Nullable CloudEventData data) {
        try {
            JsonNode tree = data == null ? null : JSON.readTree(data.toBytes());
            return tree == null ? JSON.createObjectNode() : tree;
        } catch (IOException notJson) {
            // an event about something else: it is parked, and says itself what it is about
            return JSON.createObjectNode();
        }
    }

    private static String text(JsonNode data, String name) {
        return data.path(name).asText("");
    }

    /** What the SDK, or the reader of JSON below it, says is wrong. */
    private static String words(RuntimeException malformed) {
        return malformed.getCause() instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(malformed.getMessage());
    }

    private static Refusal unreadable(String why) {
        return new Refusal(400, "event-unreadable", why);
    }
}
