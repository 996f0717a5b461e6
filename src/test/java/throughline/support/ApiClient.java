package throughline.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program that talks to the server, with the token of somebody or without. Never follows redirects. */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> headers;

    private ApiClient(Map<String, String> headers) {
        this.headers = headers;
    }

    public static ApiClient nobody() {
        return new ApiClient(Map.of());
    }

    public static ApiClient administrator() {
        return withToken(Server.adminToken());
    }

    public static ApiClient withToken(String token) {
        return nobody().with("Authorization", "Bearer " + token);
    }

    /** The same client with one more header on every request. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(more);
    }

    public Reply get(String path) {
        return send("GET", path, "", "");
    }

    public Reply delete(String path) {
        return send("DELETE", path, "", "");
    }

    public Reply post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Reply send(String method, String path, String type, String body) {
        return send(method, path, type, HttpRequest.BodyPublishers.ofString(body));
    }

    public Reply send(String method, String path, String type, byte[] body) {
        return send(method, path, type, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private Reply send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Server.address().resolve(path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        return send(HTTP, request.build());
    }

    static Reply send(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(request.uri() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A person with these roles who can be spoken for, made by the administrator. */
    public static Person person(String name, String... roles) {
        String email = name + "@people.example";
        Reply made =
                administrator().post("/api/v1/accounts", Map.of("email", email, "name", name, "roles", List.of(roles)));
        if (made.status() != 201) {
            throw new AssertionError("the account could not be made: " + made);
        }
        String password = "the password of " + name;
        Visitor visitor = new Visitor();
        Reply chosen = visitor.post(
                "/password", Map.of("key", keyOf(made.json().path("link").asText()), "password", password));
        if (chosen.status() != 303) {
            throw new AssertionError("the password could not be chosen: " + chosen);
        }
        return new Person(made.json().path("account").path("id").asLong(), email, password, visitor);
    }

    private static String keyOf(String link) {
        return link.substring(link.indexOf("key=") + 4);
    }
}
