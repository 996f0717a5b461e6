package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.organization.control.AccessPolicy;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.Server;

/** Who gets where: every address of the product asked by everybody, against a table that does not know the policy. */
@OnServer
class AccessMatrixIT {
    private static final Set<String> ANYBODY =
            Set.of("nobody", "employee", "function-head", "viewer", "programme-lead", "administrator");
    private static final Set<String> SIGNED_IN =
            Set.of("employee", "function-head", "viewer", "programme-lead", "administrator");
    private static final Set<String> ANALYSTS = Set.of("function-head", "viewer", "programme-lead", "administrator");
    private static final Set<String> HEADS = Set.of("function-head", "programme-lead", "administrator");
    private static final Set<String> LEADS = Set.of("programme-lead", "administrator");
    private static final Set<String> ADMINISTRATORS = Set.of("administrator");

    /** Method ({@code *}: any), start of the address, who may. The first line that fits counts. */
    private record Line(String method, String start, Set<String> who) {
        boolean fits(Endpoint endpoint) {
            return (method.equals("*") || method.equals(endpoint.method()))
                    && (endpoint.address().equals(start)
                            || (!start.equals("/") && endpoint.address().startsWith(start + "/")));
        }
    }

    private static final List<Line> EXPECTED = List.of(
            new Line("*", "/sign-in", ANYBODY),
            new Line("*", "/set-up", ANYBODY),
            new Line("*", "/password", ANYBODY),
            new Line("*", "/respond", ANYBODY),
            new Line("GET", "/privacy", ANYBODY),
            new Line("POST", "/language", ANYBODY),
            new Line("GET", "/methods", ANYBODY),
            new Line("GET", "/api/v1/ballot-keys", ANYBODY),
            new Line("POST", "/api/v1/ballots", ANYBODY),
            new Line("POST", "/api/v1/ballot-box", ANYBODY),
            new Line("POST", "/api/v1/opt-outs", ANYBODY),
            new Line("*", "/unsubscribe", ANYBODY),
            new Line("*", "/api/v1/unsubscriptions", ANYBODY),
            new Line("POST", "/sign-out", SIGNED_IN),
            new Line("GET", "/", SIGNED_IN),
            new Line("*", "/account", SIGNED_IN),
            new Line("*", "/api/v1/account", SIGNED_IN),
            new Line("GET", "/jobs", SIGNED_IN),
            new Line("GET", "/api/v1/jobs", SIGNED_IN),
            new Line("GET", "/organisation", ANALYSTS),
            new Line("GET", "/functions", ANALYSTS),
            new Line("*", "/journeys/new", LEADS),
            new Line("GET", "/journeys/0/comments", HEADS),
            new Line("GET", "/journeys", ANALYSTS),
            new Line("GET", "/initiatives/new", HEADS),
            new Line("GET", "/initiatives", ANALYSTS),
            new Line("*", "/initiatives", HEADS),
            new Line("GET", "/api/v1/functions", ANALYSTS),
            new Line("*", "/api/v1/functions", ADMINISTRATORS),
            new Line("GET", "/api/v1/journeys", ANALYSTS),
            new Line("*", "/api/v1/journeys", LEADS),
            new Line("*", "/surveys", LEADS),
            new Line("*", "/events", LEADS),
            new Line("*", "/api/v1/events", LEADS),
            new Line("*", "/waves", LEADS),
            new Line("*", "/outbox", LEADS),
            new Line("*", "/api/v1/notices", LEADS),
            new Line("*", "/api/v1/surveys", LEADS),
            new Line("*", "/api/v1/waves", LEADS),
            new Line("GET", "/api/v1/releases/0/journeys/0/comments", HEADS),
            new Line("GET", "/api/v1/releases", ANALYSTS),
            new Line("*", "/api/v1/releases", LEADS),
            new Line("GET", "/api/v1/initiatives", ANALYSTS),
            new Line("*", "/api/v1/initiatives", HEADS),
            new Line("*", "/settings", ADMINISTRATORS),
            new Line("*", "/api/v1/organization", ADMINISTRATORS),
            new Line("*", "/api/v1/people", ADMINISTRATORS),
            new Line("*", "/api/v1/accounts", ADMINISTRATORS),
            new Line("GET", "/api/v1/audit", ADMINISTRATORS));

    private static final Map<String, ApiClient> CALLERS = new LinkedHashMap<>();
    private static final String NOT_ALLOWED =
            ResourceBundle.getBundle("messages").getString("problem.not-allowed.title");

    @BeforeAll
    static void makeOneOfEach() {
        CALLERS.put("nobody", ApiClient.nobody());
        for (String role : List.of("employee", "function-head", "viewer", "programme-lead", "administrator")) {
            Person person = ApiClient.person("matrix-" + role, role);
            CALLERS.put(role, person.program());
        }
    }

    @Test
    void theTableSaysSomethingOnEveryEndpointAndNothingElse() {
        List<Endpoint> endpoints = Endpoint.all();
        assertThat(endpoints)
                .filteredOn(endpoint -> EXPECTED.stream().noneMatch(line -> line.fits(endpoint)))
                .isEmpty();
        assertThat(EXPECTED)
                .filteredOn(line -> endpoints.stream().noneMatch(line::fits))
                .isEmpty();
    }

    @Test
    void thePolicyHasARuleForEveryEndpoint() {
        assertThat(Endpoint.all())
                .filteredOn(endpoint -> AccessPolicy.ruleFor(endpoint.method(), endpoint.address())
                        .isEmpty())
                .isEmpty();
    }

    @Test
    void everybodyGetsExactlyWhereTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            Set<String> expected = EXPECTED.stream()
                    .filter(line -> line.fits(endpoint))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not in the table: " + endpoint))
                    .who();
            CALLERS.forEach((who, caller) -> {
                Reply reply = ask(caller, endpoint);
                String outcome = outcome(endpoint, who, reply);
                String right = expected.contains(who) ? "in" : "out";
                if (!outcome.equals(right)) {
                    wrong.add(endpoint + " by " + who + ": " + right + " expected, but " + outcome + " with status "
                            + reply.status());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAddressThatOnlyTheServerItselfUsesLeadsNowhere() {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            assertThat(ApiClient.administrator()
                            .send(method, "/refused", "", "")
                            .status())
                    .as(method)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAddressWithoutARuleIsNotThereForAnybody() {
        CALLERS.forEach((who, caller) -> {
            assertThat(caller.get("/api/v1/secrets").status()).as(who).isEqualTo(404);
            assertThat(caller.get("/nowhere").status()).as(who).isEqualTo(404);
        });
    }

    @Test
    void anAddressThatMeansAnotherOnceDecodedLeadsNowhere() {
        for (String tricky : List.of(
                "/api/v1/%61ccounts",
                "/api/v1/accounts;x=1",
                "/assets/%2e%2e/api/v1/accounts",
                "/assets//../api/v1/accounts",
                "/journeys/new/",
                "/sign-in/%2F..%2Fsettings")) {
            assertThat(ApiClient.administrator().get(tricky).status())
                    .as(tricky)
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }
    }

    @Test
    void aTokenThatNobodyHasIsNobody() {
        Reply reply = ApiClient.withToken("tl_made-up").get("/api/v1/account");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("not-signed-in");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static Reply ask(ApiClient caller, Endpoint endpoint) {
        ApiClient fromHere = caller.with("Origin", Server.address().toString());
        return fromHere.send(endpoint.method(), endpoint.address(), endpoint.type(), "");
    }

    /** "out" exactly if the policy sent the caller away, "in" if whatever came of it came from behind the policy. */
    private static String outcome(Endpoint endpoint, String who, Reply reply) {
        boolean toSignIn = reply.status() == 302 && reply.header("Location").contains("/sign-in?next=");
        boolean sentAway = endpoint.isApi()
                ? Set.of("not-signed-in", "not-allowed").contains(reply.problem())
                : toSignIn || (reply.status() == 403 && reply.text().contains(NOT_ALLOWED));
        if (!sentAway) {
            return reply.status() == 401
                            || (reply.status() == 404 && reply.problem().equals("no-such-page"))
                    ? "odd"
                    : "in";
        }
        int right = who.equals("nobody") ? (endpoint.isApi() ? 401 : 302) : 403;
        return reply.status() == right ? "out" : "odd";
    }
}
