package throughline.surveys.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.organization.entity.Member;
import throughline.platform.jobs.Progress;
import throughline.platform.security.Secrets;
import throughline.platform.security.Vault;
import throughline.support.Databases;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.control.ballots.AnswerSeal;
import throughline.surveys.control.ballots.BlindedMessage;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.DisclosureRules;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/**
 * Somebody who has read everything that was ever written to the database, in its order, as a transaction log and backups hold it, but not
 * the secret key of the service. People ask for their ballot and answer at once, one after the other: the order tells this attacker whose
 * ballot is which. What it must not tell is what came with it. Guessing finds one answer of sixty on average.
 */
class LinkageAttackTest extends OnDatabase {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String STEP = "step:badge/ask";
    private static final int PEOPLE = 60;
    /** More than guesses find, but for once in a hundred million tries. */
    private static final int BY_CHANCE = 12;

    private final List<Integer> order =
            new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
    /** Under which ballots came answers, in the order in which they came. */
    private final List<String> arrived = new ArrayList<>();

    private final List<byte[]> shut = new ArrayList<>();
    private final List<String> everythingElse = new ArrayList<>();
    private AnswerStore store;
    private AnswerSeal seal;
    private Wave wave;

    /** An answer in its final form, with the number that only one person's answer has. */
    private record Found(long id, int answer) {}

    LinkageAttackTest() {
        super(Databases.DERBY);
    }

    @BeforeEach
    void everybodyAnswersAndTheWaveIsClosed() {
        Surveys surveys = new Surveys(database.entities());
        store = new AnswerStore(database.sql());
        Keyring keyring = new Keyring(new Vault(Base64.getEncoder().encodeToString(Secrets.freshBytes()), "nowhere"));
        OpenWaves open = new OpenWaves(database.entities(), database.sql(), keyring);
        Invitations invitations = new Invitations(database.sql(), surveys, open);
        Ballots ballots = new Ballots(invitations, keyring);
        Journeys journeys = new Journeys(database.entities(), new JourneyReader(), SettableClock.atNoon());
        BallotBox box = new BallotBox(open, ballots, store, new Deliverers(journeys));
        Survey survey = surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), NOW));
        wave = surveys.add(new Wave(survey, 1, "Spring", Audience.EVERYBODY));
        wave.open(
                new Questionnaire(List.of(new Questionnaire.Asked("badge", 1, List.of("ask"), List.of())), 2, 12, null),
                new Frame(PEOPLE, List.of(), List.of()),
                DisclosureRules.DEFAULT,
                NOW);
        database.entities().flush();
        ballots.prepare(wave, IntStream.range(0, PEOPLE).mapToObj(this::person).toList(), NOW);
        database.entities().flush();
        List<String> links = invitations.links(wave, PEOPLE, 0).stream()
                .map(Invitations.Addressed::secret)
                .toList();
        everythingElse.addAll(links);
        everythingElse.addAll(List.of(
                wave.linkKey(),
                wave.ballotPublicKey(),
                wave.ballotPrivateKey(),
                wave.answerKey().orElseThrow()));
        Collections.shuffle(order, new Random(11));
        seal = keyring.seal(wave).orElseThrow();
        for (int person : order) {
            box.put(ballot(ballots, links.get(person)), form(person));
            store.forEachShut(wave.id(), this::remember);
        }
        wave.close(NOW);
        new WaveClosing(store, keyring, open).settle(wave, Progress.NONE);
        database.nextRequest();
    }

    @Test
    void whoHasReadEverythingEverWrittenDoesNotBeatChance() {
        List<Found> found = found();
        assertThat(found).hasSize(PEOPLE);
        assertThat(hits(byIds(found))).as("by ids").isLessThan(BY_CHANCE);
        for (List<Found> guess : orders(found)) {
            assertThat(hits(answers(guess))).as("by order").isLessThan(BY_CHANCE);
        }
        assertThat(hits(byReading(shut))).as("by reading what was kept shut").isZero();
        assertThat(shut.stream().map(content -> content.length).distinct())
                .as("lengths")
                .hasSize(1);
    }

    @Test
    void withoutAnyOneProtectionTheAttackerFindsThem() {
        List<byte[]> open = IntStream.range(0, PEOPLE)
                .mapToObj(i -> seal.open(arrived.get(i), shut.get(i)))
                .toList();
        assertThat(hits(byReading(open))).as("answers not shut").isEqualTo(PEOPLE);
        List<Found> sameIds = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Found(fromBallot(arrived.get(i)), number(order.get(i))))
                .toList();
        assertThat(hits(byIds(sameIds))).as("ids that follow from ballots").isEqualTo(PEOPLE);
        List<Found> asTheyCame =
                order.stream().map(person -> new Found(0, number(person))).toList();
        assertThat(orders(asTheyCame)).as("not written anew").anyMatch(guess -> hits(answers(guess)) == PEOPLE);
    }

    @Test
    void ballotsDoNotFollowFromWhoTheyBelongTo() {
        List<String> known = new ArrayList<>(everythingElse);
        database.sql()
                .query(
                        "select i.id, i.ballot_request, p.id, p.ref, p.name, p.email from invitation i join person p on p.id = i.person_id",
                        rows -> Arrays.asList(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                String.valueOf(rows.getString(6))))
                .forEach(known::addAll);
        for (String value : known) {
            for (String said : List.of(value, "ballot " + value, "invitation " + value)) {
                assertThat(arrived).doesNotContain(said, Secrets.hexHash(said));
            }
        }
    }

    /** What arrives as what, if ids follow from ballots by hashing them with anything that is in the database. */
    private List<Integer> byIds(List<Found> found) {
        Map<Long, Integer> answers = new LinkedHashMap<>();
        found.forEach(one -> answers.put(one.id(), one.answer()));
        List<ToLongFunction<String>> ways =
                new ArrayList<>(List.of(LinkageAttackTest::fromBallot, ballot -> fromBallot(Secrets.hexHash(ballot))));
        for (String value : everythingElse) {
            ways.add(ballot -> first(Secrets.authenticate(value, ballot)));
            ways.add(ballot -> first(Secrets.authenticate(value, "answer " + ballot)));
        }
        return arrived.stream()
                .map(ballot -> ways.stream()
                        .map(way -> answers.getOrDefault(way.applyAsLong(ballot), -1))
                        .filter(answer -> answer >= 0)
                        .findFirst()
                        .orElse(-1))
                .toList();
    }

    /** Orders in which the answers could have come: as they lie, backwards, by ids. */
    private List<List<Found>> orders(List<Found> found) {
        List<Found> backwards = new ArrayList<>(found);
        Collections.reverse(backwards);
        List<Found> byBallot = new ArrayList<>(Collections.nCopies(PEOPLE, found.get(0)));
        List<String> sorted = arrived.stream().sorted().toList();
        for (int i = 0; i < PEOPLE; i++) {
            byBallot.set(i, found.get(sorted.indexOf(arrived.get(i))));
        }
        return List.of(found, backwards, byBallot);
    }

    /** What stands in each, where it can be read as an answer. */
    private List<Integer> byReading(List<byte[]> contents) {
        return contents.stream()
                .map(content -> {
                    try {
                        return answer(content);
                    } catch (RuntimeException unreadable) {
                        return -1;
                    }
                })
                .toList();
    }

    private static List<Integer> answers(List<Found> guess) {
        return guess.stream().map(Found::answer).toList();
    }

    /** How many of those who came were given their own answer. */
    private int hits(List<Integer> answers) {
        return (int) IntStream.range(0, PEOPLE)
                .filter(i -> answers.get(i) == number(order.get(i)))
                .count();
    }

    private void remember(String ballot, byte[] content) {
        if (!arrived.contains(ballot)) {
            arrived.add(ballot);
            shut.add(content);
        }
    }

    private Member person(int number) {
        database.sql()
                .update(
                        "insert into person (ref, name, email, locale, time_zone, active) values (?, ?, ?, 'en', 'UTC', true)",
                        "p" + number,
                        "Person " + (100 + number),
                        "p" + number + "@example.org");
        long id = database.sql()
                .query("select id from person where ref = ?", rows -> rows.getLong(1), "p" + number)
                .get(0);
        return new Member(id, null, "en", null, null, List.of());
    }

    private Ballots.Ballot ballot(Ballots ballots, String link) {
        byte[] prefix = Secrets.freshBytes();
        byte[] serial = Secrets.freshBytes();
        BlindedMessage message = BlindedMessage.of(ballots.key(wave), Ballots.prepared(prefix, serial));
        byte[] signature = message.unblinded(Secrets.decode(
                ballots.give(link, Secrets.encode(message.bytes())).signature()));
        return new Ballots.Ballot(wave.id(), Secrets.encode(prefix), Secrets.encode(serial), Secrets.encode(signature));
    }

    private static AnswerForm form(int person) {
        return new AnswerForm(
                List.of("badge"),
                Map.of("overall", "3", STEP, "1"),
                Map.of(),
                Map.of(STEP, number(person)),
                Map.of(),
                null,
                Map.of(),
                null);
    }

    /** The minutes that this person alone has lost. */
    private static int number(int person) {
        return 15 + person;
    }

    private int answer(byte[] content) {
        List<Item> items = wave.questionnaire().items();
        return new AnswerCodec(items.size())
                .decode(content)
                .minutes()
                .values()
                .iterator()
                .next();
    }

    /** As an id made of the first bytes of a ballot's hash would be. */
    private static long fromBallot(String ballot) {
        return first(HexFormat.of().parseHex(ballot, 0, 16));
    }

    private static long first(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        store.forEach(wave.id(), (id, content) -> found.add(new Found(id, answer(content))));
        return found;
    }
}
