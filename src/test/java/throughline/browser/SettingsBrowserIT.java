package throughline.browser;

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
            visit.open("/sign-in").heads("Sign in").find("sign-in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsHaveNoBarriers(Look look) {
        try (Visit visit = Visit.by(look)) {
            visit.signIn(administrator.email(), administrator.password());
            visit.open("/settings").heads("Settings").find("settings");
            visit.page().locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
            visit.find("settings-open");
            visit.open("/settings/people").heads("People").find("people");
            visit.open("/settings/audit").heads("Audit log").find("audit");
            visit.open("/account").heads("browser-administrator").find("account");
        }
    }
}
