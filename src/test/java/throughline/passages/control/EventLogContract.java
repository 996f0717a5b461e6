package throughline.passages.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.control.Journeys;
import throughline.organization.control.People;
import throughline.passages.entity.Parked;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.http.Refusal;
import throughline.support.Databases;
import throughline.support.Definitions;
import throughline.support.OnDatabase;
import throughline.support.SettableClock;

/** Events make passages in whatever order and however often they come, and nothing that is not understood is lost. */
abstract class EventLogContract extends OnDatabase {
    private final SettableClock clock = SettableClock.atNoon();
    private EventLog log;
    private Passages passages;
    private Journeys journeys;
    private int sent;

    EventLogContract(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void onePersonAndOneJourney() {
        passages = new Passages(database.sql());
        journeys = new Journeys(database.entities(), new JourneyReader(), clock);
        publish("badge");
        person("ada");
        log = new EventLog(database.sql(), passages, new People(database.sql()), journeys);
    }

    @Test
    void aWayIsWhatItsEventsSayInAnyOrder() {
        take(event("journey.completed", "2026-02-09T10:00:00Z"));
        take(event("step.completed", "2026-02-03T10:00:00Z"), event("journey.started", "2026-02-01T10:00:00Z"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 0, 1, 0));
        assertThat(database.sql()
                        .query(
                                "select started_at, ended_at from passage",
                                rows -> rows.getString(1) + " " + rows.getString(2)))
                .containsExactly("2026-02-01T10:00:00.000Z 2026-02-09T10:00:00.000Z");
    }

    @Test
    void whatBeginsAfterAnEndIsAnotherWay() {
        take(event("journey.started", "2026-01-01T10:00:00Z"), event("journey.completed", "2026-01-05T10:00:00Z"));
        take(event("journey.started", "2026-02-01T10:00:00Z"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 1, 1, 0));
        take(event("step.completed", "2026-01-03T10:00:00Z"), event("journey.abandoned", "2026-02-02T10:00:00Z"));
        assertThat(passages.counts()).as("both were late").containsExactly(new Passages.Count("badge", 0, 1, 1));
    }

    @Test
    void threadsTellSeveralWaysOfOnePersonApart() {
        for (String thread : List.of("A-1", "A-2")) {
            take(with(event("journey.started", "2026-02-01T10:00:00Z"), thread));
        }
        take(with(event("journey.completed", "2026-02-02T10:00:00Z"), "A-2"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 1, 1, 0));
    }

    @Test
    void theSameEventCountsOnce() {
        ReceivedEvent event = event("journey.started", "2026-02-01T10:00:00Z");
        assertThat(take(event).taken()).isEqualTo(1);
        EventLog.Taken again = take(event, event);
        assertThat(again.taken()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(database.sql().query("select count(*) from passage_event", rows -> rows.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void whatIsNotUnderstoodIsParkedWithTheReason() {
        EventLog.Taken taken = take(
                received("journey.melted", "ada", "2026-02-01T10:00:00Z", "badge", ""),
                received("journey.started", "ada", "yesterday", "badge", ""),
                received("journey.started", "ada", "2026-03-01T12:05:01Z", "badge", ""),
                received("journey.started", "bob", "2026-02-01T10:00:00Z", "badge", ""),
                received("journey.started", "ada", "2026-02-01T10:00:00Z", "moon", ""),
                received("step.started", "ada", "2026-02-01T10:00:00Z", "badge", "melt"),
                received("journey.started", "ADA@people.example", "2026-03-01T12:05:00Z", "badge", ""));
        assertThat(taken.taken()).as("the last one").isEqualTo(1);
        assertThat(taken.parked())
                .as("as they happened")
                .extracting(Parked::reason)
                .containsExactly(
                        Parked.Reason.UNKNOWN_TYPE,
                        Parked.Reason.UNKNOWN_PERSON,
                        Parked.Reason.UNKNOWN_JOURNEY,
                        Parked.Reason.UNKNOWN_STEP,
                        Parked.Reason.FUTURE,
                        Parked.Reason.NO_TIME);
        assertThat(log.parked(10))
                .as("the newest first")
                .extracting(Parked::value)
                .containsExactly(
                        "yesterday", "2026-03-01T12:05:01Z", "melt", "moon", "bob", "throughline.journey.melted");
    }

    @Test
    void whatIsParkedIsUnderstoodOnceItsPersonAndJourneyAreKnown() {
        take(
                received("journey.started", "bob", "2026-02-01T10:00:00Z", "badge", ""),
                received("journey.started", "ada", "2026-02-01T10:00:00Z", "moon", ""),
                received("journey.started", "ada", "2026-03-01T12:30:00Z", "badge", ""));
        person("bob");
        publish("moon");
        EventLog.Taken replayed = log.replay(clock);
        assertThat(replayed.taken()).isEqualTo(2);
        assertThat(log.parkedCount()).as("the one from the future").isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        log.replay(clock);
        assertThat(log.parkedCount()).isZero();
        assertThat(passages.counts())
                .containsExactly(new Passages.Count("badge", 2, 0, 0), new Passages.Count("moon", 1, 0, 0));
    }

    @Test
    void aParkedEventThatIsSentAgainIsTriedAgainAndOneThatIsThrownAwayIsGone() {
        ReceivedEvent early = received("journey.started", "bob", "2026-02-01T10:00:00Z", "badge", "");
        take(early);
        assertThat(take(early).parked()).hasSize(1);
        assertThat(log.parkedCount()).isEqualTo(1);
        person("bob");
        assertThat(take(early).taken()).isEqualTo(1);
        assertThat(log.parkedCount()).isZero();
        take(received("journey.started", "eve", "2026-02-01T10:00:00Z", "badge", ""));
        long number = log.parked(1).get(0).id();
        log.discard(number);
        assertThat(log.parkedCount()).isZero();
        assertThatThrownBy(() -> log.discard(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasSilentIsGivenUpAndComesBackWhenSomethingIsHeard() {
        take(event("journey.started", "2026-02-01T10:00:00Z"));
        assertThat(giveUp("2026-02-01T10:00:00Z")).isZero();
        assertThat(giveUp("2026-02-01T10:00:01Z")).isEqualTo(1);
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 0, 0, 1));
        assertThat(giveUp("2026-02-01T10:00:01Z")).as("once").isZero();
        take(event("step.completed", "2026-02-20T10:00:00Z"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 1, 0, 0));
        giveUp("2026-02-21T10:00:00Z");
        take(event("journey.completed", "2026-02-25T10:00:00Z"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 0, 1, 0));
    }

    @Test
    void eventsOfOneInstantAreOfOneWay() {
        take(event("journey.started", "2026-02-01T10:00:00Z"));
        take(event("journey.completed", "2026-02-02T10:00:00.123456Z"));
        take(event("step.completed", "2026-02-02T10:00:00.123456Z"));
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 0, 1, 0));
    }

    @Test
    void waysThatWereParkedTogetherAreToldApart() {
        for (String[] happened : List.of(
                new String[] {"journey.started", "2026-01-01T10:00:00Z"},
                new String[] {"journey.completed", "2026-01-02T10:00:00Z"},
                new String[] {"journey.started", "2026-02-01T10:00:00Z"},
                new String[] {"journey.completed", "2026-02-02T10:00:00Z"})) {
            take(received(happened[0], "bob", happened[1], "badge", ""));
        }
        person("bob");
        log.replay(clock);
        assertThat(passages.counts()).containsExactly(new Passages.Count("badge", 0, 2, 0));
    }

    @Test
    void manyAtOnceFindTheirPeopleByAddressToo() {
        ReceivedEvent[] many = new ReceivedEvent[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = received(
                    "journey.started", i == 7 ? "nobody" : "Ada@People.example", "2026-02-01T10:00:00Z", "badge", "");
        }
        assertThat(take(many).parked()).extracting(Parked::value).containsExactly("nobody");
    }

    @Test
    void aTimeOfNoCalendarIsNone() {
        assertThat(take(received("journey.started", "ada", "-0001-01-01T00:00:00Z", "badge", ""))
                        .parked())
                .extracting(Parked::reason)
                .containsExactly(Parked.Reason.NO_TIME);
    }

    private int giveUp(String silentSince) {
        return passages.giveUp("badge", Instant.parse(silentSince), clock.instant());
    }

    private EventLog.Taken take(ReceivedEvent... events) {
        return log.take(List.of(events), clock);
    }

    private ReceivedEvent event(String type, String time) {
        return received(type, "ada", time, "badge", type.startsWith("step") ? "ask" : "");
    }

    private ReceivedEvent received(String type, String person, String time, String journey, String step) {
        return new ReceivedEvent("/hr", "e" + ++sent, "throughline." + type, person, time, journey, step, "");
    }

    private static ReceivedEvent with(ReceivedEvent event, String thread) {
        return new ReceivedEvent(
                event.source(),
                event.id(),
                event.type(),
                event.subject(),
                event.time(),
                event.journey(),
                event.step(),
                thread);
    }

    private void publish(String key) {
        journeys.publish(
                Objects.requireNonNull(new JourneyReader()
                        .read(Definitions.yaml(key), Definitions.FUNCTIONS)
                        .definition()),
                "test");
        database.entities().flush();
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
