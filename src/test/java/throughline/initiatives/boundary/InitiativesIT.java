package throughline.initiatives.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static throughline.support.waves.Programme.good;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Who may start what, what a plan must be, and how it moves over the board. */
@OnServer
class InitiativesIT {
    private static final String SEND = "step:plans/send";
    private static final String PACK = "step:plans/pack";
    private static final String CONFIRM = "step:plans/confirm";
    private static final String PATH = "/api/v1/initiatives";

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final ApiClient LEAD = PROGRAMME.lead();
    private static Person head;
    private static ApiClient headProgram;
    private static long survey;
    private static long baseline;
    private static long onlyPlanned;
    private static List<int[]> answers;

    @BeforeAll
    static void closeABaseline() {
        head = ApiClient.person("plans-head", "function-head");
        headProgram = head.program();
        good(LEAD.post("/api/v1/functions", Map.of("key", "depot", "name", "Depot", "head", head.email())), 201);
        PROGRAMME.journey(Parcel.yaml("plans", "depot")
                .replaceFirst(
                        "(key: confirm[\\s\\S]*?responsible: it\n)",
                        "$1    contributors:\n      - function: depot\n        share: 0.25\n"));
        survey = PROGRAMME.survey("Plans", "plans");
        baseline = PROGRAMME.open(survey, "Baseline");
        answers = new Opinions(9, 3.9, 3.8, 3.7, 3.8, 3.0).take(60);
        PROGRAMME.take(baseline, Parcel.header("plans", "segment:function") + Opinions.rows(answers, "HR", "IT"));
        PROGRAMME.close(baseline);
        onlyPlanned = PROGRAMME.plan(survey, "Follow-up");
    }

    private static Map<String, Object> wish(String title, Object... more) {
        Map<String, Object> wish = new HashMap<>(Map.of("title", title, "targetSteps", List.of(SEND)));
        for (int i = 0; i < more.length; i += 2) {
            wish.put((String) more[i], more[i + 1]);
        }
        return wish;
    }

    private static JsonNode draft(String title) {
        return good(LEAD.post(PATH, wish(title, "draft", true)), 201);
    }

    @Test
    void aHeadActsForTheirOwnFunctionOnly() {
        JsonNode own = good(headProgram.post(PATH, wish("Own", "draft", true)), 201);
        assertThat(own.path("function").asText()).isEqualTo("depot");
        long foreign = good(LEAD.post(PATH, wish("Foreign", "draft", true, "targetSteps", List.of(PACK))), 201)
                .path("id")
                .asLong();
        for (Reply refused : List.of(
                headProgram.post(PATH, wish("Not mine", "targetSteps", List.of(PACK))),
                headProgram.post(PATH, wish("Not mine either", "function", "it")),
                headProgram.put(PATH + "/" + foreign, wish("Taken over", "version", 1)),
                headProgram.post(PATH + "/" + foreign + "/register", Map.of()),
                headProgram.post(PATH + "/" + foreign + "/status", Map.of("status", "closed")))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("not-your-function");
        }
        String page = "/initiatives/" + foreign;
        Reply form = head.visitor().submit("/account", page, Map.of("title", "Taken over by form", "version", "0"));
        assertThat(form.status()).isEqualTo(403);
        assertThat(byId(foreign).path("title").asText()).isEqualTo("Foreign");
    }

    @Test
    void aHeadAimsOnlyAtStepsThatTheirFunctionDelivers() {
        for (List<String> targets : List.of(List.of(PACK), List.of(SEND, PACK))) {
            Reply refused = headProgram.post(PATH, wish("Foreign step", "function", "depot", "targetSteps", targets));
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("not-your-step");
            assertThat(refused.text()).contains("Step pack", "Finance");
        }
        Reply form = head.visitor()
                .submit("/account", "/initiatives", Map.of("title", "By form", "function", "depot", "step", PACK));
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.text()).contains("Step pack");
        Map<String, Object> shared =
                wish("Shared", "draft", true, "function", "depot", "targetSteps", List.of(CONFIRM));
        JsonNode own = good(headProgram.post(PATH, shared), 201);
        Reply changed = headProgram.put(
                PATH + "/" + own.path("id").asLong(),
                wish(
                        "Shared",
                        "version",
                        own.path("version").asInt(),
                        "targetSteps",
                        List.of(PACK),
                        "comparisonSteps",
                        List.of()));
        assertThat(changed.problem()).as(changed.text()).isEqualTo("not-your-step");
        Map<String, Object> wide = wish("Of a lead", "draft", true, "targetSteps", List.of(SEND, PACK));
        good(LEAD.post(PATH, wide), 201);
    }

    @Test
    void aPlanSaysWhatItsComparisonCouldDetect() {
        JsonNode plan = draft("Detectable").path("plan");
        double[] differences = answers.stream()
                .mapToDouble(a -> a[6] - (a[2] + a[3] + a[4] + a[5]) / 4.0)
                .toArray();
        double mean = Arrays.stream(differences).average().orElseThrow();
        double variance =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / 59;
        // as many answers again, and a drift of .03 while there are no placebos
        assertThat(plan.path("detectable").asDouble())
                .isCloseTo(2.8 * Math.sqrt(variance * 2 / 60 + 0.03 * 0.03), within(1e-9));
        assertThat(plan.path("smallestWorthwhile").asDouble()).isEqualTo(0.1);
        assertThat(plan.path("baselineWave").asLong()).isEqualTo(baseline);
    }

    @Test
    void aPlanThatCannotBeJudgedIsRefusedWithWhatIsWrong() {
        assertThat(paths(wish("A", "baselineWave", baseline, "targetSteps", List.of("step:plans/fly", SEND))))
                .containsExactly("targetSteps[0]");
        assertThat(paths(wish("A", "baselineWave", baseline, "targetSteps", List.of())))
                .containsExactly("targetSteps");
        assertThat(paths(wish("A", "targetSteps", List.of("step:nowhere/x")))).containsExactly("baselineWave");
        assertThat(paths(wish("A", "baselineWave", onlyPlanned))).containsExactly("baselineWave");
        assertThat(paths(wish("A", "comparisonSteps", List.of(SEND, "step:plans/fly"))))
                .containsExactlyInAnyOrder("comparisonSteps", "comparisonSteps[1]");
        assertThat(paths(wish("A", "smallestWorthwhile", 0, "followUpAfter", 0)))
                .containsExactly("smallestWorthwhile", "followUpAfter");
        assertThat(paths(wish("", "startsOn", "2030-02-01"))).containsExactly("title");
        assertThat(paths(wish("A", "startsOn", "2030-02-01", "endsOn", "2030-01-01")))
                .containsExactly("endsOn");
        assertThat(LEAD.post(PATH, wish("A", "function", "mars")).status()).isIn(404, 422);
    }

    @Test
    void aDraftMovesOnlyOnceItIsRegistered() {
        long id = draft("On the board").path("id").asLong();
        assertThat(move(id, "under-way").problem()).isEqualTo("initiative-move");
        assertThat(LEAD.post(PATH + "/" + id + "/register", Map.of()).status()).isEqualTo(200);
        assertThat(LEAD.post(PATH + "/" + id + "/register", Map.of()).problem()).isEqualTo("initiative-registered");
        for (String status : List.of("under-way", "waiting", "registered", "under-way")) {
            assertThat(move(id, status).status()).as(status).isEqualTo(200);
            assertThat(byId(id).path("status").asText()).isEqualTo(status);
        }
        assertThat(move(id, "judged").problem()).as("nobody types a verdict in").isEqualTo("initiative-move");
        assertThat(move(id, "finished").errorPaths()).containsExactly("status");
        String board = head.visitor().get("/initiatives").text();
        assertThat(board).contains("On the board");
        assertThat(board.indexOf("On the board"))
                .as("in the column of those under way")
                .isGreaterThan(board.indexOf("<h3>Under way"))
                .isLessThan(board.indexOf("<h3>Waiting"));
        assertThat(move(id, "closed").status()).isEqualTo(200);
        assertThat(move(id, "under-way").status()).isEqualTo(409);
    }

    @Test
    void aRegisteredPlanChangesVisiblyUntilItIsFrozen() {
        long id = good(LEAD.post(PATH, wish("Changed plan", "followUpAfter", 20)), 201)
                .path("id")
                .asLong();
        JsonNode same = good(change(id, "title", "Changed title"), 200);
        assertThat(same.path("planChangedAt").asText("")).isEmpty();
        JsonNode changed = good(change(id, "smallestWorthwhile", 0.3), 200);
        assertThat(changed.path("plan").path("smallestWorthwhile").asDouble()).isEqualTo(0.3);
        assertThat(changed.path("planChangedAt").asText("")).isNotEmpty();
        assertThat(changed.path("plan").path("targetSteps"))
                .isEqualTo(same.path("plan").path("targetSteps"));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        JsonNode read = draft("Two editors");
        Map<String, Object> mine =
                Map.of("title", "Mine", "version", read.path("version").asInt());
        good(LEAD.put(PATH + "/" + read.path("id").asLong(), mine), 200);
        Reply refused = LEAD.put(PATH + "/" + read.path("id").asLong(), mine);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void aChangeSaysWhichVersionItWasMadeFrom() {
        long id = draft("Unseen").path("id").asLong();
        Reply refused = LEAD.put(PATH + "/" + id, Map.of("title", "Other"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.errorPaths()).containsExactly("version");
        assertThat(byId(id).path("title").asText()).isEqualTo("Unseen");
    }

    @Test
    void theVersionThatAChangeAnswersIsGoodForTheNextChange() {
        JsonNode read = draft("Again and again");
        long id = read.path("id").asLong();
        for (String title : List.of("First", "Second", "Third")) {
            int version = read.path("version").asInt();
            read = good(LEAD.put(PATH + "/" + id, Map.of("title", title, "version", version)), 200);
        }
        read = good(LEAD.post(PATH + "/" + id + "/register", Map.of()), 200);
        assertThat(read.path("version")).isEqualTo(byId(id).path("version"));
        read = good(move(id, "under-way"), 200);
        assertThat(read.path("version")).isEqualTo(byId(id).path("version"));
    }

    @Test
    void whatAChangeDoesNotNameStaysAndWhatIsEmptyGoes() {
        Map<String, Object> all = wish("Everything", "draft", true, "owner", "Ana", "sponsor", "Bo", "budget", "9000");
        all.put("team", List.of(Map.of("name", "Ana", "function", "depot")));
        all.putAll(Map.of("description", "Why", "startsOn", "2030-01-01", "endsOn", "2030-02-01"));
        JsonNode before = good(LEAD.post(PATH, all), 201);
        long id = before.path("id").asLong();
        JsonNode after = good(change(id, "title", "Another"), 200);
        for (String kept : List.of("owner", "sponsor", "budget", "team", "description", "startsOn", "endsOn", "plan")) {
            assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
        }
        assertThat(after.path("title").asText()).isEqualTo("Another");
        Map<String, Object> gone = new HashMap<>(Map.of("owner", "", "budget", "", "startsOn", "", "endsOn", ""));
        gone.putAll(Map.of("title", "Another", "team", List.of()));
        gone.put("version", byId(id).path("version").asInt());
        JsonNode empty = good(LEAD.put(PATH + "/" + id, gone), 200);
        assertThat(empty.path("owner").asText()).isEmpty();
        assertThat(empty.path("team")).isEmpty();
        for (String nothing : List.of("budget", "startsOn", "endsOn")) {
            assertThat(empty.path(nothing).isMissingNode()).as(nothing).isTrue();
        }
        assertThat(empty.path("sponsor").asText()).isEqualTo("Bo");
        Reply wrong = change(id, "startsOn", "01.02.2030");
        assertThat(wrong.errorPaths()).containsExactly("startsOn");
        assertThat(wrong.text()).contains("2026-12-05");
    }

    @Test
    void anInitiativeThatComesAfterItsJudgeOpenedIsTooLate() {
        long own = PROGRAMME.survey("Late plans", "plans");
        long before = closedBefore(own);
        long draft = good(LEAD.post(PATH, wish("Hesitant", "baselineWave", before, "draft", true)), 201)
                .path("id")
                .asLong();
        PROGRAMME.open(own, "After");
        Reply late = LEAD.post(PATH, wish("Late", "baselineWave", before));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("follow-up-opened");
        assertThat(LEAD.post(PATH + "/" + draft + "/register", Map.of()).problem())
                .isEqualTo("follow-up-opened");
        assertThat(good(LEAD.get(PATH), 200).findValuesAsText("title")).doesNotContain("Late");
        // the wave after that can still judge it
        assertThat(LEAD.post(PATH, wish("In time", "baselineWave", before, "followUpAfter", 2))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRegisteredPlanCannotMoveToAnOutcomeThatIsKnown() {
        PROGRAMME.journey(Parcel.yaml("known", "depot"));
        long own = PROGRAMME.survey("Known outcomes", "known");
        long first = PROGRAMME.open(own, "First");
        PROGRAMME.take(first, Parcel.header("known", "weight") + Opinions.rows(answers, "1"));
        PROGRAMME.close(first);
        long second = PROGRAMME.open(own, "Second");
        PROGRAMME.take(second, Parcel.header("known", "weight") + Opinions.rows(answers, "1"));
        PROGRAMME.close(second);
        Map<String, Object> honest = wish("Honest", "baselineWave", second, "targetSteps", List.of("step:known/send"));
        long one = good(LEAD.post(PATH, honest), 201).path("id").asLong();
        Reply back = change(one, "baselineWave", first);
        assertThat(back.status()).as(back.text()).isEqualTo(409);
        assertThat(back.problem()).isEqualTo("follow-up-opened");
        Reply away = change(one, "baselineWave", baseline);
        assertThat(away.status()).as(away.text()).isEqualTo(422);
        assertThat(away.errorPaths()).containsExactly("baselineWave");
        assertThat(byId(one).path("plan").path("baselineWave").asLong()).isEqualTo(second);
    }

    @Test
    void somebodyInTheTeamMayStandForNoFunction() {
        long id = good(LEAD.post(PATH, wish("Team", "draft", true, "team", List.of(Map.of("name", "Ana")))), 201)
                .path("id")
                .asLong();
        Reply page = head.visitor().get("/initiatives/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Ana");
    }

    @Test
    void withoutAMeasurementThereIsNoFigureButWhatCouldBeDetected() {
        long id = draft("Not measured").path("id").asLong();
        JsonNode effect = good(LEAD.get(PATH + "/" + id + "/effect"), 200);
        assertThat(effect.path("verdict").asText()).isEqualTo("too-early");
        assertThat(effect.path("mde").asDouble()).isPositive();
        assertThat(effect.path("estimate").isNumber()).isFalse();
        assertThat(LEAD.get(PATH + "/999999/effect").status()).isEqualTo(404);
    }

    @Test
    void tooFewAnswersAfterwardsGiveNoVerdict() {
        long own = PROGRAMME.survey("Few answers", "plans");
        long before = closedBefore(own);
        long id = good(LEAD.post(PATH, wish("Unanswered", "baselineWave", before)), 201)
                .path("id")
                .asLong();
        long after = PROGRAMME.open(own, "After");
        PROGRAMME.take(after, Parcel.header("plans", "weight") + Opinions.rows(answers.subList(0, 29), "1"));
        PROGRAMME.close(after);
        JsonNode effect = good(LEAD.get(PATH + "/" + id + "/effect"), 200);
        assertThat(effect.path("verdict").asText()).isEqualTo("too-early");
        assertThat(effect.path("estimate").isNumber()).isFalse();
        assertThat(effect.path("followUpWave").asLong()).isEqualTo(after);
        assertThat(byId(id).path("status").asText()).isEqualTo("registered");
    }

    @Test
    void anEffectSaysWhichStepsItIsComparedWith() {
        long own = PROGRAMME.survey("Unrated steps", "plans");
        long before = closedBefore(own);
        Map<String, Object> wish = wish("Partly compared", "baselineWave", before);
        wish.put("comparisonSteps", List.of(PACK, CONFIRM, "step:plans/approve"));
        long id = good(LEAD.post(PATH, wish), 201).path("id").asLong();
        long after = PROGRAMME.open(own, "After");
        String onlyHere = Parcel.header("plans", "weight").replace(PACK, "not-asked");
        PROGRAMME.take(after, onlyHere + Opinions.rows(answers, "1"));
        PROGRAMME.close(after);
        JsonNode effect = good(LEAD.get(PATH + "/" + id + "/effect"), 200);
        assertThat(effect.path("estimate").isNumber()).isTrue();
        assertThat(effect.path("comparisonSteps")).hasSize(3);
        assertThat(effect.path("comparedSteps"))
                .extracting(JsonNode::asText)
                .containsExactly(CONFIRM, "step:plans/approve");
        assertThat(head.visitor().get("/initiatives/" + id).text()).contains("2 were rated by enough people");
    }

    private static List<String> paths(Map<String, Object> wish) {
        Reply refused = LEAD.post(PATH, wish);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.errorPaths();
    }

    private static Reply move(long id, String status) {
        return LEAD.post(PATH + "/" + id + "/status", Map.of("status", status));
    }

    private static Reply change(long id, String field, Object value) {
        JsonNode now = byId(id);
        Map<String, Object> change = new HashMap<>(Map.of(
                "title",
                now.path("title").asText(),
                "version",
                now.path("version").asInt()));
        change.put(field, value);
        return LEAD.put(PATH + "/" + id, change);
    }

    private static JsonNode byId(long id) {
        return good(LEAD.get(PATH + "/" + id), 200);
    }

    /** A closed wave with all answers. */
    private static long closedBefore(long survey) {
        long before = PROGRAMME.open(survey, "Before");
        PROGRAMME.take(before, Parcel.header("plans", "weight") + Opinions.rows(answers, "1"));
        PROGRAMME.close(before);
        return before;
    }
}
