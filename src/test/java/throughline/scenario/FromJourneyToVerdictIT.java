package throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.Visitor;
import throughline.support.waves.Employee;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/**
 * The whole story: a journey is described, people rate it, one step turns out to matter, somebody mends it, and it is measured.
 * Figures are compared with those worked out from the answers that this test sends.
 */
@OnServer
class FromJourneyToVerdictIT {
    private static final String SEND = "step:parcel/send";
    private static final String PACK = "step:parcel/pack";
    private static final List<String> OTHERS =
            List.of("step:parcel/request", "step:parcel/approve", PACK, "step:parcel/confirm");
    /** Places in an answer of Opinions. */
    private static final int PACK_AT = 4;

    private static final int SEND_AT = 6;
    private static final int[] ALL = {2, 3, PACK_AT, 5, SEND_AT};
    private static final int[] BUT_SEND = {2, 3, PACK_AT, 5};
    private static final int[] BUT_BOTH = {2, 3, 5};

    private static final String MAPPING = """
            {"columns": {"Total": "overall", "Parcel": "journey:parcel", "Q1": "step:parcel/request",
              "Q2": "step:parcel/approve", "Q3": "step:parcel/pack", "Q4": "step:parcel/confirm",
              "Q5": "step:parcel/send", "Dept": "segment:function", "Place": "segment:Site"},
             "notApplicable": ["8"], "blank": ["99"]}""";
    private static final int BALLOTS = 36;

    private final Person administrator = ApiClient.person("story-administrator", "administrator");
    private final Person lead = ApiClient.person("story-lead", "programme-lead");
    private final Person head = ApiClient.person("story-head", "function-head");
    private final Person stranger = ApiClient.person("story-stranger", "function-head");
    private final Person viewer = ApiClient.person("story-viewer", "viewer");
    private final Programme programme = new Programme(lead.program());
    private final ApiClient reader = viewer.program();

    @Test
    void aStepThatMattersIsMendedAndTheVerdictFollows() {
        describeTheOrganisationAndTheJourney();
        long survey = programme.survey("Everyday services", "parcel");
        long first = programme.plan(survey, "Spring");
        onlyTheLeadMayRunIt(first);
        programme.open(first);
        List<int[]> before = new ArrayList<>(employeesAnswer(first));
        before.addAll(answersComeFromElsewhere(first));
        long spring = programme.close(first);
        theReleaseHoldsTheLevels(spring, before);
        theReleaseHoldsTheDrivers(spring, before);
        long mended = theHeadRegistersAnInitiative(first);
        long idle = theLeadRegistersOneThatWillChangeNothing();

        long second = programme.open(survey, "Autumn");
        thePlanIsFrozen(mended);
        assertThat(effect(mended).path("verdict").asText()).isEqualTo("too-early");
        List<int[]> after = new Opinions(2, 3.9, 3.8, 3.7, 3.8, 3.8).take(440);
        good(programme.send(second, file(after), MAPPING), 200);
        long autumn = programme.close(second);

        JsonNode effect = effect(mended);
        isDifferenceOfDifferences(
                effect,
                OwnFigures.differences(before, SEND_AT, BUT_SEND),
                OwnFigures.differences(after, SEND_AT, BUT_SEND));
        assertThat(effect.path("verdict").asText()).isEqualTo("improved");
        assertThat(effect.path("baselineWave").asLong()).isEqualTo(first);
        assertThat(effect.path("followUpWave").asLong()).isEqualTo(second);
        assertThat(texts(effect.path("comparisonSteps"))).isEqualTo(OTHERS);
        theIdleOneIsNotPraised(idle, before, after);
        thePagesShowIt(mended);
        theDownloadsHoldIt(spring, autumn);
        theAuditLogNamesWhoDidWhat();
    }

    private void describeTheOrganisationAndTheJourney() {
        ApiClient administration = administrator.program();
        good(
                administration.post(
                        "/api/v1/functions",
                        Map.of("key", "mailroom", "name", "Mailroom", "support", true, "head", head.email())),
                201);
        new Programme(administration).people(Parcel.people(150, "HR", "IT", "Mailroom"));
        assertThat(administration.get("/api/v1/people").json().path("active").asLong())
                .isEqualTo(150);
        programme.journey(Parcel.yaml("parcel", "mailroom"));
        assertThat(reader.get("/api/v1/journeys/parcel").text()).contains("A parcel to a customer");
    }

    private void onlyTheLeadMayRunIt(long wave) {
        for (Person person : List.of(head, viewer)) {
            ApiClient program = person.program();
            assertThat(program.post("/api/v1/waves/" + wave + "/open", Map.of()).status())
                    .isEqualTo(403);
            assertThat(program.get("/api/v1/waves/" + wave + "/links").status()).isEqualTo(403);
            assertThat(program.post("/api/v1/waves/" + wave + "/close", Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    /** Everybody first rates all with 1, then corrects it with the same ballot. */
    private List<int[]> employeesAnswer(long wave) {
        List<String> secrets = programme.secrets(wave);
        assertThat(secrets).hasSize(150).doesNotHaveDuplicates();
        List<int[]> answers = new Opinions(7, 3.9, 3.8, 3.7, 3.8, 3.0).take(BALLOTS);
        Set<String> serials = new LinkedHashSet<>();
        for (int i = 0; i < BALLOTS; i++) {
            JsonNode ballot = new Employee(secrets.get(i)).ballot();
            serials.add(ballot.path("serial").asText());
            for (int[] answer : List.of(new int[] {1, 1, 1, 1, 1, 1, 1}, answers.get(i))) {
                Reply stored = Employee.put(
                        ballot,
                        Map.of("experienced", List.of("parcel"), "ratings", Opinions.ratings(answer, "parcel")));
                assertThat(stored.status()).as(stored.text()).isEqualTo(200);
                assertThat(stored.headers().map()).doesNotContainKey("set-cookie");
            }
        }
        assertThat(serials).hasSize(BALLOTS);
        assertThat(good(programme.lead().get("/api/v1/waves/" + wave), 200)
                        .path("moreThan")
                        .asLong())
                .as("fewer than fifty answers are not told apart")
                .isZero();
        return answers;
    }

    private List<int[]> answersComeFromElsewhere(long wave) {
        List<int[]> answers = new Opinions(1, 3.9, 3.8, 3.7, 3.8, 3.0).take(404);
        String file = file(answers);
        JsonNode taken = good(programme.send(wave, file, MAPPING), 200).path("outcome");
        assertThat(taken.path("answers").asLong()).isEqualTo(404);
        JsonNode again = good(programme.send(wave, file, MAPPING), 200).path("outcome");
        assertThat(again.path("importedBefore").asBoolean()).isTrue();
        return answers;
    }

    private static String file(List<int[]> answers) {
        return "Total,Parcel,Q1,Q2,Q3,Q4,Q5,Dept,Place\n"
                + Opinions.rows(answers, "HR,Bern", "IT,Genf", "Mailroom,Bern", "HR,Genf", "IT,Bern");
    }

    private void theReleaseHoldsTheLevels(long release, List<int[]> answers) {
        JsonNode whole = good(reader.get("/api/v1/releases/" + release), 200);
        assertThat(whole.path("status").asText()).isEqualTo("published");
        assertThat(whole.path("summary").path("answers").asLong()).isEqualTo(440);
        JsonNode figures = good(reader.get("/api/v1/releases/" + release + "/journeys/parcel"), 200)
                .path("figures");
        List<String> items = Parcel.items("parcel");
        for (int place = 1; place < items.size(); place++) {
            JsonNode figure = figures.path(items.get(place));
            double mean = OwnFigures.mean(answers, place);
            assertThat(figure.path("n").asLong()).isEqualTo(440);
            assertThat(figure.path("mean").asDouble()).as(items.get(place)).isCloseTo(mean, within(1e-9));
            assertThat(mean)
                    .isBetween(
                            figure.path("low").asDouble(), figure.path("high").asDouble());
            assertThat(figure.path("dissatisfied").path("share").asDouble())
                    .isCloseTo(OwnFigures.dissatisfied(answers, place), within(1e-9));
        }
        assertThat(figures.path("function:mailroom@parcel").path("mean").asDouble())
                .as("the mailroom is responsible for sending alone")
                .isCloseTo(OwnFigures.mean(answers, SEND_AT), within(1e-9));
    }

    private void theReleaseHoldsTheDrivers(long release, List<int[]> answers) {
        JsonNode report = good(reader.get("/api/v1/releases/" + release + "/journeys/parcel/drivers"), 200);
        assertThat(report.path("n").asLong()).isEqualTo(440);
        assertThat(report.path("status").asText()).isEqualTo("published");
        assertThat(report.path("method").asText()).isEqualTo("lmg");
        double r2 = OwnFigures.r2(answers, ALL);
        assertThat(report.path("r2").asDouble()).isCloseTo(r2, within(1e-9));
        double[] contributions = OwnFigures.contributions(answers, ALL);
        double[] slopes = OwnFigures.slopes(answers, ALL);
        List<String> steps = Parcel.steps("parcel");
        assertThat(report.path("drivers")).hasSameSizeAs(steps);
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            JsonNode driver = report.path("drivers").path(i);
            double contribution = driver.path("contribution").asDouble();
            sum += contribution;
            assertThat(driver.path("key").asText()).isEqualTo(steps.get(i));
            assertThat(driver.path("rated").asLong()).isEqualTo(440);
            assertThat(driver.path("mean").asDouble()).isCloseTo(OwnFigures.mean(answers, ALL[i]), within(1e-9));
            assertThat(contribution).isCloseTo(contributions[i], within(1e-9));
            assertThat(driver.path("share").asDouble()).isCloseTo(contributions[i] / r2, within(1e-9));
            assertThat(driver.path("slope").asDouble()).isCloseTo(slopes[i], within(1e-9));
            assertThat(contribution)
                    .isBetween(
                            driver.path("low").asDouble(), driver.path("high").asDouble());
            assertThat(driver.path("pFirst").asDouble())
                    .isBetween(0.0, driver.path("pTop3").asDouble());
        }
        assertThat(sum).isCloseTo(report.path("r2").asDouble(), within(1e-9));
        theStepThatMattersIsFirst(report.path("drivers").path(4), answers, slopes[4]);
    }

    private static void theStepThatMattersIsFirst(JsonNode send, List<int[]> answers, double slope) {
        assertThat(send.path("pFirst").asDouble()).isGreaterThan(0.9);
        assertThat(send.path("kind").asText()).isIn("performance", "dissatisfier", "delighter");
        assertThat(send.path("reward").asDouble()).isPositive();
        double penalty = send.path("penalty").asDouble();
        assertThat(penalty).isPositive();
        assertThat(send.path("dissatisfactionCost").asDouble())
                .isCloseTo(penalty * OwnFigures.dissatisfied(answers, SEND_AT), within(1e-9));
        // of five means the upper quartile is the fourth
        double[] means = OwnFigures.means(answers, ALL);
        assertThat(send.path("expectedGain").asDouble())
                .isCloseTo(slope * (means[3] - OwnFigures.mean(answers, SEND_AT)), within(1e-9));
    }

    private long theHeadRegistersAnInitiative(long baseline) {
        Map<String, Object> wish =
                Map.of("title", "Parcels leave the same day", "targetSteps", List.of(SEND), "expectedEffect", 0.5);
        Reply refused = stranger.program().post("/api/v1/initiatives", wish);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-your-function");
        assertThat(reader.post("/api/v1/initiatives", wish).status()).isEqualTo(403);
        JsonNode made = good(head.program().post("/api/v1/initiatives", wish), 201);
        assertThat(made.path("function").asText()).isEqualTo("mailroom");
        assertThat(made.path("status").asText()).isEqualTo("registered");
        assertThat(made.path("plan").path("baselineWave").asLong()).isEqualTo(baseline);
        assertThat(texts(made.path("plan").path("comparisonSteps"))).isEqualTo(OTHERS);
        return made.path("id").asLong();
    }

    private long theLeadRegistersOneThatWillChangeNothing() {
        JsonNode made = good(
                programme
                        .lead()
                        .post(
                                "/api/v1/initiatives",
                                Map.of("title", "New boxes", "targetSteps", List.of(PACK), "sponsor", "Nobody")),
                201);
        assertThat(texts(made.path("plan").path("comparisonSteps")))
                .as("what somebody else mends is no comparison")
                .doesNotContain(SEND, PACK)
                .hasSize(3);
        return made.path("id").asLong();
    }

    private void thePlanIsFrozen(long initiative) {
        String path = "/api/v1/initiatives/" + initiative;
        String plan = reader.get(path).json().path("plan").toString();
        int version = reader.get(path).json().path("version").asInt();
        Map<String, Object> changes = Map.of(
                "targetSteps",
                List.of(PACK),
                "comparisonSteps",
                List.of(PACK),
                "baselineWave",
                0,
                "followUpAfter",
                2,
                "expectedEffect",
                0.01,
                "smallestWorthwhile",
                0.01);
        changes.forEach((field, value) -> {
            Reply refused = head.program()
                    .put(path, Map.of("title", "Parcels leave the same day", "version", version, field, value));
            assertThat(refused.status()).as(field).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("plan-frozen");
        });
        String page = "/initiatives/" + initiative;
        assertThat(head.visitor().submit(page, page + "/register", Map.of()).status())
                .isEqualTo(409);
        Map<String, String> forged = new HashMap<>(Map.of("title", "Parcels leave the same day", "step", PACK));
        changes.forEach((field, value) -> forged.put(field, String.valueOf(value)));
        head.visitor().submit(page, page, forged);
        assertThat(reader.get(path).json().path("plan").toString()).isEqualTo(plan);
    }

    private JsonNode effect(long initiative) {
        return good(reader.get("/api/v1/initiatives/" + initiative + "/effect"), 200);
    }

    /** One pair of waves and four comparison steps at most make too few placebos, so that τ is the assumed .03. */
    private static void isDifferenceOfDifferences(JsonNode effect, double[] before, double[] after) {
        double change = OwnFigures.mean(after) - OwnFigures.mean(before);
        double v0 = OwnFigures.variance(before);
        double v1 = OwnFigures.variance(after);
        double error = Math.sqrt(v0 / before.length + v1 / after.length + 0.03 * 0.03);
        double pooled = ((before.length - 1) * v0 + (after.length - 1) * v1) / (before.length + after.length - 2);
        assertThat(effect.path("estimate").asDouble()).isCloseTo(change, within(1e-9));
        assertThat(effect.path("tau").asDouble()).isCloseTo(0.03, within(1e-12));
        assertThat(effect.path("standardError").asDouble()).isCloseTo(error, within(1e-9));
        assertThat(effect.path("t").asDouble()).isCloseTo(change / error, within(1e-6));
        assertThat(effect.path("mde").asDouble())
                .isCloseTo(
                        2.8 * Math.sqrt(pooled * (1.0 / before.length + 1.0 / after.length) + 0.03 * 0.03),
                        within(1e-9));
        assertThat(effect.path("df").asDouble()).isBetween(500.0, 1000.0);
        // t(.975) is 1.9647 at 500 and 1.9623 at 1000 degrees of freedom
        double low = effect.path("low").asDouble();
        double high = effect.path("high").asDouble();
        assertThat((high - low) / 2 / error).isBetween(1.9623, 1.9647);
        assertThat((high + low) / 2).isCloseTo(change, within(1e-9));
        assertThat(effect.path("before").asLong()).isEqualTo(before.length);
        assertThat(effect.path("after").asLong()).isEqualTo(after.length);
    }

    private void theIdleOneIsNotPraised(long idle, List<int[]> before, List<int[]> after) {
        JsonNode effect = effect(idle);
        isDifferenceOfDifferences(
                effect,
                OwnFigures.differences(before, PACK_AT, BUT_BOTH),
                OwnFigures.differences(after, PACK_AT, BUT_BOTH));
        assertThat(effect.path("verdict").asText()).isEqualTo("no-change");
    }

    private void thePagesShowIt(long initiative) {
        for (String page : List.of("/functions/mailroom", "/initiatives", "/initiatives/" + initiative, "/")) {
            Reply shown = viewer.visitor().get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.text()).as(page).contains("Parcels leave the same day", "Improved");
        }
        assertThat(viewer.visitor().get("/organisation").text()).contains("Autumn", "Mailroom");
        assertThat(viewer.visitor().get("/journeys/parcel").text()).contains("Step send", "A parcel to a customer");
        assertThat(new Visitor().get("/functions/mailroom").status()).isEqualTo(302);
    }

    private void theDownloadsHoldIt(long spring, long autumn) {
        Reply function = viewer.visitor().get("/functions/mailroom/download.csv?release=" + spring);
        assertThat(function.status()).isEqualTo(200);
        assertThat(function.header("Content-Type")).startsWith("text/csv");
        assertThat(function.text()).contains("Spring,level,parcel,send,mailroom,440");
        assertThat(viewer.visitor()
                        .get("/journeys/parcel/download.csv?release=" + autumn)
                        .text())
                .contains("Autumn,driver,parcel,send,mailroom,440");
        assertThat(viewer.visitor()
                        .get("/organisation/download.csv?release=" + autumn)
                        .text())
                .contains("Autumn,total,overall,440", "segment:Site=Bern");
    }

    private void theAuditLogNamesWhoDidWhat() {
        JsonNode entries =
                administrator.program().get("/api/v1/audit?limit=200").json();
        Map<String, String> actors = Map.of(
                "function.added", administrator.email(),
                "people.imported", administrator.email(),
                "survey.added", lead.email(),
                "wave.opened", lead.email(),
                "links.downloaded", lead.email(),
                "answers.imported", lead.email(),
                "wave.closed", lead.email(),
                "initiative.registered", head.email());
        actors.forEach((action, actor) -> assertThat(entries).as(action).anySatisfy(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo(action);
            assertThat(entry.path("actor").asText()).isEqualTo(actor);
        }));
        assertThat(reader.get("/api/v1/audit").status()).isEqualTo(403);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
