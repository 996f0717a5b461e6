package throughline.support;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends forms as browsers do, shows redirects instead of following them. */
public final class Visitor {
    private static final String PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient http;
    private final String origin;

    /** Somebody who was never here. */
    public Visitor() {
        this(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build(),
                Server.address().toString());
    }

    private Visitor(HttpClient http, String origin) {
        this.http = http;
        this.origin = origin;
    }

    /** The same visitor, whose forms come from a page of this other server. */
    public Visitor comingFrom(String otherOrigin) {
        return new Visitor(http, otherOrigin);
    }

    public Reply get(String path) {
        return ApiClient.send(
                http,
                HttpRequest.newBuilder(Server.address().resolve(path))
                        .header("Accept", PAGES)
                        .build());
    }

    /** Opens a page and sends one of its forms with the token it carries. */
    public Reply submit(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", get(page).formToken());
        return post(action, all);
    }

    /** Sends exactly these fields. */
    public Reply post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** Sends a file as the field of a form. */
    public Reply upload(String path, String field, String fileName, String content) {
        String boundary = UUID.randomUUID().toString();
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return post(path, "multipart/form-data; boundary=" + boundary, body);
    }

    private Reply post(String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(Server.address().resolve(path))
                .header("Content-Type", type)
                .header("Accept", PAGES)
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return ApiClient.send(http, request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
