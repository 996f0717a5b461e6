package throughline.scorecards.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Answers that nothing can be computed from: every page and document of their release says so, and none says a wrong number. */
@OnServer
class OddAnswersIT {
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final String HEADER = Parcel.header("odd", "segment:function", "segment:Site");

    private static Person lead;
    private static long survey;
    private static int waves;

    /** Kinds of odd answers: rows of overall, the journey, five steps, a function and a site. */
    enum Odd {
        NOBODY(0, "too-few-answers", "No step has a figure"),
        ONE(1, "too-few-answers", "No step has a figure"),
        ALL_THE_SAME(300, "constant-outcome", "Everybody rated it alike"),
        A_CONSTANT_OUTCOME(300, "constant-outcome", "Everybody rated it alike"),
        A_CONSTANT_STEP(300, "none", "of the differences"),
        STEPS_THAT_ALWAYS_AGREE(300, "none", "of the differences"),
        MORE_STEPS_THAN_ANSWERS(5, "too-few-answers", "5 people answered; a ranking needs 100"),
        NOTHING_APPLIES(300, "no-drivers", "None of it was rated by enough people"),
        UNRELATED(300, "low-r2", "explains too little of the differences");

        private final int rows;
        private final String reason;
        private final String said;

        /** So many rows; why there is no ranking of the steps in the interface, and what the page of the journey says. */
        Odd(int rows, String reason, String said) {
            this.rows = rows;
            this.reason = reason;
            this.said = said;
        }

        String csv() {
            Random random = new Random(5);
            return HEADER
                    + IntStream.range(0, rows).mapToObj(i -> row(i, random)).collect(Collectors.joining());
        }

        private String row(int i, Random random) {
            int[] steps =
                    IntStream.range(0, 5).map(step -> 1 + random.nextInt(5)).toArray();
            String journey = String.valueOf(Math.max(1, Math.min(5, (steps[0] + steps[4] + random.nextInt(2)) / 2)));
            String ratings = IntStream.of(steps).mapToObj(String::valueOf).collect(Collectors.joining(","));
            switch (this) {
                case ALL_THE_SAME -> {
                    journey = "4";
                    ratings = "4,4,4,4,4";
                }
                case A_CONSTANT_OUTCOME -> journey = "3";
                case A_CONSTANT_STEP -> ratings = ratings.replaceFirst("^(.),.", "$1,2");
                case STEPS_THAT_ALWAYS_AGREE -> ratings = ratings.replaceFirst("^(.),.,.", "$1,$1,$1");
                case NOTHING_APPLIES -> ratings = "na,na,na,na,na";
                case UNRELATED -> journey = String.valueOf(1 + random.nextInt(5));
                default -> {}
            }
            return journey + "," + journey + "," + ratings + "," + (i % 2 == 0 ? "HR" : "IT") + ","
                    + (i % 3 == 0 ? "Bern" : "Genf") + "\n";
        }
    }

    @BeforeAll
    static void makeASurvey() {
        lead = ApiClient.person("odd-lead", "programme-lead", "administrator");
        PROGRAMME.people(Parcel.people(20, "HR", "IT")).journey(Parcel.yaml("odd", "hr"));
        survey = PROGRAMME.survey("Odd", "odd");
    }

    @ParameterizedTest
    @EnumSource
    void areSaidToBeWhatTheyAre(Odd odd) {
        long wave = PROGRAMME.open(survey, odd.name() + ++waves);
        if (odd.rows > 0) {
            PROGRAMME.take(wave, odd.csv());
        }
        long release = PROGRAMME.close(wave);
        JsonNode drivers = PROGRAMME
                .lead()
                .get("/api/v1/releases/" + release + "/journeys/odd/drivers")
                .json();
        assertThat(drivers.path("reason").asText()).as("%s", drivers).isEqualTo(odd.reason);
        assertThat(lead.visitor().get("/journeys/odd?release=" + release).text())
                .contains(odd.said);
        for (String page : List.of(
                "/organisation",
                "/organisation/protection",
                "/organisation/download.csv",
                "/functions",
                "/functions/it",
                "/functions/it/download.csv",
                "/journeys/odd",
                "/journeys/odd/comments",
                "/journeys/odd/download.csv")) {
            assertSound(page, lead.visitor().get(page + "?release=" + release));
        }
        for (String document : List.of(
                "",
                "/levels",
                "/drivers",
                "/journeys/odd",
                "/journeys/odd/drivers",
                "/journeys/odd/strength",
                "/strength",
                "/response",
                "/pareto",
                "/reliability",
                "/lost-minutes",
                "/delivery-gaps",
                "/functions",
                "/functions/it/drivers",
                "/heat-map")) {
            assertSound(document, PROGRAMME.lead().get("/api/v1/releases/" + release + document));
        }
    }

    private static void assertSound(String place, Reply reply) {
        assertThat(reply.status()).as(place).isIn(200, 404);
        assertThat(reply.text()).as(place).doesNotContain("NaN", "Infinity", "∞", "null");
    }
}
