package throughline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/settings?x=1&y=2", "/jobs/7#end", "/a%20b"})
    void keepsAPathOfThisServer(String path) {
        assertThat(LocalAddress.of(path)).isEqualTo(URI.create(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "settings",
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "/a b",
                "/%"
            })
    void leadsToTheFirstPageOtherwise(String elsewhere) {
        assertThat(LocalAddress.of(elsewhere)).isEqualTo(URI.create("/"));
    }
}
