package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.organization.entity.Member;
import throughline.platform.http.Refusal;
import throughline.platform.jobs.Progress;
import throughline.platform.security.Secrets;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.SurveyDesign;
import throughline.surveys.entity.Wave;

/** That the database never says who answered what, to anybody who holds all of it. */
class BallotsTest extends OnDatabase {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AnswerForm FORM = new AnswerForm(
            List.of("badge"),
            Map.of("overall", "2", "step:badge/ask", "1"),
            Map.of(),
            Map.of(),
            Map.of("step:badge/ask", "Nobody told me."),
            null,
            Map.of(),
            null);

    private AnswerStore store;
    private Invitations invitations;
    private Ballots ballots;
    private BallotBox box;
    private Wave wave;

    BallotsTest() {
        super(Databases.DERBY);
    }

    @BeforeEach
    void inviteThree() {
        Surveys surveys = new Surveys(database.entities());
        store = new AnswerStore(database.sql());
        invitations = new Invitations(database.sql(), surveys);
        ballots = new Ballots(invitations, surveys);
        box = new BallotBox(
                surveys,
                ballots,
                store,
                new Deliverers(new Journeys(database.entities(), new JourneyReader(), SettableClock.atNoon())));
        Survey survey = surveys.add(new Survey("Services", new SurveyDesign(List.of("badge"), 2, 12), NOW));
        wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        wave.open(
                new Questionnaire(List.of(new Questionnaire.Asked("badge", 1, List.of("ask"), List.of())), 2, 12),
                new Frame(3, List.of(), List.of()),
                DisclosureRules.DEFAULT,
                NOW);
        wave.keys(Secrets.fresh(), Secrets.fresh());
        database.entities().flush();
        invitations.invite(wave.id(), List.of(person("a"), person("b"), person("c")));
    }

    private Member person(String ref) {
        database.sql()
                .update(
                        "insert into person (ref, name, locale, time_zone, active) values (?, ?, 'en', 'UTC', true)",
                        ref,
                        ref);
        long id = database.sql()
                .query("select id from person where ref = ?", rows -> rows.getLong(1), ref)
                .get(0);
        return new Member(id, null, "en", null, null, List.of());
    }

    @Test
    void anAnswerIsKeptWithNothingButItsWaveItsBallotAndItself() {
        everybodyAnswers();
        List<String> columns = new ArrayList<>();
        database.sql()
                .forEach(
                        "select * from answer",
                        rows -> {
                            columns.clear();
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                columns.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                            }
                            return 0;
                        },
                        row -> {});
        assertThat(columns).containsExactly("wave_id", "ballot_hash", "content");
        List<String> contents = new ArrayList<>();
        store.forEach(wave.id(), (id, content) -> contents.add(HexFormat.of().formatHex(content)));
        assertThat(contents)
                .as("the same answer is the same bytes, whoever gave it")
                .hasSize(3);
        assertThat(new HashSet<>(contents)).hasSize(1);
    }

    @Test
    void noAnswerFollowsFromAnInvitationAndTheKeysOfItsWave() {
        everybodyAnswers();
        Set<String> kept =
                new HashSet<>(database.sql().query("select ballot_hash from answer", rows -> rows.getString(1)));
        assertThat(kept).hasSize(3);
        List<String> known = new ArrayList<>(
                database.sql().query("select ballot_request from invitation", rows -> rows.getString(1)));
        assertThat(known).hasSize(3).doesNotContainNull().doesNotHaveDuplicates();
        invitations.links(wave, 10, 0).forEach(link -> known.add(link.secret()));
        database.sql()
                .query("select id, person_id from invitation", rows -> List.of(rows.getString(1), rows.getString(2)))
                .forEach(known::addAll);
        for (String value : known) {
            for (String key : List.of(wave.ballotKey(), wave.linkKey())) {
                String serial = Secrets.encode(Secrets.authenticate(key, "serial " + value));
                assertThat(kept)
                        .doesNotContain(
                                value,
                                Secrets.hexHash(value),
                                Secrets.hexHash("ballot " + value),
                                Secrets.hexHash("ballot " + serial));
            }
        }
    }

    @Test
    void closingDestroysTheKeysAndSeparatesWordsFromRatings() {
        everybodyAnswers();
        Ballots.Ballot late = ballots.give(secret(0), request(0));
        wave.close(NOW);
        new WaveClosing(store).settle(wave, Progress.NONE);
        database.nextRequest();
        assertThat(database.sql()
                        .query(
                                "select ballot_key, link_key from wave where id = ?",
                                rows -> rows.getString(1) == null && rows.getString(2) == null,
                                wave.id()))
                .containsExactly(true);
        assertThat(store.ballotCount(wave.id())).as("rows under ballots").isZero();
        List<String> contents = new ArrayList<>();
        store.forEach(wave.id(), (id, content) -> contents.add(new String(content, StandardCharsets.ISO_8859_1)));
        assertThat(contents).hasSize(3).noneMatch(content -> content.contains("Nobody told me."));
        assertThat(database.sql().query("select text from answer_comment", rows -> rows.getString(1)))
                .containsExactly("Nobody told me.", "Nobody told me.", "Nobody told me.");
        assertThatThrownBy(() -> box.put(late, FORM)).isInstanceOf(Refusal.class);
    }

    private void everybodyAnswers() {
        for (int i = 0; i < 3; i++) {
            box.put(ballots.give(secret(i), request(i)), FORM);
        }
    }

    private String secret(int person) {
        return invitations.links(wave, 10, 0).get(person).secret();
    }

    /** 32 bytes as a browser draws them, here the same at every call. */
    private static String request(int person) {
        return Secrets.encode(Secrets.authenticate("browser", "person " + person));
    }
}
