package throughline.scorecards.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** The pages of scorecards and initiatives, as browsers without scripts get them. */
@OnServer
class PagesIT {
    private static final String STEP = "step:pages/send";
    private static final int CONFIRM = 5;

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static Person viewer;
    private static Person head;
    private static Person otherHead;
    private static Person lead;
    private static long release;
    private static long initiative;

    /** 150 answers, of whom three met the step "confirm"; two people of a function with a name that is a formula. */
    @BeforeAll
    static void publishAReleaseAndRegisterAnInitiative() {
        viewer = ApiClient.person("pages-viewer", "viewer");
        head = ApiClient.person("pages-head", "function-head");
        otherHead = ApiClient.person("pages-other-head", "function-head");
        lead = ApiClient.person("pages-lead", "programme-lead");
        ApiClient administrator = PROGRAMME.lead();
        good(
                administrator.post(
                        "/api/v1/functions", Map.of("key", "post", "name", "Post <office>", "head", head.email())),
                201);
        good(administrator.post("/api/v1/functions", Map.of("key", "archive", "name", "Archive")), 201);
        PROGRAMME.journey(Parcel.yaml("pages", "post"));
        long survey = PROGRAMME.survey("Pages", "pages");
        long wave = PROGRAMME.open(survey, "=SUM(A1)");
        List<int[]> answers = new Opinions(4, 3.9, 3.8, 3.7, 3.8, 3.0).take(150);
        answers.subList(3, 150).forEach(answer -> answer[CONFIRM] = 8);
        String file = Parcel.header("pages", "segment:function", "segment:Town")
                + Opinions.rows(answers.subList(0, 148), "HR,@here", "IT,+41", "HR,Genf")
                + Opinions.rows(answers.subList(148, 150), "Hidden few,Genf");
        good(PROGRAMME.send(wave, file, mapping()), 200);
        release = PROGRAMME.close(wave);
        initiative = good(
                        administrator.post(
                                "/api/v1/initiatives", Map.of("title", "Quicker <post>", "targetSteps", List.of(STEP))),
                        201)
                .path("id")
                .asLong();
    }

    @Test
    void aWaveThatIsPublishedLaterTakesItsPlaceInTheHistory() {
        long survey = PROGRAMME.survey("Two at once", "pages");
        long first = PROGRAMME.open(survey, "Slower");
        long second = PROGRAMME.open(survey, "Quicker");
        String file = Parcel.header("pages", "weight")
                + Opinions.rows(new Opinions(4, 3.9, 3.8, 3.7, 3.8, 3.0).take(60), "1");
        PROGRAMME.take(first, file);
        PROGRAMME.take(second, file);
        String page = "/organisation?release=" + PROGRAMME.close(second);
        assertThat(viewer.visitor().get(page).text()).doesNotContain("<th scope=\"row\">Slower");
        PROGRAMME.close(first);
        String both = viewer.visitor().get(page).text();
        assertThat(both).contains("<th scope=\"row\">Slower");
        assertThat(both)
                .as("waves under their surveys")
                .contains("<optgroup label=\"Two at once\">", "<optgroup label=\"Pages\">");
    }

    private static String mapping() {
        String columns = Parcel.items("pages").stream()
                .map(item -> "\"" + item + "\": \"" + item + "\"")
                .collect(Collectors.joining(", "));
        return "{\"columns\": {" + columns
                + ", \"segment:function\": \"segment:function\", \"segment:Town\": \"segment:Town\"},"
                + " \"notApplicable\": [\"8\"]}";
    }

    private static List<String> pages() {
        String chosen = "?release=" + release;
        return List.of(
                "/",
                "/organisation" + chosen,
                "/functions" + chosen,
                "/functions/post" + chosen,
                "/journeys" + chosen,
                "/journeys/pages" + chosen,
                "/initiatives",
                "/initiatives/" + initiative);
    }

    @Test
    void everyPageIsThereForThoseWhoMaySeeResults() {
        for (Person person : List.of(viewer, head, lead)) {
            for (String page : pages()) {
                Reply reply = person.visitor().get(page);
                assertThat(reply.status()).as(page + " for " + person.email()).isEqualTo(200);
                assertThat(reply.text())
                        .as(page)
                        .contains("<main id=\"main\"", "<h1>")
                        .doesNotContain("???", "NaN", "null,", "Infinity");
            }
        }
    }

    @Test
    void theAuditLogTellsAPlanInWords() {
        String log = ApiClient.administrator()
                .with("Accept", "text/html")
                .get("/settings/audit")
                .text();
        assertThat(log).contains("Should move:</span> " + STEP).doesNotContain("targetSteps", "audit.field.");
    }

    @Test
    void whatPeopleTypedIsTextAndNotMarkup() {
        assertThat(viewer.visitor().get("/functions/post?release=" + release).text())
                .contains("Post &lt;office&gt;")
                .doesNotContain("<office>");
        assertThat(viewer.visitor().get("/initiatives/" + initiative).text())
                .contains("Quicker &lt;post&gt;")
                .doesNotContain("<post>");
    }

    @Test
    void everyPictureHasItsNumbersInATableOrInItsLabel() {
        int pictures = 0;
        for (String page : pages()) {
            String text = viewer.visitor().get(page).text();
            Matcher charts = Pattern.compile("data-source=\"#([a-z-]+)\"").matcher(text);
            while (charts.find()) {
                pictures++;
                assertThat(text)
                        .as(page)
                        .containsPattern("<tbody id=\"" + charts.group(1) + "\">\\s*<tr[^>]*><th scope=\"row\">");
            }
            for (String part : text.split("<svg", -1)) {
                String tag = part.substring(0, Math.max(0, part.indexOf('>')));
                if (tag.contains("role=\"img\"")) {
                    pictures++;
                    boolean told = tag.replaceAll("(?s).*aria-label=\"([^\"]*)\".*", "$1")
                            .matches("(?s).*[0-9].*");
                    boolean tabled = text.substring(text.indexOf(part)).contains("<table");
                    assertThat(told || tabled).as(page + ": " + tag).isTrue();
                }
            }
        }
        assertThat(pictures).isGreaterThan(5);
    }

    @Test
    void aStepThatThreePeopleRatedHasNoNumberAnywhere() {
        String journey =
                viewer.visitor().get("/journeys/pages?release=" + release).text();
        Matcher row = Pattern.compile("(?s)<tr><th scope=\"row\">Step confirm</th>(.*?)</tr>")
                .matcher(journey);
        assertThat(row.find()).isTrue();
        assertThat(row.group(1)).contains("no figure").doesNotContainPattern("[0-9]");
        assertThat(download("/journeys/pages/download.csv")).contains(",send,").doesNotContain(",confirm,");
        assertThat(download("/organisation/download.csv")).doesNotContain("step:pages/confirm");
    }

    @Test
    void aGroupThatIsHiddenIsNowhereNamed() {
        for (String page : pages()) {
            assertThat(viewer.visitor().get(page).text()).as(page).doesNotContain("Hidden few", "hidden-few");
        }
        assertThat(download("/organisation/download.csv"))
                .contains("unit:hr")
                .doesNotContain("hidden-few", "Hidden few");
    }

    @Test
    void aSpreadsheetRunsNothingOfADownload() {
        for (String file :
                List.of("/organisation/download.csv", "/functions/post/download.csv", "/journeys/pages/download.csv")) {
            String text = download(file);
            assertThat(text).as(file).contains("'=SUM(A1)");
            assertThat(text.lines().skip(1))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"?[=@+]"));
        }
    }

    @Test
    void aFunctionWithoutStepsSaysThatThereIsNoFigure() {
        Reply empty = viewer.visitor().get("/functions/archive?release=" + release);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.text()).contains("No figure").doesNotContain("<svg class=\"plot\"", "download.csv");
        assertThat(viewer.visitor().get("/functions/mars").status()).isEqualTo(404);
        assertThat(viewer.visitor().get("/organisation?release=999999").status())
                .isEqualTo(404);
    }

    @Test
    void aJourneyThatTheReleaseDidNotAskAboutLeadsToItsDefinition() {
        PROGRAMME.journey(Parcel.yaml("unasked", "post"));
        Reply moved = viewer.visitor().get("/journeys/unasked?release=" + release);
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("Location")).endsWith("/journeys/unasked/definition");
        assertThat(viewer.visitor().get("/journeys/no-such-journey").status()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayActAreOfferedAnInitiative() {
        String start = "/initiatives/new?release=" + release;
        String page = "/functions/post?release=" + release;
        assertThat(lead.visitor().get(page).text()).contains(start);
        assertThat(head.visitor().get(page).text()).contains(start);
        assertThat(otherHead.visitor().get(page).text()).doesNotContain(start);
        assertThat(viewer.visitor().get(page).text()).doesNotContain(start);
    }

    @Test
    void anInitiativeStartsFromADriverWithItsPlanFilledIn() {
        String address = "/initiatives/new?release=" + release + "&step=" + encoded("step:pages/pack");
        Reply form = lead.visitor().get(address);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("name=\"step\" value=\"step:pages/pack\"", "=SUM(A1)", "name=\"function\" value=\"finance\"")
                .doesNotContain("value=\"" + STEP + "\"");
        Reply made = lead.visitor()
                .submit(
                        address,
                        "/initiatives",
                        Map.of("title", "Better boxes", "step", "step:pages/pack", "do", "propose"));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        Reply page = lead.visitor().get(made.header("Location"));
        assertThat(page.text()).contains("Better boxes");
        Reply refused = lead.visitor().submit(address, "/initiatives", Map.of("title", "", "step", "step:pages/pack"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("name=\"title\"");
    }

    private static String download(String path) {
        Reply file = viewer.visitor().get(path + "?release=" + release);
        assertThat(file.status()).as(path).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        return file.text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
