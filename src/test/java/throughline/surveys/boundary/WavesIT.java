package throughline.surveys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.start.ServerSettings;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Waves go from planned to open to closed and never back. */
@OnServer
class WavesIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();
    private static long survey;

    @BeforeAll
    static void makeASurvey() {
        PROGRAMME.people(Parcel.people(24, "HR", "IT")).journey(Parcel.yaml("waves", "hr"));
        survey = PROGRAMME.survey("Waves", "waves");
    }

    @Test
    void aPlannedWaveGivesNoLinksTakesNoAnswersAndCannotClose() {
        long wave = PROGRAMME.plan(survey, "Only planned");
        for (Reply refused : List.of(
                LEAD.get(path(wave, "/links")),
                LEAD.send("POST", path(wave, "/answers/import"), "text/csv", "overall\n4\n"),
                LEAD.post(path(wave, "/close"), Map.of()))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("wave-not-open");
        }
        assertThat(status(wave)).isEqualTo("planned");
    }

    @Test
    void anOpenWaveHasALinkForEverybodyAndOpensOnce() {
        long wave = PROGRAMME.open(survey, "Opened once");
        JsonNode progress = good(LEAD.get(path(wave, "")), 200);
        assertThat(progress.path("invited").asLong()).isEqualTo(24);
        assertThat(progress.path("wave").path("openedAt").asText()).isNotEmpty();
        assertThat(PROGRAMME.secrets(wave)).hasSize(24).doesNotHaveDuplicates();
        isRefused(LEAD.post(path(wave, "/open"), Map.of()), "wave-already-open");
        assertThat(PROGRAMME.secrets(wave)).hasSize(24);
    }

    @Test
    void whoHasNoAddressGetsACard() {
        PROGRAMME.people("id,name,email,function\np0,Ada,ada@people.example,HR\npaper,Bo Paper,,IT\n");
        long wave = PROGRAMME.open(PROGRAMME.survey("On paper", "waves"), "First");
        Person lead = ApiClient.person("paper-lead", "programme-lead");
        String cards = lead.visitor().get("/waves/" + wave + "/sheets").text();
        assertThat(cards).contains("Bo Paper", "<svg viewBox=").doesNotContain(">Ada<");
        assertThat(lead.visitor().get("/waves/" + wave + "/sheets?of=everybody").text())
                .contains(">Ada<", ">Bo Paper<");
        assertThat(LEAD.get("/api/v1/notices?topic=wave/" + wave).json().path("notices"))
                .hasSize(1);
        PROGRAMME.people(Parcel.people(24, "HR", "IT"));
    }

    @Test
    void aClosedWaveStaysClosed() {
        long wave = PROGRAMME.open(survey, "Closed");
        PROGRAMME.take(wave, "overall\n4\n5\n");
        PROGRAMME.close(wave);
        isRefused(LEAD.post(path(wave, "/close"), Map.of()), "wave-already-closed");
        isRefused(LEAD.post(path(wave, "/open"), Map.of()), "wave-already-closed");
        isRefused(LEAD.get(path(wave, "/links")), "wave-already-closed");
        isRefused(LEAD.send("POST", path(wave, "/answers/import"), "text/csv", "overall\n4\n"), "wave-already-closed");
        assertThat(status(wave)).isEqualTo("closed");
    }

    @Test
    void theButtonThatClosesAWaveShowsOnlyToThoseWhoAskForIt() {
        long wave = PROGRAMME.open(survey, "Not by accident");
        String page = ApiClient.person("closing-lead", "programme-lead")
                .visitor()
                .get("/waves/" + wave)
                .text();
        int form = page.indexOf("action=\"/waves/" + wave + "/close\"");
        assertThat(form).isPositive();
        int details = page.lastIndexOf("<details>", form);
        assertThat(details).isPositive().isGreaterThan(page.lastIndexOf("</details>", form));
        assertThat(page.substring(details, form)).contains("<summary>Close the wave</summary>");
    }

    @Test
    void aWaveThatNobodyAnsweredHasAReleaseWithoutFigures() {
        long wave = PROGRAMME.open(survey, "Silent");
        long release = PROGRAMME.close(wave);
        JsonNode summary = good(LEAD.get("/api/v1/releases/" + release), 200).path("summary");
        assertThat(summary.path("answers").asLong()).isZero();
        assertThat(summary.path("cells")).isEmpty();
    }

    @Test
    void onlyTheAudienceIsInvited() {
        JsonNode made = good(
                LEAD.post(
                        "/api/v1/surveys/" + survey + "/waves",
                        Map.of(
                                "name",
                                "For some",
                                "audience",
                                Map.of("functions", List.of("hr"), "segments", Map.of("Site", List.of("Bern"))))),
                201);
        long wave = made.path("id").asLong();
        PROGRAMME.open(wave);
        // every second person is of HR; of every three of those one sits in Bern
        assertThat(PROGRAMME.secrets(wave)).hasSize(4);
    }

    @Test
    void aWaveForNobodyInvitesNobodyAndStillTakesAnswersFromElsewhere() {
        JsonNode made = good(
                LEAD.post(
                        "/api/v1/surveys/" + survey + "/waves",
                        Map.of("name", "For nobody", "audience", Map.of("segments", Map.of("Site", List.of("Oslo"))))),
                201);
        long wave = made.path("id").asLong();
        PROGRAMME.open(wave);
        assertThat(good(LEAD.get(path(wave, "")), 200).path("invited").asLong()).isZero();
        assertThat(PROGRAMME.secrets(wave)).isEmpty();
        assertThat(PROGRAMME.take(wave, "overall\n4\n").path("answers").asLong())
                .isEqualTo(1);
    }

    @Test
    void aPlannedWaveSaysOnItsPageWhoWouldBeAsked() {
        Person ada = ApiClient.person("wave-planner", "programme-lead");
        Map<String, Object> some = Map.of("functions", List.of("hr"), "segments", Map.of("Site", List.of("Bern")));
        JsonNode made =
                good(LEAD.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", "Look", "audience", some)), 201);
        assertThat(ada.visitor().get("/waves/" + made.path("id").asLong()).text())
                .contains("4 people would be asked", "Whoever is in one of these: HR.", "Site is one of these: Bern.");
        assertThat(ada.visitor()
                        .get("/waves/" + PROGRAMME.plan(survey, "Look again"))
                        .text())
                .contains("Everybody who can be invited.");
    }

    @Test
    void aWaveIsDeletedWhileItIsPlannedAndThoseAfterItMoveUp() {
        Person ada = ApiClient.person("wave-deleter", "programme-lead");
        long own = PROGRAMME.survey("To be deleted", "waves");
        long first = PROGRAMME.plan(own, "First");
        long second = PROGRAMME.plan(own, "Second");
        long third = PROGRAMME.plan(own, "Third");
        Reply gone = ada.visitor().submit("/waves/" + first, "/waves/" + first + "/delete", Map.of());
        assertThat(gone.header("Location")).endsWith("/surveys/" + own);
        assertThat(LEAD.get(path(first, "")).status()).isEqualTo(404);
        assertThat(LEAD.get(path(third, "")).json().path("wave").path("number").asInt())
                .isEqualTo(2);
        assertThat(PROGRAMME.plan(own, "Fourth")).isPositive();
        assertThat(LEAD.get("/api/v1/audit?limit=5").json()).anySatisfy(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo("wave.deleted");
            assertThat(entry.path("subject").asText()).isEqualTo("To be deleted, First");
            assertThat(entry.path("actor").asText()).isEqualTo(ada.email());
        });
        PROGRAMME.open(third);
        isRefused(LEAD.delete(path(third, "")), "wave-already-open");
        isRefused(LEAD.delete(path(second, "")), "wave-passed");
        PROGRAMME.close(third);
        isRefused(LEAD.delete(path(third, "")), "wave-already-closed");
        assertThat(status(third)).isEqualTo("closed");
    }

    @Test
    void aWaveOpensByItselfOnItsDay() throws InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of(System.getProperty(ServerSettings.TIME_ZONE)));
        long wave = PROGRAMME.plan(survey, "By itself");
        assertThat(good(
                                LEAD.put(
                                        path(wave, "/schedule"),
                                        Map.of(
                                                "opensOn",
                                                today.plusDays(1).toString(),
                                                "closesOn",
                                                today.plusDays(9).toString())),
                                200)
                        .path("opensOn")
                        .asText())
                .isEqualTo(today.plusDays(1).toString());
        Reply crossed = LEAD.put(
                path(wave, "/schedule"),
                Map.of(
                        "opensOn",
                        today.plusDays(9).toString(),
                        "closesOn",
                        today.plusDays(1).toString()));
        assertThat(crossed.status()).isEqualTo(422);
        assertThat(crossed.errorPaths()).containsExactly("closesOn");
        assertThat(status(wave)).as("not before its day").isEqualTo("planned");
        good(LEAD.put(path(wave, "/schedule"), Map.of("opensOn", today.toString(), "closesOn", today.toString())), 200);
        for (int look = 0; look < 100 && !status(wave).equals("open"); look++) {
            Thread.sleep(100);
        }
        assertThat(status(wave)).isEqualTo("open");
        assertThat(PROGRAMME.secrets(wave)).hasSize(24);
        good(
                LEAD.put(
                        path(wave, "/schedule"),
                        Map.of("closesOn", today.plusDays(3).toString())),
                200);
        Reply late = LEAD.put(
                path(wave, "/schedule"), Map.of("opensOn", today.plusDays(3).toString()));
        assertThat(late.errorPaths()).containsExactly("opensOn");
    }

    @Test
    void anAudienceThatDoesNotExistIsRefused() {
        Reply refused = LEAD.post(
                "/api/v1/surveys/" + survey + "/waves",
                Map.of(
                        "name",
                        "For strangers",
                        "audience",
                        Map.of("functions", List.of("hr", "mars"), "segments", Map.of("Shoe", List.of("44")))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("audience.functions[1]", "audience.segments.Shoe");
    }

    @Test
    void aWaveNeedsANameOfItsOwnAndADayToCome() {
        PROGRAMME.plan(survey, "Twice");
        Reply refused =
                LEAD.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", " Twice ", "closesOn", "2001-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("name", "closesOn");
        assertThat(LEAD.post("/api/v1/surveys/" + survey + "/waves", Map.of("name", "Odd", "closesOn", "tomorrow"))
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void aSurveyAsksAboutPublishedJourneysEachOnce() {
        Reply refused = LEAD.post(
                "/api/v1/surveys", Map.of("title", "Wrong", "journeys", List.of("waves", "no-such", "waves")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("journeys[1]", "journeys[2]");
    }

    @Test
    void aSurveyThatSomebodyElseChangedIsNotOverwritten() {
        long own = PROGRAMME.survey("Changed", "waves");
        int version =
                good(LEAD.get("/api/v1/surveys/" + own), 200).path("version").asInt();
        Map<String, Object> change = Map.of("title", "Mine", "journeys", List.of("waves"), "version", version);
        good(LEAD.put("/api/v1/surveys/" + own, change), 200);
        isRefused(LEAD.put("/api/v1/surveys/" + own, change), "changed-meanwhile");
    }

    @Test
    void anImportIsTakenBackWhileTheWaveIsOpen() {
        long wave = PROGRAMME.open(survey, "Taken back");
        long other = PROGRAMME.open(survey, "Not concerned");
        PROGRAMME.take(wave, "overall\n" + "1\n".repeat(20));
        PROGRAMME.take(other, "overall\n2\n");
        long mistaken = importOf(wave);
        assertThat(LEAD.delete(path(wave, "/answers/imports/" + importOf(other)))
                        .status())
                .as("an import of another wave")
                .isEqualTo(404);
        assertThat(LEAD.delete(path(wave, "/answers/imports/" + mistaken)).status())
                .isEqualTo(204);
        assertThat(LEAD.delete(path(wave, "/answers/imports/" + mistaken)).status())
                .isEqualTo(404);
        PROGRAMME.take(wave, "overall\n" + "3\n4\n".repeat(10));
        long kept = importOf(wave);
        long release = PROGRAMME.close(wave);
        isRefused(LEAD.delete(path(wave, "/answers/imports/" + kept)), "wave-already-closed");
        JsonNode overall = good(LEAD.get("/api/v1/releases/" + release + "/levels"), 200)
                .path("figures")
                .path("overall");
        assertThat(overall.path("n").asLong()).isEqualTo(20);
        assertThat(overall.path("mean").asDouble()).isEqualTo(3.5);
    }

    @Test
    void aCountOfAnswersIsRoundedDownWhileTheWaveIsOpen() {
        long wave = PROGRAMME.open(survey, "Counted");
        PROGRAMME.take(wave, "overall\n" + "3\n".repeat(50));
        assertThat(moreThan(wave)).isZero();
        PROGRAMME.take(wave, "overall\n" + "4\n".repeat(70));
        assertThat(moreThan(wave)).isEqualTo(100);
    }

    private static long moreThan(long wave) {
        return good(LEAD.get(path(wave, "")), 200).path("moreThan").asLong();
    }

    private static long importOf(long wave) {
        JsonNode imports = good(LEAD.get(path(wave, "")), 200).path("imports");
        assertThat(imports).hasSize(1);
        return imports.path(0).path("id").asLong();
    }

    private static void isRefused(Reply refused, String problem) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    private static String status(long wave) {
        return good(LEAD.get(path(wave, "")), 200).path("wave").path("status").asText();
    }

    private static String path(long wave, String below) {
        return "/api/v1/waves/" + wave + below;
    }
}
