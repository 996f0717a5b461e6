package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;

/** The name of the organisation. */
@OnServer
class OrganizationIT {
    private static final String ADDRESS = "/api/v1/organization";

    private final ApiClient administrator = ApiClient.administrator();

    @AfterEach
    void nameItAsItWas() {
        administrator.put(ADDRESS, Map.of("name", "Organisation"));
    }

    @Test
    void oneThatWasSetUpByItselfIsNamedOnTheSettingsPage() {
        assertThat(administrator.get(ADDRESS).json().path("named").asBoolean()).isFalse();
        Person ada = ApiClient.person("namer", "administrator");
        assertThat(ada.visitor().get("/settings").text()).contains("It has no name yet");
        Reply renamed = ada.visitor()
                .submit(
                        "/settings",
                        "/settings/organization",
                        Map.of("organization", " Grüße & Söhne ", "version", version()));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(303);
        assertThat(administrator.get(ADDRESS).json().path("name").asText()).isEqualTo("Grüße & Söhne");
        assertThat(ada.visitor().get("/organisation").text()).contains("<h1>Grüße &amp; Söhne</h1>");
        assertThat(ada.visitor().get("/settings").text()).doesNotContain("It has no name yet");
    }

    @Test
    void aNameIsNeitherEmptyNorEndless() {
        for (String name : new String[] {" ", "x".repeat(201)}) {
            Reply refused = administrator.put(ADDRESS, Map.of("name", name));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errorPaths()).containsExactly("name");
        }
    }

    @Test
    void whoDidNotSeeTheLastNameIsToldOfIt() {
        int version = Integer.parseInt(version());
        administrator.put(ADDRESS, Map.of("name", "First", "version", version));
        Reply late = administrator.put(ADDRESS, Map.of("name", "Second", "version", version));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("First");
    }

    @Test
    void whatAnHourCostsIsKeptAndTheRestStays() {
        Reply priced = administrator.put(ADDRESS, Map.of("hourlyCost", 52.5, "currency", "SEK"));
        assertThat(priced.status()).as(priced.text()).isEqualTo(200);
        assertThat(priced.json().path("hourlyCost").asDouble()).isEqualTo(52.5);
        assertThat(priced.json().path("currency").asText()).isEqualTo("SEK");
        assertThat(priced.json().path("volumeError").asDouble()).isEqualTo(0.1);
        assertThat(priced.json().path("name").asText()).isEqualTo("Organisation");
        Person ada = ApiClient.person("pricer", "administrator");
        assertThat(ada.visitor().get("/settings").text()).contains("SEK\u00a052.50 an hour");
        Reply saved = ada.visitor()
                .submit(
                        "/settings",
                        "/settings/labour-cost",
                        Map.of("hourlyCost", "0", "currency", "EUR", "volumeError", "0,1", "version", version()));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(ada.visitor().get("/settings").text()).contains("Nobody has said");
    }

    @Test
    void costsThatCannotBeAreRefusedAndNothingChanges() {
        Reply refused = administrator.put(
                ADDRESS, Map.of("name", "Other", "hourlyCost", -1, "currency", "Euro", "volumeError", 10));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactlyInAnyOrder("hourlyCost", "currency", "volumeError");
        assertThat(administrator.get(ADDRESS).json().path("name").asText()).isEqualTo("Organisation");
    }

    private String version() {
        return administrator.get(ADDRESS).json().path("version").asText();
    }
}
