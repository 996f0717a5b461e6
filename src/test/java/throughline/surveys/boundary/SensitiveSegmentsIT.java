package throughline.surveys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.Visitor;
import throughline.support.waves.Employee;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Seventy people; seven are of the lowest grade, which is sensitive, and seven others have no desk, which is not. */
@OnServer
class SensitiveSegmentsIT {
    private static final String ADDRESS = "/api/v1/people/segments";
    private static final int PEOPLE = 70;
    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());

    private static long survey;
    private static long release;

    @BeforeAll
    static void askAndPublish() {
        StringBuilder people = new StringBuilder("id,name,email,function,Grade,Desk\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append("g%1$d,Grade %1$d,g%1$d@people.example,HR,%2$s,%3$s%n".formatted(i, grade(i), desk(i)));
        }
        PROGRAMME.people(people.toString()).journey(Parcel.yaml("grades", "hr"));
        mark("Grade");
        survey = PROGRAMME.survey("Grades", "grades");
        long wave = PROGRAMME.open(survey, "First");
        List<String> secrets = PROGRAMME.secrets(wave);
        for (int i = 0; i < PEOPLE; i++) {
            good(
                    new Employee(secrets.get(i))
                            .answer(Map.of(
                                    "ratings", Map.of("overall", i % 3 == 0 ? "2" : "4"),
                                    "unit", "hr",
                                    "segments", Map.of("Grade", grade(i), "Desk", desk(i)))),
                    200);
        }
        release = PROGRAMME.close(wave);
    }

    @AfterAll
    static void nothingIsSensitive() {
        mark();
    }

    private static String grade(int person) {
        return person < 7 ? "low" : person < 20 ? "middle" : "high";
    }

    private static String desk(int person) {
        return person >= 63 ? "none" : "own";
    }

    private static void mark(String... segments) {
        good(PROGRAMME.lead().put(ADDRESS, Map.of("sensitive", List.of(segments))), 200);
    }

    @Test
    void sevenAreShownOnlyWhereTheSegmentIsNotSensitive() {
        JsonNode summary =
                PROGRAMME.lead().get("/api/v1/releases/" + release).json().path("summary");
        assertThat(summary.path("rules").path("segments")).hasSize(1);
        List<String> cells = StreamSupport.stream(summary.path("cells").spliterator(), false)
                .map(cell -> cell.path("key").asText())
                .filter(key -> key.startsWith("segment:"))
                .toList();
        // the middle grade is hidden along with the lowest, which would be what is left
        assertThat(cells)
                .containsExactlyInAnyOrder(
                        "segment:Grade=high", "segment:Grade=(other)", "segment:Desk=own", "segment:Desk=none");
    }

    @Test
    void whatIsSensitiveIsSaidOnThePagesAboutProtection() {
        Person viewer = ApiClient.person("sensitive-viewer", "viewer");
        String said = "Means of groups formed with a sensitive segment (Grade) only with at least 8 answers.";
        assertThat(viewer.visitor()
                        .get("/organisation/protection?release=" + release)
                        .text())
                .contains(said);
        assertThat(viewer.visitor().get("/privacy").text()).contains(said);
    }

    @Test
    void aSurveyKeepsWhatWasSensitiveAndTheFormKnows() {
        mark();
        try {
            long next = PROGRAMME.open(survey, "Next");
            String secret = PROGRAMME.secrets(next).get(0);
            Reply form = new Visitor().post("/respond/form", Map.of("invitation", secret));
            assertThat(form.text())
                    .containsPattern("data-dimension=\"Grade\"[^>]*data-fewest=\"8\"")
                    .containsPattern("data-dimension=\"Desk\"[^>]*data-fewest=\"5\"");
        } finally {
            mark("Grade");
        }
    }

    @Test
    void segmentsThatNobodyHasAreRefusedAndNothingChanges() {
        Reply refused = PROGRAMME.lead().put(ADDRESS, Map.of("sensitive", List.of("Desk", "Shoe size")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("sensitive[1]");
        assertThat(PROGRAMME
                        .lead()
                        .get("/api/v1/people")
                        .json()
                        .path("sensitive")
                        .get(0)
                        .asText())
                .isEqualTo("Grade");
    }

    @Test
    void administratorsMarkThemOnThePageOfPeople() {
        Person ada = ApiClient.person("sensitive-administrator", "administrator");
        assertThat(ada.visitor().get("/settings/people").text()).contains("Sensitive: Grade");
        Reply saved =
                ada.visitor().submit("/settings/people", "/settings/people/segments", Map.of("sensitive", "Grade"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }
}
