package throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.waves.Programme;

/** An always-on survey: its pages, and the form of somebody who has come to the end of a way. */
@OnServer
class AlwaysOnBrowserIT {
    private static final ApiClient API = ApiClient.administrator();
    private static final int ANSWERS = 120;
    private static final int INVITED = 6;

    private static String signedIn = "";
    private static long survey;
    private static long release;
    private static Links links;

    @BeforeAll
    static void twoPeriodsAreOverAndAThirdIsOpen() throws InterruptedException {
        Sample.functions();
        Sample.people();
        survey = Sample.made(
                "/api/v1/surveys",
                Map.of(
                        "title",
                        "After every journey",
                        "journeys",
                        List.of("it-access"),
                        "alwaysOn",
                        Map.of("period", "month", "delayHours", 0)));
        Person lead = ApiClient.person("always-on-lead", "administrator", "programme-lead");
        try (Visit visit = Visit.by(Look.LAPTOP)) {
            visit.signIn(lead.email(), lead.password());
            signedIn = visit.state();
        }
        for (int worse = 0; worse < 2; worse++) {
            long period = period();
            new Programme(API).take(period, answers(worse));
            release = new Programme(API).close(period);
        }
        long period = period();
        Sample.good(API.send("POST", "/api/v1/events", "application/cloudevents-batch+json", events()), 200);
        Programme programme = new Programme(API);
        for (int look = 0; look < 100 && programme.secrets(period).size() < INVITED; look++) {
            Thread.sleep(100);
        }
        links = Links.of(period);
    }

    /** The period of today, once it is open. */
    private static long period() throws InterruptedException {
        Sample.good(API.put("/api/v1/surveys/" + survey + "/asking", Map.of()), 200);
        for (int look = 0; look < 100; look++) {
            for (var wave : API.get("/api/v1/surveys/" + survey).json().path("waves")) {
                if (wave.path("status").asText().equals("open")) {
                    return wave.path("id").asLong();
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no period opens");
    }

    private static String answers(int worse) {
        SplittableRandom random = new SplittableRandom(worse);
        return IntStream.range(0, ANSWERS)
                .mapToObj(i -> String.valueOf(3 + random.nextInt(3) - worse))
                .collect(Collectors.joining("\n", "journey:it-access\n", "\n"));
    }

    /** Some come to the end of a way; of one nobody has heard. */
    private static String events() {
        return IntStream.rangeClosed(0, INVITED)
                .mapToObj(i -> """
                        {"specversion": "1.0", "source": "/tickets", "id": "t-%1$d", "type": "throughline.journey.completed",
                         "subject": "b%1$d@people.example", "time": "%2$s", "data": {"journey": "it-access"}}""".formatted(i, Instant.now()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @EnumSource
    void pages(Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("events", "/events");
        pages.put("survey-always-on", "/surveys/" + survey);
        pages.put("survey-always-on-edit", "/surveys/" + survey + "/edit");
        pages.put("journey-periods", "/journeys/it-access?release=" + release);
        try (Visit visit = Visit.by(look, signedIn)) {
            pages.forEach((name, path) -> visit.open(path).find(name));
            assertThat(visit.page().locator("#j-track")).containsText("It has been getting worse: alarm in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCameToTheEndOfAWayIsAskedAboutItAlone(Look look) {
        try (Visit visit = Visit.by(look)) {
            Answering form = new Answering(visit).open(links.next());
            assertThat(form.heading("How did it go: IT access?")).isVisible();
            assertThat(visit.page().locator("[data-item=overall], [data-item=recommend], [data-went]"))
                    .hasCount(0);
            visit.find("respond-about");
            form.rateEverythingIn("[data-place='it-access']");
            form.lookOver();
            assertThat(visit.page().locator("[data-ratings]")).containsText("All in all: IT access");
            assertThat(visit.page().locator("[data-ratings]")).not().containsText("General");
            visit.find("respond-about-review");
            form.send();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
            visit.page().locator("summary:visible").last().click();
            visit.page().locator("[data-opt-out=true]:visible").click();
            assertThat(visit.page().locator("[data-not-asked]:visible"))
                    .containsText("You will not be invited any more.");
            visit.find("respond-opted-out");
            visit.page().locator("[data-opt-out=false]:visible").click();
            assertThat(visit.page().locator("[data-not-asked]:visible")).hasCount(0);
        }
    }
}
