package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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
import throughline.platform.security.Vault;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.control.ballots.BlindedMessage;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

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

    private static final String SECRET = Base64.getEncoder().encodeToString(Secrets.freshBytes());

    private AnswerStore store;
    private Keyring keyring;
    private OpenWaves open;
    private Invitations invitations;
    private Ballots ballots;
    private BallotBox box;
    private Wave wave;
    private final Map<Integer, BlindedMessage> messages = new HashMap<>();

    BallotsTest() {
        super(Databases.DERBY);
    }

    @BeforeEach
    void inviteThree() {
        Surveys surveys = new Surveys(database.entities());
        store = new AnswerStore(database.sql());
        keyring = new Keyring(new Vault(SECRET, "nowhere"));
        open = new OpenWaves(database.entities(), database.sql(), keyring);
        invitations = new Invitations(database.sql(), surveys, open);
        ballots = new Ballots(invitations, keyring);
        box = new BallotBox(
                open,
                ballots,
                store,
                new Deliverers(new Journeys(database.entities(), new JourneyReader(), SettableClock.atNoon())));
        Survey survey = surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), NOW));
        wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        wave.open(
                new Questionnaire(List.of(new Questionnaire.Asked("badge", 1, List.of("ask"), List.of())), 2, 12, null),
                new Frame(3, List.of(), List.of()),
                DisclosureRules.DEFAULT,
                NOW);
        database.entities().flush();
        ballots.prepare(wave, List.of(person("a"), person("b"), person("c")), NOW);
        database.entities().flush();
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
        List<byte[]> contents = new ArrayList<>();
        store.forEachShut(wave.id(), (ballot, content) -> contents.add(content));
        assertThat(contents)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(content -> content.length == contents.get(0).length);
        assertThat(contents)
                .as("shut: nothing of it can be read")
                .noneMatch(content -> new String(content, StandardCharsets.ISO_8859_1).contains("Nobody told me."));
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
            assertThat(kept)
                    .doesNotContain(value, Secrets.hexHash(value), Secrets.hexHash("ballot " + value))
                    .doesNotContain(HexFormat.of().formatHex(Secrets.authenticate(wave.linkKey(), "ballot " + value)));
        }
    }

    @Test
    void whatWasSignedBlindFitsEveryBallotAlike() {
        // for every pair of what the server saw and what came in there is a factor that leads from one to the other
        List<BlindedMessage> asked = new ArrayList<>();
        List<BigInteger> came = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BlindedMessage message = message(i);
            asked.add(message);
            Ballots.Ballot ballot = ballot(i, message);
            came.add(new BigInteger(1, Secrets.decode(ballot.signature())));
        }
        RSAPublicKey key = ballots.key(wave);
        for (BlindedMessage message : asked) {
            for (BigInteger signature : came) {
                BigInteger encoded = signature.modPow(key.getPublicExponent(), key.getModulus());
                BigInteger powered = new BigInteger(1, message.bytes())
                        .multiply(encoded.modInverse(key.getModulus()))
                        .mod(key.getModulus());
                BigInteger factor = new BigInteger(1, open.byId(wave.id()).sign(padded(powered)));
                assertThat(factor.modPow(key.getPublicExponent(), key.getModulus()))
                        .isEqualTo(powered);
            }
        }
    }

    @Test
    void closingDestroysTheKeysAndSeparatesWordsFromRatings() {
        everybodyAnswers();
        Ballots.Ballot late = ballot(0, message(0));
        wave.close(NOW);
        new WaveClosing(store, keyring, open).settle(wave, Progress.NONE);
        new WaveClosing(store, keyring, open).settle(wave, Progress.NONE);
        database.nextRequest();
        assertThat(database.sql()
                        .query(
                                "select ballot_private_key, link_key, answer_key from wave where id = ?",
                                rows -> rows.getString(1) == null
                                        && rows.getString(2) == null
                                        && rows.getString(3) == null,
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

    @Test
    void anotherSecretKeyOpensNothingAndSaysSo() {
        everybodyAnswers();
        String other = Base64.getEncoder().encodeToString(Secrets.freshBytes());
        Keyring stranger = new Keyring(new Vault(other, "data"));
        assertThatThrownBy(() -> new WaveClosing(store, stranger, open).close(wave, NOW))
                .isInstanceOf(Refusal.class);
        assertThat(wave.isOpen()).isTrue();
        new WaveClosing(store, keyring, open).close(wave, NOW);
        assertThatThrownBy(() -> new WaveClosing(store, stranger, open).settle(wave, Progress.NONE))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.arguments()).containsExactly("answer key of wave " + wave.id());
                });
        assertThat(store.ballotCount(wave.id())).as("nothing is lost").isEqualTo(3);
        new WaveClosing(store, keyring, open).settle(wave, Progress.NONE);
        assertThat(store.ballotCount(wave.id())).isZero();
    }

    @Test
    void aWaveWithoutKeysCanOnlyBeClosedAndLosesNothing() {
        // as a version before answers were shut left it
        everybodyAnswers();
        String link = secret(0);
        List<String> hashes = database.sql().query("select ballot_hash from answer", rows -> rows.getString(1));
        byte[] content = new AnswerCodec(4).encode(FORM.answer(wave.questionnaire(), wave.frame(), Map.of()));
        hashes.forEach(hash -> store.put(wave.id(), hash, content));
        database.sql()
                .update(
                        "update wave set ballot_public_key = null, ballot_private_key = null, answer_key = null,"
                                + " version = version + 1 where id = ?",
                        wave.id());
        database.nextRequest();
        Wave old = database.entities().find(Wave.class, wave.id());
        assertThatThrownBy(() -> invitations.bySecret(link))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(410));
        WaveClosing closing = new WaveClosing(store, keyring, open);
        closing.close(old, NOW);
        closing.settle(old, Progress.NONE);
        closing.settle(old, Progress.NONE);
        List<Integer> overall = new ArrayList<>();
        store.forEach(
                old.id(),
                (id, row) -> overall.add((int) new AnswerCodec(4).decode(row).codes()[0]));
        assertThat(overall).containsExactly(2, 2, 2);
        assertThat(database.sql().query("select text from answer_comment", rows -> rows.getString(1)))
                .hasSize(3);
    }

    private void everybodyAnswers() {
        for (int i = 0; i < 3; i++) {
            box.put(ballot(i, message(i)), FORM);
        }
    }

    private String secret(int person) {
        return invitations.links(wave, 10, 0).get(person).secret();
    }

    private BlindedMessage message(int person) {
        byte[] part = part(person);
        return messages.computeIfAbsent(
                person, who -> BlindedMessage.of(ballots.key(wave), Ballots.prepared(part, part)));
    }

    private Ballots.Ballot ballot(int person, BlindedMessage message) {
        Ballots.BlindSignature signature = ballots.give(secret(person), Secrets.encode(message.bytes()));
        String part = Secrets.encode(part(person));
        return new Ballots.Ballot(
                wave.id(), part, part, Secrets.encode(message.unblinded(Secrets.decode(signature.signature()))));
    }

    /** 32 bytes as a browser draws them, here the same at every call. */
    private static byte[] part(int person) {
        return Secrets.authenticate("browser", "person " + person);
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[256];
        int length = Math.min(256, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 256 - length, length);
        return padded;
    }
}
