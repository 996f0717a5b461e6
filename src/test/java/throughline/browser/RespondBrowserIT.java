package throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.surveys.control.ballots.Rfc9474;

/** Answering, as somebody with a personal link does it. */
@OnServer
class RespondBrowserIT {
    private static final String WORDS = "Nine days.\tNobody said\u0007 when \uD83D\uDE48 \u202Eno\u202C <b>end</b>";
    private static final String KEPT_WORDS = "Nine days. Nobody said when \uD83D\uDE48 no <b>end</b>";

    private static long survey;
    private static long autumn;
    private static Links links;

    @BeforeAll
    static void peopleAreInvited() {
        Sample.functions();
        Sample.people();
        survey = Sample.made(
                "/api/v1/surveys",
                Map.of("title", "Your services", "journeys", List.of("onboarding", "it-problem", "business-trip")));
        autumn = Sample.open("Autumn", survey);
        links = Links.of(autumn);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsLookedOverSentAndCorrected(Look look) {
        try (Visit visit = Visit.by(look)) {
            Answering form = new Answering(visit).open(links.next());
            form.lookOver();
            assertThat(form.text("Nothing is rated yet")).isVisible();

            form.rate("overall", 4);
            List.of("onboarding", "it-problem", "business-trip").forEach(form::wentThrough);
            assertThat(visit.page().locator("[data-section]:visible")).hasCount(2);
            form.rateEverythingIn("[data-section]:visible");
            visit.find("respond-filled");

            form.lookOver();
            assertThat(form.heading("This is exactly what your answer will carry"))
                    .isInViewport();
            visit.find("respond-review");
            form.send();
            assertThat(form.heading("Thank you. Your answer is in.")).isInViewport();
            visit.find("respond-thanks");

            form.press("See or correct your answer").press("Correct it").rate("overall", 2);
            form.lookOver();
            assertThat(form.heading("This is what your answer will carry now")).isVisible();
            form.press("Send again");
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
    }

    @Test
    void whatWasSentLastIsWhatCounts() {
        long wave = Sample.open("Counted", survey);
        Links own = Links.of(wave);
        try (Visit visit = Visit.by(Look.PHONE)) {
            Answering form = new Answering(visit);
            for (int person = 0; person < 5; person++) {
                form.open(own.next()).rate("overall", 4).lookOver().send();
                assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
            }
            form.press("See or correct your answer")
                    .press("Correct it")
                    .rate("overall", 1)
                    .lookOver()
                    .press("Send again");
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
        try (Visit visit = Visit.by(Look.LAPTOP, Sample.shared().signedIn)) {
            long release = Sample.close(wave, visit);
            JsonNode overall = ApiClient.administrator()
                    .get("/api/v1/releases/" + release + "/levels")
                    .json()
                    .path("figures")
                    .path("overall");
            assertThat(overall.path("n").asInt()).isEqualTo(5);
            assertThat(overall.path("mean").asDouble()).isEqualTo(3.4, within(0.05));
        }
    }

    /** What the server signed cannot be told from a number that nobody has any more. */
    @Test
    void onceTheAnswerIsInNothingOnTheDeviceLeadsFromTheInvitationToTheBallot() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            Answering form = new Answering(visit).open(links.next()).rate("overall", 4);
            assertThat(visit.page().locator("[data-kept]")).isVisible();
            assertThatJson(visit, "{}");
            form.lookOver();
            String fingerprint = ApiClient.administrator()
                    .get("/api/v1/ballot-keys/" + autumn)
                    .json()
                    .path("fingerprint")
                    .asText();
            assertThat(visit.page().locator("[data-record]")).containsText(fingerprint);
            form.send();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
            assertThatJson(visit, "{\"ballot\":[\"wave\",\"prefix\",\"serial\",\"signature\"],\"key\":[]}");
        }
    }

    /** The names of what is kept of the ballot. */
    private static void assertThatJson(Visit visit, String expected) {
        Object kept = visit.page()
                .evaluate(
                        "() => { const key = Object.keys(localStorage).find((k) => k.startsWith('throughline.ballot.'));"
                                + " const held = JSON.parse(localStorage.getItem(key) ?? '{}');"
                                + " return JSON.stringify(Object.fromEntries(Object.entries(held).map(([k, v]) => [k, v.length ? [] : Object.keys(v)]))); }");
        org.assertj.core.api.Assertions.assertThat(kept).isEqualTo(expected);
    }

    @Test
    void withoutEncryptionItSaysWhatToDo() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            visit.page().addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
            visit.open("/respond#" + links.next());
            assertThat(visit.page().getByText("This page was opened without encryption"))
                    .isVisible();
            visit.find("respond-insecure");
        }
    }

    @Test
    void theScriptBlindsAndUnblindsAsRfc9474Publishes() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            visit.open("/respond");
            Object result = visit.page().evaluate("""
                            async (rfc) => {
                              const bytes = (hex) => Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16));
                              const hex = (array) => Array.from(array, (byte) => byte.toString(16).padStart(2, "0")).join("");
                              const ballot = await import(document.querySelector("[data-ballot-script]").dataset.ballotScript);
                              const key = ballot.keyOf({ n: ballot.encode(bytes(rfc.n)), e: ballot.encode(bytes(rfc.e)) });
                              const message = bytes(rfc.msg_prefix + rfc.msg);
                              const { blinded, inverse } = await ballot.blind(key, message, bytes(rfc.salt), BigInt(`0x${rfc.r}`));
                              const own = await ballot.unblind(key, message, bytes(rfc.blind_sig), inverse);
                              const refused = await ballot.unblind(key, message, bytes(rfc.sig), inverse).catch((e) => e.message);
                              return [hex(blinded), hex(inverse), hex(own), refused];
                            }""", Rfc9474.read().all());
            Map<String, String> rfc = Rfc9474.read().all();
            org.assertj.core.api.Assertions.assertThat(result)
                    .isEqualTo(List.of(
                            rfc.getOrDefault("blinded_msg", ""),
                            rfc.getOrDefault("inv", ""),
                            rfc.getOrDefault("sig", ""),
                            "not a signature of this key"));
        }
    }

    @Test
    void wordsAreShownAsTheyAreKept() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            Answering form = new Answering(visit).open(links.next());
            form.wentThrough("onboarding");
            form.rate(Sample.STEP, 1).say(Sample.STEP, WORDS).lookOver();
            assertThat(visit.page().locator(".said p")).hasText("“" + KEPT_WORDS + "”");
            form.send();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
    }

    @Test
    void aFormThatIsOpenedAgainGoesOnWhereItWasLeft() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            Answering form = new Answering(visit).open(links.next());
            form.wentThrough("onboarding");
            form.rate(Sample.STEP, 2).say(Sample.STEP, "Half a sen");
            visit.page().reload();
            assertThat(form.mark(Sample.STEP, 2)).isChecked();
            assertThat(form.words(Sample.STEP)).hasValue("Half a sen");
        }
    }

    @Test
    void anAnswerWaitsForTheNetwork() {
        try (Visit visit = Visit.by(Look.PHONE).expecting("ERR_INTERNET_DISCONNECTED")) {
            Answering form =
                    new Answering(visit).open(links.next()).rate("overall", 4).lookOver();
            visit.offline(true);
            form.send();
            assertThat(form.text("No connection just now")).isInViewport();
            visit.find("respond-waiting");
            visit.offline(false);
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
    }

    @Test
    void anAnswerWhoseReceiptWasLostIsSentAgainAndIsTheSame() {
        try (Visit visit = Visit.by(Look.PHONE).expecting("ERR_CONNECTION_RESET")) {
            Answering form =
                    new Answering(visit).open(links.next()).rate("overall", 4).lookOver();
            visit.page().route("**/ballot-box", route -> {
                route.fetch();
                route.abort("connectionreset");
            });
            form.send();
            assertThat(form.text("No connection just now")).isVisible();
            visit.page().unroute("**/ballot-box");
            visit.page().reload();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
    }

    @Test
    void aSecondDeviceIsToldWhereTheAnswerIs() {
        String link = links.next();
        try (Visit phone = Visit.by(Look.PHONE);
                Visit laptop = Visit.by(Look.LAPTOP).expecting("409")) {
            Answering late = new Answering(laptop).open(link).rate("overall", 2);
            Answering form = new Answering(phone)
                    .open(link)
                    .rate("overall", 4)
                    .lookOver()
                    .send();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
            late.lookOver();
            assertThat(late.heading("This link was used on another device")).isVisible();
            laptop.find("respond-elsewhere");
            laptop.page().reload();
            assertThat(late.heading("This link was used on another device")).isVisible();
        }
    }

    @Test
    void aSurveyThatIsOverSaysSoAndLetsGoOfTheDraft() {
        long wave = Sample.open("Soon over", survey);
        // 410 where the ballot is still to be signed, 409 where it was while the slip was looked over
        try (Visit visit = Visit.by(Look.PHONE).expecting("410").expecting("409")) {
            Answering form = new Answering(visit)
                    .open(Links.of(wave).next())
                    .rate("overall", 4)
                    .lookOver();
            assertThat(ApiClient.administrator()
                            .post("/api/v1/waves/" + wave + "/close", Map.of())
                            .status())
                    .isEqualTo(202);
            form.send();
            assertThat(form.heading("This survey is over")).isVisible();
            visit.find("respond-over");
            form.press("Remove it");
            assertThat(form.text("It is removed from this device.")).isVisible();
        }
    }

    @Test
    void aBrokenLinkSaysWhatToDo() {
        try (Visit visit = Visit.by(Look.PHONE).expecting("404")) {
            Answering form = new Answering(visit);
            visit.open("/respond");
            assertThat(form.heading("Open the link you were sent")).isVisible();
            visit.page().navigate("/respond#1-forged-forged-forged-12");
            assertThat(form.heading("This link is not right")).isVisible();
            visit.find("respond-forged");
        }
    }

    @Test
    void withoutScriptsASentenceSaysWhatIsMissing() {
        try (Visit visit = Visit.withoutScripts(Look.PHONE)) {
            visit.open("/respond#" + links.next());
            assertThat(new Answering(visit).heading("This form needs JavaScript"))
                    .isVisible();
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (Visit visit = Visit.by(Look.LAPTOP)) {
            Answering form = new Answering(visit).open(links.next());
            Page page = visit.page();
            page.locator("summary").first().focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(form.mark("overall", 1)).isChecked();
            page.keyboard().press("Space");
            assertThat(form.mark("overall", 1)).not().isChecked();
            page.keyboard().press("ArrowRight");
            assertThat(form.mark("overall", 2)).isChecked();
            page.getByText("Look over and send").focus();
            page.keyboard().press("Enter");
            assertThat(form.heading("This is exactly what your answer will carry"))
                    .isFocused();
        }
    }

    @Test
    void reflowsAtFourHundredPerCentWithoutABarThatStays() {
        try (Visit visit = Visit.by(Look.LAPTOP)) {
            visit.page().setViewportSize(320, 225);
            Answering form = new Answering(visit).open(links.next());
            form.wentThrough("onboarding");
            form.rate(Sample.STEP, 1);
            visit.find("respond-enlarged");
            assertThat(visit.page().locator("header")).not().isInViewport();
            form.lookOver();
            visit.find("respond-review-enlarged");
        }
    }

    @Test
    void weighsLessThanAHundredKilobytesWithAllJourneys() {
        List<String> journeys = ApiClient.administrator().get("/api/v1/journeys").json().findParents("file").stream()
                .map(journey -> journey.path("key").asText())
                .toList();
        long all = Sample.made("/api/v1/surveys", Map.of("title", "Everything", "journeys", journeys));
        try (Visit visit = Visit.by(Look.PHONE)) {
            Weight weight = Weight.of(visit.page());
            new Answering(visit).open(Links.of(Sample.open("Heavy", all)).next());
            assertThat(weight.bytes()).as(journeys.size() + " journeys").isLessThan(100_000);
        }
    }
}
