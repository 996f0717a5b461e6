package throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;

/** Somebody who delivers steps says what others think of them. */
@OnServer
class OwnStepsBrowserIT {
    private static Links it;
    private static Links sales;

    @BeforeAll
    static void peopleAreInvited() {
        Sample.functions();
        long survey = Sample.made(
                "/api/v1/surveys", Map.of("title", "Own services", "journeys", List.of("it-access", "it-problem")));
        StringBuilder file = new StringBuilder("id,name,email,function\n");
        for (String function : List.of("IT", "Sales")) {
            for (int i = 1; i <= 12; i++) {
                file.append("%1$s%2$d,%1$s %2$d,%1$s%2$d@people.example,%1$s%n".formatted(function, i));
            }
        }
        Sample.good(ApiClient.administrator().send("POST", "/api/v1/people/import", "text/csv", file.toString()), 200);
        long wave = Sample.open("Own", survey);
        it = Links.of(wave, "IT ");
        sales = Links.of(wave, "Sales ");
    }

    @ParameterizedTest
    @EnumSource
    void isAskedAboutFiveStepsOfTheirOwnFunction(Look look) {
        try (Visit visit = Visit.by(look)) {
            Answering form = new Answering(visit).open(it.next());
            assertThat(form.heading("How do others rate what IT delivers?")).isVisible();
            Locator own = visit.page().locator("[data-own]");
            assertThat(own).hasCount(5);
            List<String> asked = own.evaluateAll("stops => stops.map(stop => stop.dataset.own)")
                    .toString()
                    .lines()
                    .toList();
            form.rate("overall", 3).rate("guess:" + own.first().getAttribute("data-own"), 4);
            visit.page().reload();
            assertThat(form.heading("How do others rate what IT delivers?")).isVisible();
            assertThat(own.evaluateAll("stops => stops.map(stop => stop.dataset.own)")
                            .toString()
                            .lines()
                            .toList())
                    .as("the lot is drawn once")
                    .containsExactlyElementsOf(asked);
            visit.find("respond-own");
            form.lookOver();
            assertThat(visit.page().locator("[data-ratings]")).containsText("How do others rate what IT delivers?");
            visit.find("respond-own-review");
            form.send();
            assertThat(form.heading("Thank you. Your answer is in.")).isVisible();
        }
    }

    @Test
    void sendsThemOnlyWithTheFunction() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            Answering form = new Answering(visit).open(it.next());
            Locator own = visit.page().locator("[data-own]");
            form.rate("overall", 3)
                    .rate("guess:" + own.first().getAttribute("data-own"), 4)
                    .lookOver();
            Locator record = visit.page().locator("[data-record]");
            assertThat(record).containsText("what others rate, you think");
            Locator function = visit.page().locator("[data-group=FUNCTION] [data-toggle]");
            function.click();
            assertThat(record).not().containsText("what others rate, you think");
            assertThat(visit.page().locator("[data-ratings]")).not().containsText("what IT delivers");
            function.click();
            assertThat(record).containsText("what others rate, you think");
        }
    }

    @Test
    void nobodyElseIsAsked() {
        try (Visit visit = Visit.by(Look.PHONE)) {
            new Answering(visit).open(sales.next());
            assertThat(visit.page().locator("[data-own]")).hasCount(0);
        }
    }
}
