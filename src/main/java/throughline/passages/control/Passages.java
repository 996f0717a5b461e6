package throughline.passages.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.passages.entity.EventKind;
import throughline.passages.entity.PassageEvent;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;

/**
 * People's ways through journeys. A passage is what its events say, in whatever order they came: it begins with the earliest and ends
 * with the one that completed or abandoned the journey.
 */
@ApplicationScoped
public class Passages {
    private static final InstantText TIME = new InstantText();

    private final Sql sql;

    @Inject
    public Passages(Sql sql) {
        this.sql = sql;
    }

    private record Row(long id, Instant startedAt, @Nullable Instant endedAt) {}

    private record Happened(EventKind kind, Instant at) {}

    /** The passage that an event belongs to, made if there is none. */
    long of(PassageEvent event) {
        return rows(event).stream()
                .filter(row -> belongs(row, event))
                .findFirst()
                .map(Row::id)
                .orElseGet(() -> begin(event));
    }

    /**
     * With a thread, all that is of it. Without one, what has not ended or was only given up, else what had not ended at that time; what
     * begins after an end is another passage.
     */
    private static boolean belongs(Row row, PassageEvent event) {
        Instant ended = row.endedAt();
        return !event.thread().isEmpty() || ended == null || !event.at().isAfter(ended);
    }

    private List<Row> rows(PassageEvent event) {
        return sql
                .query(
                        "select id, started_at, case when given_up = true then null else ended_at end from passage"
                                + " where person_id = ? and journey = ? and thread = ?",
                        rows -> new Row(rows.getLong(1), time(rows, 2), ended(rows, 3)),
                        event.personId(),
                        event.journey(),
                        event.thread())
                .stream()
                // what is open first, then what ended earliest, which is the first that had not ended at the time of
                // the event
                .sorted(Comparator.comparing((Row row) -> row.endedAt() != null)
                        .thenComparing(row -> row.endedAt() == null ? row.startedAt() : row.endedAt()))
                .toList();
    }

    private long begin(PassageEvent event) {
        String at = TIME.convertToDatabaseColumn(event.at());
        sql.update(
                "insert into passage (person_id, journey, thread, started_at, last_at) values (?, ?, ?, ?, ?)",
                event.personId(),
                event.journey(),
                event.thread(),
                at,
                at);
        return sql.query(
                        "select max(id) from passage where person_id = ? and journey = ? and thread = ?",
                        rows -> rows.getLong(1),
                        event.personId(),
                        event.journey(),
                        event.thread())
                .get(0);
    }

    /** Brings a passage to what its events say; {@code known_at} is when it ended, or when it was given up. */
    void settle(long passageId) {
        List<Happened> events = sql.query(
                "select kind, happened_at from passage_event where passage_id = ?",
                rows -> new Happened(EventKind.valueOf(rows.getString(1)), time(rows, 2)),
                passageId);
        Instant first =
                events.stream().map(Happened::at).min(Comparator.naturalOrder()).orElseThrow();
        Instant last =
                events.stream().map(Happened::at).max(Comparator.naturalOrder()).orElseThrow();
        Optional<Happened> end =
                last(events, EventKind.JOURNEY_COMPLETED).or(() -> last(events, EventKind.JOURNEY_ABANDONED));
        sql.update(
                "update passage set started_at = ?, last_at = ?, ended_at = ?, known_at = ?, outcome = ?, given_up = false"
                        + " where id = ?",
                TIME.convertToDatabaseColumn(first),
                TIME.convertToDatabaseColumn(last),
                TIME.convertToDatabaseColumn(end.map(Happened::at).orElse(null)),
                TIME.convertToDatabaseColumn(end.map(Happened::at).orElse(null)),
                end.map(happened -> happened.kind() == EventKind.JOURNEY_COMPLETED ? "COMPLETED" : "ABANDONED")
                        .orElse(null),
                passageId);
    }

    private static Optional<Happened> last(List<Happened> events, EventKind kind) {
        return events.stream().filter(happened -> happened.kind() == kind).max(Comparator.comparing(Happened::at));
    }

    /**
     * Ends as abandoned what nothing was heard of since a moment; an event that comes later brings it back.
     *
     * @return how many
     */
    public int giveUp(String journey, Instant silentSince, Instant now) {
        return sql.update(
                "update passage set ended_at = last_at, outcome = 'ABANDONED', given_up = true, known_at = ?"
                        + " where journey = ? and last_at < ? and ended_at is null",
                TIME.convertToDatabaseColumn(now),
                journey,
                TIME.convertToDatabaseColumn(silentSince));
    }

    /** How many passages through a journey there are by how they stand. */
    public record Count(String journey, long open, long completed, long abandoned) {}

    public List<Count> counts() {
        return sql.query(
                "select journey, sum(case when outcome is null then 1 else 0 end),"
                        + " sum(case when outcome = 'COMPLETED' then 1 else 0 end),"
                        + " sum(case when outcome = 'ABANDONED' then 1 else 0 end)"
                        + " from passage group by journey order by journey",
                rows -> new Count(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
    }

    private static Instant time(ResultSet rows, int column) throws SQLException {
        return Instant.parse(rows.getString(column));
    }

    private static @Nullable Instant ended(ResultSet rows, int column) throws SQLException {
        return TIME.convertToEntityAttribute(rows.getString(column));
    }
}
