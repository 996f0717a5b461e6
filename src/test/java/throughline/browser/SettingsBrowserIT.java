package throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;

/** The pages that an administrator looks after. */
@OnServer
class SettingsBrowserIT {
    private static Person administrator;

    @BeforeAll
    static void thereIsSomethingToSee() {
        administrator = ApiClient.person("browser-administrator", "administrator", "programme-lead");
        ApiClient.administrator()
                .post("/api/v1/functions", Map.of("key", "facilities", "name", "Facilities", "support", true));
        administrator.program();
    }

    @ParameterizedTest
    @EnumSource
    void signingInHasNoBarriers(Look look) {
        try (Visit visit = Visit.by(look)) {
            visit.open("/sign-in").find("sign-in");
            assertThat(visit.heading()).isEqualTo("Sign in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsHaveNoBarriers(Look look) {
        try (Visit visit = Visit.by(look)) {
            visit.signIn(administrator.email(), administrator.password());
            // looking for barriers opens every detail of the page
            visit.open("/settings").find("settings").find("settings-open");
            assertThat(visit.heading()).isEqualTo("Settings");
            assertThat(visit.page().getByText("Facilities").first().isVisible()).isTrue();
            visit.open("/settings/people").find("people");
            assertThat(visit.heading()).isEqualTo("People");
            visit.open("/settings/audit").find("audit");
            assertThat(visit.heading()).isEqualTo("Audit log");
            visit.open("/account").find("account");
            assertThat(visit.heading()).isEqualTo("browser-administrator");
        }
    }
}
