package throughline.organization.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.Server;
import throughline.support.Visitor;

/** The ways in, and what guards them. */
@OnServer
class SignInIT {
    private static Person ada;

    @BeforeAll
    static void thereIsSomebody() {
        ada = ApiClient.person("ada", "administrator");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        Visitor visitor = new Visitor();
        Reply sentAway = visitor.get("/settings?x=1");
        assertThat(sentAway.status()).isEqualTo(302);
        assertThat(sentAway.header("Location")).endsWith("/sign-in?next=%2Fsettings%3Fx%3D1");
        Reply in = signIn(visitor, ada.email(), ada.password(), "/settings?x=1");
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo(Server.address() + "/settings?x=1");
        assertThat(visitor.get("/settings?x=1").status()).isEqualTo(200);
    }

    @Test
    void neverLeadsToAnotherServer() {
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example"}) {
            Reply in = signIn(new Visitor(), ada.email(), ada.password(), elsewhere);
            assertThat(in.header("Location")).as(elsewhere).isEqualTo(Server.address() + "/");
        }
    }

    @Test
    void takesTheAddressInAnyCase() {
        assertThat(signIn(new Visitor(), " ADA@People.Example ", ada.password(), "/")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverIsInAlreadyMaySignInAgainAndAsSomebodyElse() {
        Person lea = ApiClient.person("lea", "viewer");
        Visitor twoTabs = new Visitor();
        assertThat(signIn(twoTabs, ada.email(), ada.password(), "/").status()).isEqualTo(303);
        assertThat(signIn(twoTabs, ada.email(), ada.password(), "/").status()).isEqualTo(303);
        assertThat(signIn(twoTabs, lea.email(), lea.password(), "/").status()).isEqualTo(303);
        assertThat(twoTabs.get("/account").text()).contains(lea.email()).doesNotContain(ada.email());
        Reply foreign = signIn(twoTabs.comingFrom("https://evil.example"), ada.email(), ada.password(), "/");
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void theLinkToChooseAPasswordWorksInABrowserWhereSomebodyIsIn() {
        Reply made = ApiClient.administrator()
                .post("/api/v1/accounts", Map.of("email", "mia@people.example", "name", "Mia"));
        String link = made.json().path("link").asText();
        Visitor visitor = new Visitor();
        signIn(visitor, ada.email(), ada.password(), "/");
        Map<String, String> chosen =
                Map.of("key", link.substring(link.indexOf('=') + 1), "password", "the password of mia");
        assertThat(visitor.post("/password", chosen).status()).isEqualTo(303);
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheAddressInTheForm() {
        Visitor visitor = new Visitor();
        Reply refused = signIn(visitor, ada.email(), "not the password", "/");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("E-mail address or password is wrong")
                .contains("value=\"ada@people.example\"");
        assertThat(refused.text()).doesNotContain("not the password");
        assertThat(visitor.get("/account").status()).isEqualTo(302);
    }

    @Test
    void aPasswordIsTakenToTheLetter() {
        Person iris = ApiClient.person("iris", "viewer");
        String chosen = " with a blank at both ends ";
        assertThat(change(iris, chosen).status()).isEqualTo(303);
        assertThat(signIn(new Visitor(), iris.email(), chosen.strip(), "/").status())
                .isEqualTo(422);
        assertThat(signIn(new Visitor(), iris.email(), chosen, "/").status()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Person gina = ApiClient.person("gina", "viewer");
        Visitor elsewhere = new Visitor();
        signIn(elsewhere, gina.email(), gina.password(), "/");
        assertThat(elsewhere.get("/account").status()).isEqualTo(200);
        assertThat(change(gina, "another password of gina").status()).isEqualTo(303);
        assertThat(gina.visitor().get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    }

    private static Reply change(Person person, String password) {
        return person.visitor()
                .submit("/account", "/account/password", Map.of("current", person.password(), "password", password));
    }

    @Test
    void anUnknownAddressLooksLikeAWrongPassword() {
        Reply known = signIn(new Visitor(), ada.email(), "not the password", "/");
        Reply unknown = signIn(new Visitor(), "stranger@people.example", "not the password", "/");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.text().replace("stranger@people.example", ada.email()))
                .isEqualTo(known.text());
    }

    @Test
    void afterEightWrongPasswordsEvenTheRightOneMustWait() {
        Person finn = ApiClient.person("finn", "viewer");
        for (int guess = 1; guess <= 8; guess++) {
            assertThat(signIn(new Visitor(), finn.email(), "guess " + guess, "/")
                            .status())
                    .as("guess " + guess)
                    .isEqualTo(422);
        }
        Reply patience = signIn(new Visitor(), finn.email(), finn.password(), "/");
        assertThat(patience.status()).isEqualTo(429);
        assertThat(patience.text()).contains("Wait 15 minutes");
    }

    @Test
    void wrongPasswordsOfOneDoNotKeepAnotherOut() {
        Person gil = ApiClient.person("gil", "viewer");
        for (int guess = 1; guess <= 9; guess++) {
            signIn(new Visitor(), "nobody-at-all@people.example", "guess " + guess, "/");
        }
        assertThat(signIn(new Visitor(), gil.email(), gil.password(), "/").status())
                .isEqualTo(303);
    }

    @Test
    void someoneSwitchedOffIsOutAtOnce() {
        Person hal = ApiClient.person("hal", "viewer");
        ApiClient program = hal.program();
        ApiClient.administrator()
                .put(
                        "/api/v1/accounts/" + hal.id(),
                        Map.of("email", hal.email(), "name", "hal", "roles", new String[] {"viewer"}, "active", false));
        assertThat(hal.visitor().get("/account").status()).isEqualTo(302);
        assertThat(program.get("/api/v1/account").status()).isEqualTo(401);
        assertThat(signIn(new Visitor(), hal.email(), hal.password(), "/").status())
                .isEqualTo(422);
    }

    @Test
    void signingOutEndsTheSession() {
        Person ida = ApiClient.person("ida", "viewer");
        assertThat(ida.visitor().submit("/account", "/sign-out", Map.of()).status())
                .isEqualTo(303);
        assertThat(ida.visitor().get("/account").status()).isEqualTo(302);
    }

    @Test
    void signingInChangesTheNumberOfTheSession() {
        String before = cookie(signIn(new Visitor(), ada.email(), ada.password(), "/"));
        String after = cookie(signIn(new Visitor(), ada.email(), ada.password(), "/"));
        assertThat(before).isNotEmpty().isNotEqualTo(after);
    }

    @Test
    void theCookieIsForThisServerOnlyAndNotForScripts() {
        Reply in = signIn(new Visitor(), ada.email(), ada.password(), "/");
        assertThat(in.header("Set-Cookie"))
                .startsWith("throughline=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionIsRefused() {
        assertThat(ada.visitor().post("/account/tokens", Map.of("name", "x")).status())
                .isEqualTo(403);
        assertThat(ada.visitor()
                        .post("/account/tokens", Map.of("name", "x", "csrf", "made-up"))
                        .status())
                .isEqualTo(403);
        assertThat(ada.visitor().get("/account").text()).doesNotContain("account/tokens/remove");
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        Person ned = ApiClient.person("ned", "viewer");
        String token = ada.visitor().get("/account").formToken();
        assertThat(ned.visitor()
                        .post("/account/tokens", Map.of("name", "x", "csrf", token))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormFromAnotherServerIsRefused() {
        String token = ada.visitor().get("/account").formToken();
        Visitor visitor = ada.visitor().comingFrom("https://evil.example");
        assertThat(visitor.post("/account/tokens", Map.of("name", "x", "csrf", token))
                        .status())
                .isEqualTo(403);
        assertThat(signIn(new Visitor().comingFrom("https://evil.example"), ada.email(), ada.password(), "/")
                        .status())
                .isEqualTo(403);
        assertThat(signIn(new Visitor().comingFrom("null"), ada.email(), ada.password(), "/")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLinkToChooseAPasswordWorksOnce() {
        Reply made = ApiClient.administrator()
                .post("/api/v1/accounts", Map.of("email", "pia@people.example", "name", "Pia"));
        String link = made.json().path("link").asText();
        assertThat(link).startsWith(Server.address() + "/password?key=");
        String key = link.substring(link.indexOf('=') + 1);
        assertThat(new Visitor().get("/password?key=" + key).status()).isEqualTo(200);
        Reply tooShort = new Visitor().post("/password", Map.of("key", key, "password", "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(new Visitor()
                        .post("/password", Map.of("key", key, "password", "long enough, this one"))
                        .status())
                .isEqualTo(303);
        assertThat(new Visitor().get("/password?key=" + key).status()).isEqualTo(403);
        assertThat(new Visitor()
                        .post("/password", Map.of("key", key, "password", "somebody else's turn"))
                        .status())
                .isEqualTo(403);
    }

    private static Reply signIn(Visitor visitor, String email, String password, String next) {
        return visitor.post("/sign-in", Map.of("email", email, "password", password, "next", next));
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").split(";", 2)[0];
    }
}
