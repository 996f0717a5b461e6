package throughline.surveys.control.alwayson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.organization.control.People;
import throughline.organization.control.Units;
import throughline.passages.control.EventLog;
import throughline.passages.control.Passages;
import throughline.passages.entity.ReceivedEvent;
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
import throughline.surveys.control.alwayson.Considered.Outcome;
import throughline.surveys.control.ballots.Keyring;
import throughline.surveys.control.ballots.OpenWaves;
import throughline.surveys.entity.Audience;
import throughline.surveys.entity.Survey;
import throughline.surveys.entity.Wave;
import throughline.surveys.entity.design.AlwaysOn;
import throughline.surveys.entity.design.SurveyDesign;

/** Always-on surveys ask at the right moment, nobody too often, and in periods that share no answer. */
abstract class AlwaysOnContract extends OnDatabase {
    private static final String SECRET = Base64.getEncoder().encodeToString(Secrets.freshBytes());

    // 1 March 2026, noon
    private final SettableClock clock = SettableClock.atNoon();
    private Surveys surveys;
    private EventLog log;
    private Invitations invitations;
    private Periods periods;
    private PassageInvitations inviting;
    private Considered considered;
    private Survey survey;
    private int sent;

    AlwaysOnContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void aSurveyThatAsksADayLater() {
        surveys = new Surveys(database.entities());
        Journeys journeys = new Journeys(database.entities(), new JourneyReader(), clock);
        People people = new People(database.sql());
        Units units = new Units(database.entities());
        Passages passages = new Passages(database.sql());
        LocalCalendar calendar = new LocalCalendar(clock, "UTC");
        Keyring keyring = new Keyring(new Vault(SECRET, "nowhere"));
        OpenWaves open = new OpenWaves(database.entities(), database.sql(), keyring);
        invitations = new Invitations(database.sql(), surveys, open);
        log = new EventLog(database.sql(), passages, people, journeys);
        Frames frames = new Frames(people, units);
        WaveOpening opening = new WaveOpening(surveys, journeys, frames, new Ballots(invitations, keyring));
        periods = new Periods(surveys, opening, invitations, calendar);
        considered = new Considered(database.sql());
        inviting = new PassageInvitations(
                invitations, frames, new ContactRules(database.sql(), calendar, 30, 3), considered);
        journeys.publish(
                Objects.requireNonNull(new JourneyReader()
                        .read(Definitions.yaml("badge"), Definitions.FUNCTIONS)
                        .definition()),
                "test");
        survey = surveys.add(new Survey(
                "Badges",
                SurveyDesign.always(List.of("badge"), new AlwaysOn(AlwaysOn.Period.MONTH, 24, 14)),
                clock.instant()));
        survey.start(clock.instant());
        database.entities().flush();
    }

    @Test
    void whoCameToTheEndOfAWayIsInvitedOnceTheDelayIsOver() {
        person("ada");
        assertThat(look()).isZero();
        end("ada");
        clock.forward(Duration.ofMinutes(24 * 60 - 1));
        assertThat(look()).as("a minute before").isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(look()).isEqualTo(1);
        assertThat(look()).as("not twice").isZero();
        Wave period = period();
        String secret = invitations.links(period, 10, 0).get(0).secret();
        assertThat(invitations.bySecret(secret).journey()).isEqualTo("badge");
        assertThat(period.frame().invited()).isEqualTo(1);
        assertThat(considered.counts(survey.id())).isEqualTo(Map.of(Outcome.INVITED, 1L));
    }

    @Test
    void aWayThatEndedBeforeTheSurveyBeganIsNotAskedAbout() {
        person("ada");
        event("ada", "journey.completed", clock.instant().minusSeconds(1));
        clock.forward(Duration.ofDays(2));
        assertThat(look()).isZero();
        assertThat(considered.counts(survey.id())).isEmpty();
    }

    @Test
    void nobodyIsAskedAgainWithinThirtyDaysOrMoreThanThreeTimesAYear() {
        person("ada");
        long invited = 0;
        for (int month = 0; month < 5; month++) {
            end("ada");
            clock.forward(Duration.ofDays(1));
            invited += look();
            end("ada");
            clock.forward(Duration.ofDays(1));
            assertThat(look()).as("two days later").isZero();
            // whoever is in a period is in it once, so that groups count people
            period().close(clock.instant());
            clock.forward(Duration.ofDays(60));
        }
        assertThat(invited).as("in ten months").isEqualTo(3);
        assertThat(considered.counts(survey.id())).isEqualTo(Map.of(Outcome.INVITED, 3L, Outcome.CONTACTED, 7L));
    }

    @Test
    void invitationsToWavesCountAndAComingWaveGoesBefore() {
        person("ada");
        person("bob");
        Survey other = surveys.add(new Survey("All", SurveyDesign.inWaves(List.of("badge"), 2, 12), clock.instant()));
        Wave planned = new Wave(other, 1, "Spring", Audience.EVERYBODY);
        planned.schedule(LocalDate.of(2026, 3, 20), null);
        surveys.add(planned);
        end("ada");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isZero();
        database.sql()
                .update(
                        "insert into invitation (wave_id, person_id, invited_at) select ?, id, '2026-03-02T12:00:00.000Z' from person where ref = 'bob'",
                        planned.id());
        planned.schedule(null, null);
        database.entities().flush();
        end("bob");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isZero();
        assertThat(considered.counts(survey.id())).isEqualTo(Map.of(Outcome.WAVE_COMES, 1L, Outcome.CONTACTED, 1L));
    }

    @Test
    void aWayThatEndsAgainIsNotConsideredAgain() {
        person("ada");
        person("bob");
        event("ada", "journey.completed", clock.instant(), "A-1");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isEqualTo(1);
        clock.forward(Duration.ofDays(34));
        event("ada", "journey.completed", clock.instant(), "A-1");
        end("bob");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).as("bob").isEqualTo(1);
    }

    @Test
    void aWaveThatCouldNotOpenDoesNotHoldInvitationsBack() {
        person("ada");
        Survey other = surveys.add(new Survey("All", SurveyDesign.inWaves(List.of("badge"), 2, 12), clock.instant()));
        Wave stuck = new Wave(other, 1, "Spring", Audience.EVERYBODY);
        stuck.schedule(LocalDate.of(2026, 3, 1), null);
        stuck.couldNotOpen("There is no such function.");
        surveys.add(stuck);
        end("ada");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void whoLeftIsNotInvited() {
        person("ada");
        end("ada");
        database.sql().update("update person set active = false where ref = 'ada'");
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isZero();
        assertThat(considered.counts(survey.id())).isEqualTo(Map.of(Outcome.INACTIVE, 1L));
    }

    @Test
    void aPeriodWithEnoughInvitationsIsFollowedByTheNextAndStaysOpenForAnswers() {
        invite(Periods.FEWEST);
        Wave march = period();
        assertThat(march.name()).isEqualTo("March 2026");
        assertThat(march.days().invitesUntil()).isEqualTo("2026-03-31");
        assertThat(march.days().closesOn()).isEqualTo("2026-04-14");
        clock.forward(Duration.ofDays(31));
        Wave april = period();
        assertThat(april.name()).isEqualTo("April 2026");
        assertThat(april.number()).isEqualTo(2);
        assertThat(march.isOpen()).isTrue();
        assertThat(april.frame().invited()).isZero();
    }

    @Test
    void aPeriodWithFewInvitationsGoesOn() {
        invite(Periods.FEWEST - 1);
        Wave march = period();
        clock.forward(Duration.ofDays(31));
        assertThat(period().id()).isEqualTo(march.id());
        assertThat(march.name()).isEqualTo("March 2026 – April 2026");
        assertThat(march.days().closesOn()).isEqualTo("2026-05-14");
        clock.forward(Duration.ofDays(30));
        assertThat(period().name()).isEqualTo("March 2026 – May 2026");
    }

    @Test
    void aSurveyThatIsStartedAgainWithinAMonthBeginsAnotherPeriod() {
        Wave first = period();
        first.close(clock.instant());
        database.entities().flush();
        assertThat(period().name()).isEqualTo("March 2026 (2)");
    }

    private void invite(int people) {
        for (int i = 0; i < people; i++) {
            person("p" + i);
            end("p" + i);
        }
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isEqualTo(people);
    }

    /** How many are invited by it. */
    private long look() {
        Wave period = period();
        long before = invitations.count(period.id());
        inviting.invite(survey, period, clock);
        return invitations.count(period.id()) - before;
    }

    private Wave period() {
        Wave period = periods.current(survey, (Clock) clock);
        database.entities().flush();
        return period;
    }

    private void end(String person) {
        event(person, "journey.completed", clock.instant());
    }

    private void event(String person, String type, Instant at) {
        event(person, type, at, "t" + sent);
    }

    private void event(String person, String type, Instant at, String thread) {
        log.take(
                List.of(new ReceivedEvent(
                        "/hr", "e" + ++sent, "throughline." + type, person, at.toString(), "badge", "", thread)),
                clock);
    }

    private void person(String ref) {
        database.sql()
                .update(
                        "insert into person (ref, name, email, locale, time_zone, active) values (?, ?, ?, 'en', 'UTC', true)",
                        ref,
                        ref,
                        ref + "@people.example");
    }
}
