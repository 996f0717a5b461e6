package throughline.passages.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.Journeys;
import throughline.organization.control.People;
import throughline.passages.entity.Parked;
import throughline.passages.entity.PassageEvent;
import throughline.passages.entity.ReceivedEvent;
import throughline.platform.http.Refusal;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.JsonText;
import throughline.platform.schema.Sql;

/**
 * Every event that came, once: understood, and part of a passage, or parked with the reason until what it needs is known. The same event
 * sent again (same source, same id) changes nothing, unless it was parked: then it is tried again.
 */
@ApplicationScoped
public class EventLog {
    private static final InstantText TIME = new InstantText();

    private final Sql sql;
    private final Passages passages;
    private final People people;
    private final Journeys journeys;

    @Inject
    public EventLog(Sql sql, Passages passages, People people, Journeys journeys) {
        this.sql = sql;
        this.passages = passages;
        this.people = people;
        this.journeys = journeys;
    }

    /** What became of events: {@code known} had come before. */
    public record Taken(long taken, long known, List<Parked> parked) {}

    /** Takes events in, in one transaction of the caller. */
    public Taken take(List<ReceivedEvent> events, Clock clock) {
        Instant now = clock.instant();
        Interpretation interpretation = new Interpretation(people, journeys, now, events.size());
        List<Parked> parked = new ArrayList<>();
        long taken = 0;
        for (ReceivedEvent event : inTheirOrder(events)) {
            if (isUnderstood(event)) {
                continue;
            }
            Interpretation.Reading reading = interpretation.of(event);
            unpark(event);
            PassageEvent understood = reading.event();
            if (understood == null) {
                parked.add(park(event, reading, now));
            } else {
                add(event, understood, now);
                taken++;
            }
        }
        return new Taken(taken, events.size() - taken - parked.size(), parked);
    }

    /** As they happened: what comes after an end begins another passage. */
    private static List<ReceivedEvent> inTheirOrder(List<ReceivedEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(
                        event -> Interpretation.time(event.time()), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isUnderstood(ReceivedEvent event) {
        return !sql.query(
                        "select id from passage_event where source = ? and event_id = ? and reason is null",
                        rows -> rows.getLong(1),
                        event.source(),
                        event.id())
                .isEmpty();
    }

    private void unpark(ReceivedEvent event) {
        sql.update(
                "delete from passage_event where source = ? and event_id = ? and reason is not null",
                event.source(),
                event.id());
    }

    private void add(ReceivedEvent event, PassageEvent understood, Instant now) {
        long passage = passages.of(understood);
        sql.update(
                "insert into passage_event (source, event_id, passage_id, kind, step, happened_at, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                event.source(),
                event.id(),
                passage,
                understood.kind().name(),
                understood.step(),
                TIME.convertToDatabaseColumn(understood.at()),
                TIME.convertToDatabaseColumn(now));
        // at once: those that follow have to find it as it is now
        passages.settle(passage);
    }

    private Parked park(ReceivedEvent event, Interpretation.Reading reading, Instant now) {
        Parked.Reason reason = reading.reason();
        if (reason == null) {
            throw new IllegalStateException("an event that is understood is not parked");
        }
        sql.update(
                "insert into passage_event (source, event_id, reason, content, received_at) values (?, ?, ?, ?, ?)",
                event.source(),
                event.id(),
                reason.name(),
                JsonText.of(new Content(event, reading.value())),
                TIME.convertToDatabaseColumn(now));
        return new Parked(0, event, reason, reading.value(), now);
    }

    /** What is kept of an event that is parked. */
    public record Content(ReceivedEvent event, String value) {}

    public long parkedCount() {
        return sql.query("select count(*) from passage_event where reason is not null", rows -> rows.getLong(1))
                .get(0);
    }

    /** What is parked, the newest first. */
    public List<Parked> parked(int limit) {
        return sql.query(
                "select id, reason, content, received_at from passage_event where reason is not null order by id desc"
                        + " fetch next " + limit + " rows only",
                rows -> {
                    Content content = JsonText.read(rows.getString(3), Content.class);
                    return new Parked(
                            rows.getLong(1),
                            content.event(),
                            Parked.Reason.valueOf(rows.getString(2)),
                            content.value(),
                            Instant.parse(rows.getString(4)));
                });
    }

    /** Tries everything again that is parked. */
    public Taken replay(Clock clock) {
        return take(parked(Integer.MAX_VALUE).stream().map(Parked::event).toList(), clock);
    }

    /** Throws a parked event away. */
    public void discard(long id) {
        if (sql.update("delete from passage_event where id = ? and reason is not null", id) == 0) {
            throw Refusal.notFound("parked event", id);
        }
    }

    /** When the last event came in; null before the first. */
    public @Nullable Instant newest() {
        return TIME.convertToEntityAttribute(
                sql.query("select max(received_at) from passage_event", rows -> rows.getString(1))
                        .get(0));
    }
}
