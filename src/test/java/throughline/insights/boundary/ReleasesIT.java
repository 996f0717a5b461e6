package throughline.insights.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Reply;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** What a release says of groups, and what it keeps to itself. */
@OnServer
class ReleasesIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient READER = PROGRAMME.lead();
    private static long survey;
    private static long release;

    /** 120 of HR, 40 of IT and 3 of Legal; 68 in Genf, 52 in Chur, 39 in Bern and 4 in Oslo. */
    @BeforeAll
    static void publishARelease() {
        PROGRAMME.journey(Parcel.yaml("releases", "hr"));
        survey = PROGRAMME.survey("Releases", "releases");
        long wave = PROGRAMME.open(survey, "Only");
        Opinions opinions = new Opinions(5, 3.9, 3.8, 3.7, 3.8, 3.0);
        PROGRAMME.take(
                wave,
                Parcel.header("releases", "segment:function", "segment:Site")
                        + Opinions.rows(opinions.take(117), "HR,Bern", "HR,Genf", "HR,Chur")
                        + Opinions.rows(opinions.take(39), "IT,Chur", "IT,Genf", "IT,Genf")
                        + Opinions.rows(opinions.take(3), "Legal,Genf")
                        + Opinions.rows(opinions.take(4), "HR,Oslo", "HR,Oslo", "HR,Oslo", "IT,Oslo"));
        release = PROGRAMME.close(wave);
    }

    @Test
    void aGroupOfManyHasARankingOfItsOwn() {
        JsonNode report = good(drivers("unit:hr"), 200);
        assertThat(report.path("cell").asText()).isEqualTo("unit:hr");
        assertThat(report.path("n").asLong()).isEqualTo(120);
        assertThat(report.path("status").asText()).isEqualTo("provisional");
        double sum = 0;
        for (JsonNode driver : report.path("drivers")) {
            sum += driver.path("contribution").asDouble();
        }
        assertThat(sum).isCloseTo(report.path("r2").asDouble(), within(1e-9)).isPositive();
    }

    @Test
    void aGroupBelowTheGateHasItsLevelsAndNamesTheRankingItMayBorrow() {
        JsonNode report = good(drivers("segment:Site=Chur"), 200);
        assertThat(report.path("status").asText()).isEqualTo("too-few");
        assertThat(report.path("needed").asLong()).isEqualTo(100);
        assertThat(report.path("n").asLong()).isEqualTo(52);
        assertThat(report.path("borrowedFrom").asText()).isEqualTo("total");
        assertThat(report.path("drivers")).hasSize(5).allSatisfy(driver -> {
            assertThat(driver.path("included").asBoolean()).isFalse();
            assertThat(driver.path("rated").asLong()).isEqualTo(52);
            assertThat(driver.path("pFirst").asDouble()).isZero();
        });
    }

    @Test
    void aGroupThatIsHiddenLooksLikeOneThatDoesNotExist() {
        for (String address : List.of("/levels", "/journeys/releases", "/journeys/releases/drivers", "/drivers")) {
            Reply hidden = ask(address, "unit:legal");
            Reply none = ask(address, "unit:nobody");
            assertThat(hidden.status()).as(address).isEqualTo(422).isEqualTo(none.status());
            assertThat(hidden.errorPaths()).containsExactly("cell");
            assertThat(hidden.text().replace("unit:legal", "unit:nobody")).isEqualTo(none.text());
        }
    }

    @Test
    void whatWouldRemainOfTheWholeIsHiddenAlong() {
        JsonNode cells = good(READER.get("/api/v1/releases/" + release), 200)
                .path("summary")
                .path("cells");
        List<String> shown = cells.findValuesAsText("key");
        assertThat(shown)
                .as("three of Legal take IT along, four in Oslo Bern")
                .contains("total", "unit:hr", "segment:Site=Genf", "segment:Site=Chur")
                .doesNotContain("unit:legal", "unit:it", "segment:Site=Oslo", "segment:Site=Bern");
        assertThat(good(ask("/levels", "unit:hr"), 200)
                        .path("figures")
                        .path("overall")
                        .path("n")
                        .asLong())
                .isEqualTo(120);
    }

    @Test
    void whatTheWaveDidNotAskAboutIsNotThere() {
        assertThat(READER.get("/api/v1/releases/" + release + "/journeys/badge").status())
                .isEqualTo(404);
        assertThat(READER.get("/api/v1/releases/" + release + "/functions/mars/drivers")
                        .status())
                .isEqualTo(404);
        assertThat(READER.get("/api/v1/releases/999999").status()).isEqualTo(404);
        assertThat(READER.get("/api/v1/releases/999999/levels").status()).isEqualTo(404);
    }

    @Test
    void fewAnswersInAllMakeLevelsButNoRanking() {
        long wave = PROGRAMME.open(survey, "Sixty");
        PROGRAMME.take(
                wave,
                Parcel.header("releases", "segment:function")
                        + Opinions.rows(new Opinions(6, 3.9, 3.8, 3.7, 3.8, 3.0).take(60), "HR", "IT"));
        long small = PROGRAMME.close(wave);
        JsonNode report = good(READER.get("/api/v1/releases/" + small + "/journeys/releases/drivers"), 200);
        assertThat(report.path("status").asText()).isEqualTo("too-few");
        assertThat(report.path("n").asLong()).isEqualTo(60);
        assertThat(report.path("borrowedFrom").isMissingNode()
                        || report.path("borrowedFrom").isNull())
                .isTrue();
    }

    @Test
    void aReleaseStaysWhatItWas() {
        String levels = ask("/levels", "total").text();
        String drivers = drivers("total").text();
        long later = PROGRAMME.open(survey, "Later");
        PROGRAMME.take(later, "overall\n" + "1\n".repeat(30));
        PROGRAMME.close(later);
        PROGRAMME.journey(Parcel.yaml("releases", "it"));
        assertThat(ask("/levels", "total").text()).isEqualTo(levels);
        assertThat(drivers("total").text()).isEqualTo(drivers);
    }

    @Test
    void aPublishedReleaseComputedAgainIsANewVersionThatShowsTheSame() throws Exception {
        String levels = ask("/levels", "total").text();
        Reply again = READER.post("/api/v1/releases/" + release + "/compute", Map.of());
        JsonNode next = good(again, 202);
        long id = next.path("id").asLong();
        assertThat(id).isNotEqualTo(release);
        assertThat(next.path("version").asInt()).isEqualTo(2);
        while (next.path("status").asText().equals("computing")) {
            Thread.sleep(50);
            next = good(READER.get("/api/v1/releases/" + id), 200);
        }
        assertThat(next.path("status").asText()).isEqualTo("published");
        assertThat(READER.get("/api/v1/releases/" + id + "/levels").text()).isEqualTo(levels);
        assertThat(ask("/levels", "total").text()).as("the first stays").isEqualTo(levels);
        List<Long> listed = new ArrayList<>();
        good(READER.get("/api/v1/releases"), 200)
                .forEach(one -> listed.add(one.path("id").asLong()));
        assertThat(listed).contains(id).doesNotContain(release);
    }

    @Test
    void aFunctionIsShownByTheValuesOfASegment() {
        long wave = PROGRAMME.open(survey, "Crossed");
        Opinions opinions = new Opinions(8, 3.9, 3.8, 3.7, 3.8, 3.0);
        PROGRAMME.take(
                wave,
                Parcel.header("releases", "segment:function", "segment:Site")
                        + Opinions.rows(
                                opinions.take(240), "HR,Bern", "HR,Genf", "HR,Chur", "IT,Bern", "IT,Genf", "IT,Chur")
                        + Opinions.rows(opinions.take(3), "HR,Oslo"));
        long crossed = PROGRAMME.close(wave);
        List<String> keys = good(READER.get("/api/v1/releases/" + crossed), 200)
                .path("summary")
                .path("cells")
                .findValuesAsText("key");
        assertThat(keys)
                .as("three in Oslo take Bern along, and in Bern one function")
                .contains("unit:hr~segment:Site=Genf", "unit:hr~segment:Site=Chur", "unit:it~segment:Site=Genf")
                .doesNotContain("unit:hr~segment:Site=Oslo", "segment:Site=Bern", "unit:hr~segment:Site=Bern");
        JsonNode levels =
                good(READER.get("/api/v1/releases/" + crossed + "/levels?cell=unit:hr~segment:Site%3DGenf"), 200);
        assertThat(levels.path("figures").path("overall").path("n").asLong()).isEqualTo(40);
        assertThat(READER.get("/api/v1/releases/" + crossed + "/levels?cell=unit:hr~segment:Site%3DOslo")
                        .status())
                .isEqualTo(422);
        assertThat(READER.get("/journeys/releases?within=unit:hr&release=" + crossed)
                        .text())
                .contains("HR by segment", "Genf");
    }

    @Test
    void howFiguresAreProtectedIsToldInNumbers() {
        JsonNode shown = good(READER.get("/api/v1/releases/" + release), 200)
                .path("summary")
                .path("shown");
        assertThat(shown.path("tooFew").asLong()).isPositive();
        assertThat(shown.path("alongside").asLong()).isPositive();
        assertThat(READER.get("/organisation/protection?release=" + release).text())
                .contains("How these figures are protected", "fewer than 5 people answered");
    }

    private static Reply drivers(String cell) {
        return ask("/journeys/releases/drivers", cell);
    }

    private static Reply ask(String address, String cell) {
        return READER.get(
                "/api/v1/releases/" + release + address + "?cell=" + URLEncoder.encode(cell, StandardCharsets.UTF_8));
    }
}
