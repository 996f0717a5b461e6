package throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.OnServer;
import throughline.support.Server;

/** Every page, on phone and laptop, light and dark: no barriers, no complaints of the browser, nothing wider than the screen. */
@OnServer
class PagesBrowserIT {
    private static final Pattern SET_UP = Pattern.compile("/set-up\\?key=[A-Za-z0-9_-]{43}");

    private static Sample sample;

    @BeforeAll
    static void thereIsSomethingToSee() {
        sample = Sample.shared();
    }

    @ParameterizedTest
    @EnumSource
    void scorecards(Look look) {
        walk(
                look,
                Map.of(
                        "home", "/",
                        "organisation", "/organisation",
                        "protection", "/organisation/protection",
                        "functions", "/functions",
                        "function", "/functions/it",
                        "comments", "/journeys/" + Sample.JOURNEY + "/comments",
                        "comments-none", "/journeys/" + Sample.JOURNEY + "/comments?step=desk",
                        "journey", "/journeys/" + Sample.JOURNEY));
    }

    @ParameterizedTest
    @EnumSource
    void journeys(Look look) {
        walk(
                look,
                Map.of(
                        "journeys", "/journeys",
                        "journey-definition", "/journeys/" + Sample.JOURNEY + "/definition",
                        "journey-new", "/journeys/new"));
    }

    @ParameterizedTest
    @EnumSource
    void surveys(Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("surveys", "/surveys");
        pages.put("survey-new", "/surveys/new");
        pages.put("survey", "/surveys/" + sample.survey);
        pages.put("survey-edit", "/surveys/" + sample.survey + "/edit");
        pages.put("wave-closed", "/waves/" + sample.closedWave);
        pages.put("wave-open", "/waves/" + sample.openWave);
        pages.put("links", "/waves/" + sample.openWave + "/links");
        pages.put("sheets", "/waves/" + sample.openWave + "/sheets?of=everybody");
        pages.put("outbox", "/outbox");
        pages.put("answers-import", "/waves/" + sample.openWave + "/import");
        walk(look, pages);
    }

    @ParameterizedTest
    @EnumSource
    void theMeaningsOfColumns(Look look) {
        try (Visit visit = Visit.by(look, sample.signedIn)) {
            visit.open("/waves/" + sample.openWave + "/import");
            String file = "overall,How was your first day with us in the new building,Site\n4,5,Bern\n";
            visit.page()
                    .setInputFiles(
                            "#f-file",
                            new FilePayload("answers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            visit.page().locator("form .btn-now").click();
            visit.page().waitForSelector("#c-1");
            visit.find("answers-mapping");
        }
    }

    @ParameterizedTest
    @EnumSource
    void initiatives(Look look) {
        walk(
                look,
                Map.of(
                        "initiatives", "/initiatives",
                        "initiative-new", "/initiatives/new?step=" + Sample.STEP,
                        "initiative", "/initiatives/" + sample.initiative));
    }

    @ParameterizedTest
    @EnumSource
    void pagesForEverybody(Look look) {
        try (Visit visit = Visit.by(look)) {
            visit.open("/privacy").find("privacy");
            visit.open("/methods").find("methods");
            visit.open("/methods/strength").find("method");
            visit.open(setUp()).find("set-up");
        }
    }

    private static void walk(Look look, Map<String, String> pages) {
        try (Visit visit = Visit.by(look, sample.signedIn)) {
            pages.forEach((name, path) -> visit.open(path).find(name));
        }
    }

    /** The address of the page that makes the first administrator, as the server printed it. */
    private static String setUp() {
        Matcher printed = SET_UP.matcher(Server.log());
        assertThat(printed.find()).as("the link is printed").isTrue();
        return printed.group();
    }
}
