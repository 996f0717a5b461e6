package throughline.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the server answered. */
public record Reply(int status, HttpHeaders headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("(?:name=\"csrf\" value=\"|\\?csrf=)([A-Za-z0-9_-]+)");

    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON, status " + status + ": " + text, malformed);
        }
    }

    /** A header, or empty. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The type of a problem document, or empty. */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("type").asText()
                : "";
    }

    /** The paths of what is wrong, in the order of the problem document. */
    public List<String> errorPaths() {
        return errors("path");
    }

    public List<String> errorMessages() {
        return errors("message");
    }

    /** The token that the forms of this page carry. */
    public String formToken() {
        Matcher found = TOKEN.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no form with a token, status " + status + ": " + text);
        }
        return found.group(1);
    }

    private List<String> errors(String field) {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path(field).asText())
                .toList();
    }
}
