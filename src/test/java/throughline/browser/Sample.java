package throughline.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import throughline.support.ApiClient;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Employee;
import throughline.support.waves.Programme;

/**
 * An organisation with something on every page, made once for all browser tests: two waves that are over, so that scorecards, trends
 * and verdicts have content, and one that is open.
 */
final class Sample {
    static final String JOURNEY = "onboarding";
    static final String STEP = "step:onboarding/badge";

    private static final List<String> ITEMS = List.of(
            "overall",
            "journey:onboarding",
            "step:onboarding/contract",
            "step:onboarding/laptop-accounts",
            STEP,
            "step:onboarding/desk",
            "need:onboarding/informed",
            "journey:it-problem",
            "step:it-problem/report",
            "step:it-problem/fixed",
            "recommend");
    private static final int PEOPLE = 300;
    private static final int ANSWERS = 240;
    private static final int WROTE = 13;
    private static final Sample SHARED = new Sample();

    final Person person = ApiClient.person("browser-sample", "administrator", "programme-lead");
    final String signedIn;
    final long survey;
    final long closedWave;
    final long openWave;
    final long initiative;

    private Sample() {
        functions();
        people();
        survey = made(
                "/api/v1/surveys", Map.of("title", "Internal services", "journeys", List.of(JOURNEY, "it-problem")));
        try (Visit visit = Visit.by(Look.LAPTOP)) {
            visit.signIn(person.email(), person.password());
            signedIn = visit.state();
            closed(visit, "Spring 2026", 0);
            initiative = made(
                    "/api/v1/initiatives",
                    Map.of("title", "Badges on day one", "targetSteps", List.of(STEP), "expectedEffect", 0.3));
            closedWave = closed(visit, "Summer 2026", 1);
        }
        openWave = open("Autumn 2026", survey);
    }

    static Sample shared() {
        return SHARED;
    }

    /** The functions that the journeys name, and the two that people work in. */
    static void functions() {
        Map<String, String> names = Map.of(
                "hr", "HR", "it", "IT", "finance", "Finance", "purchasing", "Purchasing", "real-estate", "Real estate");
        // another test may have made one of them
        names.forEach((key, name) ->
                ApiClient.administrator().post("/api/v1/functions", Map.of("key", key, "name", name, "support", true)));
    }

    /** People in two functions and two places. */
    static void people() {
        StringBuilder file = new StringBuilder("id,name,email,function,team,Site\n");
        for (int i = 1; i <= PEOPLE; i++) {
            file.append("b%1$d,Colleague %1$d,b%1$d@people.example,%2$s,%2$s desk,%3$s%n"
                    .formatted(i, i % 2 == 0 ? "Sales" : "Operations", i % 4 < 2 ? "Bern" : "Lyon"));
        }
        good(ApiClient.administrator().send("POST", "/api/v1/people/import", "text/csv", file.toString()), 200);
    }

    /** Makes something and says its number. */
    static long made(String path, Map<String, ?> body) {
        return good(ApiClient.administrator().post(path, body), 201).path("id").asLong();
    }

    /** A new wave, open to everybody. */
    static long open(String name, long survey) {
        long wave = made("/api/v1/surveys/" + survey + "/waves", Map.of("name", name));
        good(ApiClient.administrator().post("/api/v1/waves/" + wave + "/open", Map.of()), 200);
        return wave;
    }

    /** Closes a wave, waits for its release on the page that shows how far it is, and says its number. */
    static long close(long wave, Visit visit) {
        Reply closed = ApiClient.administrator().post("/api/v1/waves/" + wave + "/close", Map.of());
        long release = good(closed, 202).path("id").asLong();
        String job = closed.header("Link").replaceAll(".*/jobs/(\\d+).*", "$1");
        visit.page().navigate("/jobs/" + job + "?next=/organisation");
        // the address of the job names the next page too
        visit.page().waitForURL(address -> !address.contains("/jobs/"));
        return release;
    }

    static JsonNode good(Reply reply, int status) {
        if (reply.status() != status) {
            throw new AssertionError(status + " expected, but " + reply);
        }
        return reply.json();
    }

    private long closed(Visit visit, String name, int better) {
        long wave = open(name, survey);
        good(
                ApiClient.administrator()
                        .send("POST", "/api/v1/waves/" + wave + "/answers/import", "text/csv", answers(better)),
                200);
        comment(wave);
        close(wave, visit);
        return wave;
    }

    /** Words of a few on one step, some of them long. */
    private static void comment(long wave) {
        List<String> links = new Programme(ApiClient.administrator()).secrets(wave);
        for (int i = 0; i < WROTE; i++) {
            String text = "Nine days, nobody said when. ".repeat(1 + i) + "<" + "w".repeat(10 * i) + ">";
            good(
                    new Employee(links.get(i))
                            .answer(Map.of("ratings", Map.of(STEP, "2"), "comments", Map.of(STEP, text))),
                    200);
        }
    }

    /** Invented answers, the same every time; badges get better by so much. */
    private static String answers(int better) {
        SplittableRandom random = new SplittableRandom(better);
        StringBuilder rows = new StringBuilder(String.join(",", ITEMS)).append(",segment:function,segment:Site\n");
        for (int i = 0; i < ANSWERS; i++) {
            int mood = random.nextInt(3);
            for (String item : ITEMS) {
                int rating = 1 + mood + random.nextInt(3) + (item.equals(STEP) ? better - 1 : 0);
                int bounded = Math.max(1, Math.min(5, rating));
                rows.append(item.equals("recommend") ? 2 * bounded : bounded).append(',');
            }
            rows.append(i % 2 == 0 ? "Sales," : "Operations,").append(i % 3 == 0 ? "Bern\n" : "Lyon\n");
        }
        return rows.toString();
    }
}
