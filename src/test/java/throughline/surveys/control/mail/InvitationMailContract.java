package throughline.surveys.control.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.notices.control.Authors;
import throughline.notices.control.Dispatch;
import throughline.notices.control.Dispatch.Ready;
import throughline.notices.control.Outbox;
import throughline.notices.entity.Letter;
import throughline.notices.entity.Notice;
import throughline.notices.entity.Notice.Status;
import throughline.organization.control.Contacts;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.platform.languages.Languages;
import throughline.platform.pages.Messages;
import throughline.platform.schema.DuplicateKey;
import throughline.platform.security.Secrets;
import throughline.platform.security.Vault;
import throughline.platform.time.LocalCalendar;
import throughline.support.Databases;
import throughline.support.Definitions;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;
import throughline.surveys.control.Ballots;
import throughline.surveys.control.Frames;
import throughline.surveys.control.Invitations;
import throughline.surveys.control.Surveys;
import throughline.surveys.control.WaveOpening;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.control.schedule.Reminders;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.SurveyDesign;

/** Everybody who is invited is told so once, and reminded at the right hour as long as they have no ballot. */
abstract class InvitationMailContract extends OnDatabase {
    private static final String SECRET = Base64.getEncoder().encodeToString(Secrets.freshBytes());

    // Monday 2 March 2026, noon
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private Surveys surveys;
    private Invitations invitations;
    private Outbox outbox;
    private Contacts contacts;
    private People people;
    private Dispatch dispatch;
    private InvitationMail mail;
    private Reminders reminders;
    private WaveOpening opening;

    InvitationMailContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void anOutboxAndThreePeople() {
        surveys = new Surveys(database.entities());
        Journeys journeys = new Journeys(database.entities(), new JourneyReader(), clock);
        people = new People(database.sql());
        contacts = new Contacts(database.sql());
        Units units = new Units(database.entities());
        Keyring keyring = new Keyring(new Vault(SECRET, "nowhere"));
        OpenWaves open = new OpenWaves(database.entities(), database.sql(), keyring);
        invitations = new Invitations(database.sql(), surveys, open);
        opening = new WaveOpening(surveys, journeys, new Frames(people, units), new Ballots(invitations, keyring));
        outbox = new Outbox(database.sql());
        Languages languages = new Languages(Path.of("languages-of-nobody"));
        Messages messages = new Messages(languages);
        Reachable reachable = new Reachable(invitations, "https://throughline.example/");
        InvitationLetters letters = new InvitationLetters(surveys, journeys, units, messages);
        dispatch = new Dispatch(
                outbox,
                new Authors(
                        List.of(new InvitationAuthor(reachable, letters), new ReminderAuthor(reachable, letters)),
                        languages),
                contacts,
                messages);
        mail = new InvitationMail(database.sql(), outbox);
        reminders = new Reminders(database.sql(), surveys, new LocalCalendar(clock, "UTC"));
        journeys.publish(
                Objects.requireNonNull(new JourneyReader()
                        .read(Definitions.yaml("badge"), Definitions.FUNCTIONS)
                        .definition()),
                "test");
        person("ada", "ada@example.com", "UTC");
        person("bo", "bo@example.com", "UTC");
        person("cy", null, "UTC");
    }

    @Test
    void whoHasAnAddressGetsALetterWithTheirOwnLink() {
        Wave wave = open(List.of());
        Claimed claimed = claim();
        assertThat(claimed.ready()).extracting(Ready::address).containsExactly("ada@example.com", "bo@example.com");
        Letter letter = claimed.ready().get(0).letter();
        assertThat(letter.subject()).isEqualTo("Services: how is it for you?");
        assertThat(letter.action().address())
                .isEqualTo("https://throughline.example/respond#"
                        + invitations.links(wave, 10, 0).get(0).secret());
        assertThat(letter.paragraphs()).last().asString().doesNotContain("until");
        assertThat(claim().count()).as("while they are being sent").isZero();
        claimed.ready().forEach(ready -> outbox.sent(ready.notice(), clock.instant()));
        assertThat(counts(wave)).isEqualTo(Map.of(Status.SENT, 2L));
        assertThatThrownBy(() -> mail.inviteAfter(0, wave.id(), clock.instant()))
                .isInstanceOf(DuplicateKey.class);
    }

    @Test
    void aLetterNamesTheLastDayInTheLanguageOfItsWords() {
        Wave wave = planned();
        wave.schedule(null, LocalDate.of(2026, 3, 20));
        database.sql().update("update person set locale = 'ja'");
        open(wave);
        assertThat(claim().ready().get(0).letter().paragraphs())
                .last()
                .asString()
                .contains("20 March 2026");
    }

    @Test
    void whatAStoppedProcessWasSendingIsSentAgain() {
        Wave wave = open(List.of());
        assertThat(claim().ready()).hasSize(2);
        outbox.releaseAll();
        assertThat(claim().ready()).hasSize(2);
        assertThat(counts(wave)).isEqualTo(Map.of(Status.SENDING, 2L));
    }

    @Test
    void whoLeftOrWantsNoMailGetsNone() {
        Wave wave = open(List.of());
        people.optOut(id("ada"), clock.instant());
        people.deactivate(List.of(id("bo")));
        Claimed claimed = claim();
        assertThat(claimed.count()).isEqualTo(2);
        assertThat(claimed.ready()).isEmpty();
        assertThat(counts(wave)).isEqualTo(Map.of(Status.DROPPED, 2L));
    }

    @Test
    void nothingIsSentOfAWaveThatIsOver() {
        Wave wave = open(List.of());
        wave.close(clock.instant());
        database.entities().flush();
        assertThat(claim().ready()).isEmpty();
        assertThat(counts(wave)).isEqualTo(Map.of(Status.DROPPED, 2L));
        Wave other = open(List.of());
        mail.drop(other.id(), clock.instant());
        assertThat(claim().count()).isZero();
        assertThat(counts(other)).isEqualTo(Map.of(Status.DROPPED, 2L));
    }

    @Test
    void mailToADeadAddressFailsUntilItIsMendedOrSentAgain() {
        Wave wave = open(List.of());
        assertThat(contacts.bounced(Map.of("ADA@example.com", "550 no such user", "nobody@example.com", "")))
                .containsExactly("nobody@example.com");
        assertThat(contacts.countBounced()).isEqualTo(1);
        assertThat(claim().ready()).extracting(Ready::address).containsExactly("bo@example.com");
        Notice failed =
                outbox.list("FAILED", InvitationMail.topic(wave.id()), 10, 0).get(0);
        assertThat(failed.problem()).contains("550 no such user");
        assertThat(outbox.resend(failed.id(), clock.instant())).isEqualTo(1);
        assertThat(claim().ready()).as("it is still dead").isEmpty();
        database.sql().update("update person set email = 'ada@other.example' where ref = 'ada'");
        assertThat(outbox.resend(null, clock.instant())).isEqualTo(1);
        assertThat(claim().ready()).extracting(Ready::address).containsExactly("ada@other.example");
    }

    @Test
    void whatTheServerRefusesIsTriedLaterAndGivenUpInTheEnd() {
        open(List.of());
        Notice notice = claim().ready().get(0).notice();
        int tries = 0;
        while (notice.status() != Status.FAILED) {
            outbox.refused(notice, "451 try later", clock.instant());
            tries++;
            notice = outbox.find(notice.id()).orElseThrow();
            assertThat(notice.problem()).isEqualTo("451 try later");
            clock.forward(Duration.between(clock.instant(), notice.dueAt()).plusMillis(-1));
            assertThat(claim().ready()).as("before it is time").isEmpty();
            clock.forward(Duration.ofMillis(1));
            if (notice.status() == Status.WAITING) {
                assertThat(claim().ready()).hasSize(1);
            }
        }
        assertThat(tries).isEqualTo(8);
    }

    @Test
    void remindersGoToThoseWithoutABallotInTheirWorkingHoursAndAreNotListed() {
        person("dee", "dee@example.com", "America/New_York");
        Wave wave = open(List.of(4, 9));
        claim().ready().forEach(ready -> outbox.sent(ready.notice(), clock.instant()));
        clock.forward(Duration.ofDays(3).plusHours(11));
        assertThat(reminders.due()).as("on the third day").isEmpty();
        clock.forward(Duration.ofHours(1));
        // Friday 6 March, midnight
        assertThat(reminders.due()).containsExactly(wave.id());
        remind(wave);
        assertThat(reminders.due()).as("reminded once").isEmpty();
        assertThat(claim().count()).as("at night").isZero();
        Invitations.Invitation ada =
                invitations.bySecret(invitations.links(wave, 10, 0).get(0).secret());
        assertThat(invitations.use(ada, "request")).isTrue();
        clock.forward(Duration.ofHours(9));
        assertThat(claim().ready()).extracting(Ready::address).containsExactly("bo@example.com");
        assertThat(outbox.list("", InvitationMail.topic(wave.id()), 10, 0))
                .extracting(Notice::kind)
                .containsOnly("invitation");
        assertThat(counts(wave)).as("as before").isEqualTo(Map.of(Status.SENT, 3L));
        clock.forward(Duration.ofHours(5));
        assertThat(claim().ready())
                .as("at nine in New York")
                .extracting(Ready::address)
                .containsExactly("dee@example.com");
        clock.forward(Duration.ofDays(5));
        // Wednesday 11 March: nine days after the opening
        assertThat(reminders.due()).containsExactly(wave.id());
    }

    @Test
    void aReminderThatWasHeldUpWaitsForTheNextMorning() {
        Wave wave = open(List.of(4));
        claim().ready().forEach(ready -> outbox.sent(ready.notice(), clock.instant()));
        clock.forward(Duration.ofDays(4));
        remind(wave);
        // the server was away until the evening of Friday
        clock.forward(Duration.ofHours(6));
        Claimed claimed = claim();
        assertThat(claimed.count()).isEqualTo(2);
        assertThat(claimed.ready()).isEmpty();
        clock.forward(Duration.ofHours(24));
        assertThat(claim().count()).as("on Saturday").isZero();
        clock.forward(Duration.ofHours(39));
        assertThat(claim().ready()).as("on Monday at nine").hasSize(2);
    }

    @Test
    void daysThatWereMissedAreNotMadeUpForAndNobodyIsRemindedTwiceAtATime() {
        // the fifth and the sixth day are a weekend
        Wave wave = open(List.of(5, 6, 8));
        claim().ready().forEach(ready -> outbox.sent(ready.notice(), clock.instant()));
        clock.forward(Duration.ofDays(5));
        remind(wave);
        assertThat(claim().count()).as("on Saturday").isZero();
        clock.forward(Duration.ofDays(1));
        remind(wave);
        assertThat(claim().count()).as("on Sunday").isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(claim().ready()).as("on Monday at noon").hasSize(2);
        assertThat(wave.days().timesReminded()).isEqualTo(2);
        Wave late = open(List.of());
        claim().ready().forEach(ready -> outbox.sent(ready.notice(), clock.instant()));
        clock.forward(Duration.ofDays(9));
        reminders.set(late, List.of(1, 3, 5));
        remind(late);
        assertThat(reminders.due()).doesNotContain(late.id());
        assertThat(claim().ready()).as("on Wednesday, once each").hasSize(2);
    }

    @Test
    void remindersThatFailAreNotSentAgainWithTheOthers() {
        Wave wave = open(List.of(4));
        claim().ready().forEach(ready -> outbox.refusedForGood(ready.notice(), "550", clock.instant()));
        clock.forward(Duration.ofDays(4));
        remind(wave);
        claim().ready().forEach(ready -> outbox.refusedForGood(ready.notice(), "550", clock.instant()));
        assertThat(outbox.resend(null, clock.instant()))
                .as("the invitations alone")
                .isEqualTo(2);
    }

    private void remind(Wave wave) {
        wave.reminded(reminders.come(wave));
        mail.remind(wave, wave.days().timesReminded(), clock.instant());
        database.entities().flush();
    }

    private Wave planned() {
        Survey survey =
                surveys.add(new Survey("Services", SurveyDesign.inWaves(List.of("badge"), 2, 12), clock.instant()));
        Wave wave = new Wave(survey, 1, "First", Audience.EVERYBODY);
        surveys.add(wave);
        return wave;
    }

    private Wave open(List<Integer> remindAfter) {
        Wave wave = planned();
        wave.remindAfter(remindAfter);
        return open(wave);
    }

    private Wave open(Wave wave) {
        opening.open(wave, clock);
        database.entities().flush();
        mail.inviteAfter(0, wave.id(), clock.instant());
        return wave;
    }

    private Claimed claim() {
        List<Notice> due = outbox.claim(100, clock.instant());
        return new Claimed(
                due.size(),
                due.stream()
                        .flatMap(notice -> dispatch.prepare(notice, clock.instant()).stream())
                        .toList());
    }

    /** How many were due, and those of them that are to be sent. */
    private record Claimed(int count, List<Ready> ready) {}

    private Map<Status, Long> counts(Wave wave) {
        Map<Status, Long> counts = outbox.counts(InvitationMail.topic(wave.id()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private long id(String ref) {
        return people.idOf(ref).orElseThrow();
    }

    private void person(String ref, @Nullable String email, String zone) {
        database.sql()
                .update(
                        "insert into person (ref, email, name, locale, time_zone, active) values (?, ?, ?, 'en', ?, true)",
                        ref,
                        email,
                        ref,
                        zone);
    }
}
