package throughline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Reply;

@OnServer
class SecurityHeadersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/settings",
                "/nowhere",
                "/api/v1/accounts",
                "/api/v1/nowhere",
                "/assets/app.css",
                "/assets/nowhere.css",
                "/health/ready",
                "/openapi"
            })
    void everyAnswerCarriesThem(String path) {
        for (ApiClient caller : List.of(ApiClient.nobody(), ApiClient.administrator())) {
            Reply reply = caller.get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .contains("base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(reply.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        }
    }

    @Test
    void noAnswerNamesTheServer() {
        for (String path : List.of("/sign-in", "/api/v1/accounts", "/assets/app.css", "/nowhere")) {
            Reply reply = ApiClient.administrator().get(path);
            assertThat(reply.header("Server")).as(path).isEmpty();
            assertThat(reply.header("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    void onlyFilesMayBeKept() {
        assertThat(ApiClient.nobody().get("/sign-in").header("Cache-Control")).isEqualTo("no-store");
        assertThat(ApiClient.administrator().get("/api/v1/accounts").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(ApiClient.nobody().get("/assets/app.css?v=1").header("Cache-Control"))
                .contains("immutable");
        assertThat(ApiClient.nobody().get("/assets/app.css").header("Cache-Control"))
                .isEqualTo("public, max-age=600");
    }

    @Test
    void filesArePlainAboutWhatTheyAre() {
        assertThat(ApiClient.nobody().get("/assets/app.css").header("Content-Type"))
                .startsWith("text/css");
        assertThat(ApiClient.nobody().get("/assets/app.js").header("Content-Type"))
                .contains("javascript");
        assertThat(ApiClient.nobody().get("/WEB-INF/web.xml").status()).isEqualTo(404);
        assertThat(ApiClient.nobody().get("/assets/").status()).isEqualTo(404);
    }
}
