package throughline.platform.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.Server;
import throughline.support.languages.PseudoLanguage;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Whoever asks is answered in their language, by every page and in every refusal. */
@OnServer
class LanguagesIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "sv", "nb", "de", "fr"})
    void pagesFormsAndRefusalsAreInTheLanguageOfTheBrowser(String language) throws Exception {
        Properties words = words("src/main/resources/messages_" + language + ".properties");
        ApiClient reader = ApiClient.nobody().with("Accept-Language", language + ";q=0.9,en;q=0.1");
        Reply page = reader.get("/sign-in");
        assertThat(page.text())
                .contains("<html lang=\"" + language + "\" dir=\"ltr\"", words.getProperty("sign-in.title"));
        assertThat(page.header("Vary")).contains("Accept-Language");
        assertThat(reader.get("/privacy").text()).contains(words.getProperty("privacy.stored.2"));
        Reply refused = LEAD.with("Accept-Language", language).get("/api/v1/waves/999999");
        assertThat(refused.json().path("title").asText())
                .isEqualTo(words.getProperty("problem.not-found.title"))
                .isNotEqualTo(words("src/main/resources/messages.properties").getProperty("problem.not-found.title"));
    }

    @Test
    void theFormIsAskedInTheReadersLanguageIfTheSurveyIs() {
        PROGRAMME.people(Parcel.people(3, "HR", "IT")).journey(Parcel.yaml("spoken", "hr"));
        long wave = PROGRAMME.open(PROGRAMME.survey("Starting", "onboarding"), "First");
        String secret = PROGRAMME.secrets(wave).get(0);
        assertThat(form(secret, "sv").text())
                .contains("lang=\"sv\"", "Avtal")
                .doesNotContain("Contract and welcome letter");
        // a journey that is written in English alone
        long english = PROGRAMME.open(PROGRAMME.survey("In English", "spoken"), "First");
        assertThat(form(PROGRAMME.secrets(english).get(0), "sv").text())
                .contains("lang=\"en\"", "data-words-sent=\"sent\"");
    }

    @Test
    void aSurveyCannotOpenWhileATextIsMissingInOneOfItsLanguages() {
        PROGRAMME.people(Parcel.people(3, "HR", "IT")).journey(Parcel.yaml("spoken", "hr"));
        Map<String, Object> input =
                Map.of("title", "Swedish", "journeys", List.of("spoken"), "languages", List.of("sv"));
        long survey = good(LEAD.post("/api/v1/surveys", input), 201).path("id").asLong();
        long wave = PROGRAMME.plan(survey, "First");
        Reply refused = LEAD.post("/api/v1/waves/" + wave + "/open", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).contains("spoken.title", "spoken.steps.pack.title", "spoken.needs.once.title");
        assertThat(LEAD.get("/api/v1/waves/" + wave)
                        .json()
                        .path("wave")
                        .path("status")
                        .asText())
                .isEqualTo("planned");
        Reply unknown = LEAD.post(
                "/api/v1/surveys",
                Map.of("title", "Klingon", "journeys", List.of("spoken"), "languages", List.of("en", "tlh")));
        assertThat(unknown.errorPaths()).containsExactly("languages[1]");
    }

    @Test
    void aLanguageChosenOnAPageGoesBeforeThatOfTheBrowser() {
        Person somebody = ApiClient.person("polyglot", "viewer");
        assertThat(somebody.visitor().get("/").text()).contains("<html lang=\"en\"");
        Reply chosen = somebody.visitor().submit("/account", "/language", Map.of("to", "nb"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(somebody.visitor().get("/").text()).contains("<html lang=\"nb\"");
        somebody.visitor().submit("/account", "/language", Map.of("to", "en"));
        assertThat(somebody.visitor().get("/").text()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/privacy", "/respond", "/set-up"})
    void everyWordOfAPageComesFromTheBundle(String address) {
        String page = ApiClient.nobody()
                .with("Accept-Language", PseudoLanguage.LEFT_TO_RIGHT)
                .get(address)
                .text();
        Matcher texts = Pattern.compile(">([^<>]+)<")
                .matcher(page.replaceAll("(?s)<(script|svg|style|title|form [^>]*languages).*?</\\1>", ""));
        while (texts.find()) {
            String text = texts.group(1).strip();
            assertThat(text.isEmpty()
                            || text.contains(PseudoLanguage.BEGIN)
                            || text.matches("Throughline|[^\\p{L}]*")
                            || isNameOfALanguage(text))
                    .as(address + ": " + text)
                    .isTrue();
        }
    }

    private static boolean isNameOfALanguage(String text) {
        return List.of("English", "Deutsch", "français", "Nederlands", "norsk bokmål", "svenska", "esperanto", "עברית")
                .contains(text);
    }

    @Test
    void aLanguageFromRightToLeftTurnsThePage() {
        ApiClient reader = ApiClient.nobody().with("Accept-Language", PseudoLanguage.RIGHT_TO_LEFT);
        assertThat(reader.get("/sign-in").text()).contains("dir=\"rtl\"", "bootstrap.rtl.min.css");
        assertThat(reader.get("/respond").text()).contains("dir=\"rtl\"", "bootstrap-reboot.rtl.min.css");
    }

    private static Reply form(String secret, String language) {
        return ApiClient.nobody()
                .with("Accept-Language", language)
                .with("Origin", Server.address().toString())
                .send(
                        "POST",
                        "/respond/form",
                        "application/x-www-form-urlencoded",
                        "invitation=" + secret + "&device=phone");
    }

    private static Properties words(String file) throws Exception {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8));
        return words;
    }
}
