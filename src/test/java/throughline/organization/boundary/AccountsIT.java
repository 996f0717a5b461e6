package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;

/** Accounts over the interface. */
@OnServer
class AccountsIT {
    private final ApiClient administrator = ApiClient.administrator();

    @Test
    void theVersionThatAChangeAnswersIsGoodForTheNextChange() {
        Person max = ApiClient.person("max-of-accounts", "viewer");
        int version = version(change(max, "Max", 0));
        Reply again = change(max, "Max M.", version);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(change(max, "Moritz", version).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void theAuditLogTellsWhatWasAndWhatIs() {
        Person mia = ApiClient.person("mia-of-accounts", "employee");
        change(mia, "Mia <b>", 0);
        assertThat(administrator.get("/api/v1/audit?limit=1").json().path(0).path("changes"))
                .extracting(change -> change.path("field").asText() + ": "
                        + change.path("before").asText() + " > "
                        + change.path("after").asText())
                .containsExactly("name: mia-of-accounts > Mia <b>", "roles: employee > viewer");
        assertThat(administrator
                        .with("Accept", "text/html")
                        .get("/settings/audit")
                        .text())
                .contains("<del>mia-of-accounts</del>", "Mia &lt;b&gt;", "<del>employee</del>");
    }

    private Reply change(Person person, String name, int version) {
        int current = version == 0 ? versionNow(person) : version;
        return administrator.put(
                "/api/v1/accounts/" + person.id(),
                Map.of("email", person.email(), "name", name, "roles", List.of("viewer"), "version", current));
    }

    private int versionNow(Person person) {
        for (var account : administrator.get("/api/v1/accounts").json()) {
            if (account.path("id").asLong() == person.id()) {
                return account.path("version").asInt();
            }
        }
        throw new AssertionError("no such account");
    }

    private static int version(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("version").asInt();
    }
}
