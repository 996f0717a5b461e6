package throughline.support.waves;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import throughline.support.ApiClient;
import throughline.support.Reply;

/** Surveys from the first wave to the release, run over the interface by whoever this programme belongs to. */
public final class Programme {
    private static final String BOUNDARY = "a-line-that-stands-in-no-file";

    private final ApiClient lead;

    public Programme(ApiClient lead) {
        this.lead = lead;
    }

    public ApiClient lead() {
        return lead;
    }

    public Programme people(String csv) {
        good(lead.send("POST", "/api/v1/people/import", "text/csv", csv), 200);
        return this;
    }

    public Programme journey(String yaml) {
        good(lead.send("POST", "/api/v1/journeys?publish=true", "application/yaml", yaml), 201);
        return this;
    }

    /** A function with its head. */
    public Programme function(String key, String name, String head) {
        good(lead.post("/api/v1/functions", Map.of("key", key, "name", name, "head", head)), 201);
        return this;
    }

    public long survey(String title, String... journeys) {
        return good(lead.post("/api/v1/surveys", Map.of("title", title, "journeys", List.of(journeys))), 201)
                .path("id")
                .asLong();
    }

    public long plan(long survey, String name) {
        return good(lead.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", name)), 201)
                .path("id")
                .asLong();
    }

    public long open(long survey, String name) {
        long wave = plan(survey, name);
        open(wave);
        return wave;
    }

    public void open(long wave) {
        good(lead.post("/api/v1/waves/" + wave + "/open", Map.of()), 200);
    }

    /** The secrets of the personal links of an open wave, as its list holds them. */
    public List<String> secrets(long wave) {
        Reply links = lead.get("/api/v1/waves/" + wave + "/links");
        if (links.status() != 200) {
            throw new AssertionError("no links: " + links);
        }
        List<String> secrets = new ArrayList<>();
        links.text()
                .lines()
                .skip(1)
                .forEach(line -> secrets.add(line.replaceAll(".*/respond#([A-Za-z0-9_-]+).*", "$1")));
        return secrets;
    }

    /** Sends a file with its mapping as a form of two parts. */
    public Reply send(long wave, String csv, String mapping) {
        String body = part("mapping", "mapping.json", "application/json", mapping)
                + part("file", "answers.csv", "text/csv", csv)
                + "--" + BOUNDARY + "--\r\n";
        return lead.send(
                "POST",
                "/api/v1/waves/" + wave + "/answers/import",
                "multipart/form-data; boundary=" + BOUNDARY,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings in answers whose columns say themselves what they are. */
    public JsonNode take(long wave, String csv) {
        return good(lead.send("POST", "/api/v1/waves/" + wave + "/answers/import", "text/csv", csv), 200)
                .path("outcome");
    }

    /** Closes a wave and waits until its release is there and everything that follows from it is done. */
    public long close(long wave) {
        Reply closed = lead.post("/api/v1/waves/" + wave + "/close", Map.of());
        good(closed, 202);
        await(closed.header("Link").replaceAll(".*/jobs/(\\d+).*", "$1"));
        JsonNode release = good(lead.get(URI.create(closed.header("Location")).getPath()), 200);
        if (!release.path("status").asText().equals("published")) {
            throw new AssertionError("not published: " + release);
        }
        return release.path("id").asLong();
    }

    /** Waits for the end of background work, which must be a good one. */
    public JsonNode await(String job) {
        for (int look = 0; look < 600; look++) {
            JsonNode state = lead.get("/api/v1/jobs/" + job).json();
            if (!state.path("status").asText().equals("running")) {
                if (!state.path("status").asText().equals("done")) {
                    throw new AssertionError("the work failed: " + state);
                }
                return state;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("job " + job + " does not end");
    }

    /** The body of an answer that must have this status. */
    public static JsonNode good(Reply reply, int status) {
        if (reply.status() != status) {
            throw new AssertionError(status + " expected, but " + reply);
        }
        return reply.json();
    }

    private static String part(String name, String file, String type, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }
}
