package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.notices.entity.Batch;
import throughline.notices.entity.Notice;
import throughline.notices.entity.Notice.Status;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;

/**
 * What is to be told to people, queued in the transaction of what caused it and settled one by one. A notice is claimed before it is
 * sent, so that after a stop it is known which may have been sent and not noted.
 */
@ApplicationScoped
public class Outbox {
    private static final InstantText TIME = new InstantText();
    private static final int LONGEST_PROBLEM = 1000;
    private static final String STORED =
            "select id, kind, subject_id, topic, person_id, in_hours, status, due_at, attempts,"
                    + " problem, queued_at, settled_at from notice";

    private final Sql sql;

    @Inject
    public Outbox(Sql sql) {
        this.sql = sql;
    }

    /** Queues each once; whoever is to be told in working hours is from their next on. */
    public void queue(Batch batch, Instant now) {
        String at = TIME.convertToDatabaseColumn(now);
        sql.batch(
                "insert into notice (notice_key, kind, subject_id, topic, person_id, discreet, in_hours, status, due_at,"
                        + " attempts, queued_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)",
                batch.recipients().stream()
                        .map(to -> new Object[] {
                            batch.kind() + " " + to.subject(),
                            batch.kind(),
                            to.subject(),
                            batch.topic(),
                            to.person(),
                            batch.discreet(),
                            batch.inHours(),
                            TIME.convertToDatabaseColumn(batch.inHours() ? WorkingHours.from(now, to.zone()) : now),
                            at
                        })
                        .iterator(),
                done -> {});
    }

    /** Takes what is due, oldest first, to send it now. */
    public List<Notice> claim(int most, Instant now) {
        List<Notice> due = sql.query(
                STORED + " where status = 'WAITING' and due_at <= ? order by due_at, id fetch next " + most
                        + " rows only",
                Outbox::notice,
                TIME.convertToDatabaseColumn(now));
        sql.batch(
                "update notice set status = 'SENDING' where id = ?",
                due.stream().map(notice -> new Object[] {notice.id()}).iterator(),
                done -> {});
        return due;
    }

    /** Puts back what was claimed and has not been tried. */
    public void release(Collection<Notice> claimed) {
        sql.batch(
                "update notice set status = 'WAITING' where id = ? and status = 'SENDING'",
                claimed.stream().map(notice -> new Object[] {notice.id()}).iterator(),
                done -> {});
    }

    /** Puts back everything that is claimed; after a process was stopped, one of them may have been sent. */
    public void releaseAll() {
        sql.update("update notice set status = 'WAITING' where status = 'SENDING'");
    }

    public void sent(Notice notice, Instant now) {
        settle(notice, Status.SENT, notice.attempts() + 1, null, now);
    }

    public void dropped(Notice notice, Instant now) {
        settle(notice, Status.DROPPED, notice.attempts(), null, now);
    }

    /** No server was asked: there is nothing to send, or nowhere. */
    public void unsendable(Notice notice, String problem, Instant now) {
        settle(notice, Status.FAILED, notice.attempts(), problem, now);
    }

    public void refusedForGood(Notice notice, String problem, Instant now) {
        settle(notice, Status.FAILED, notice.attempts() + 1, problem, now);
    }

    /** Tried and not taken now: it is tried again later, until it was tried too often. */
    public void refused(Notice notice, String problem, Instant now) {
        int attempts = notice.attempts() + 1;
        if (attempts >= Patience.MOST_ATTEMPTS) {
            refusedForGood(notice, problem, now);
        } else {
            sql.update(
                    "update notice set status = 'WAITING', attempts = ?, problem = ?, due_at = ? where id = ? and status = 'SENDING'",
                    attempts,
                    fitting(problem),
                    TIME.convertToDatabaseColumn(now.plus(Patience.afterAttempt(attempts))),
                    notice.id());
        }
    }

    /** Not tried: it has to wait for working hours. */
    public void postpone(Notice notice, Instant until) {
        sql.update(
                "update notice set status = 'WAITING', due_at = ? where id = ? and status = 'SENDING'",
                TIME.convertToDatabaseColumn(until),
                notice.id());
    }

    private void settle(Notice notice, Status status, int attempts, @Nullable String problem, Instant now) {
        sql.update(
                "update notice set status = ?, attempts = ?, problem = ?, settled_at = ? where id = ?",
                status.name(),
                attempts,
                problem == null ? null : fitting(problem),
                TIME.convertToDatabaseColumn(now),
                notice.id());
    }

    /** Lets go of reminders of a topic that were not sent yet: later ones take their place. */
    public void dropDiscreet(String topic, Instant now) {
        sql.update(
                "update notice set status = 'DROPPED', settled_at = ? where topic = ? and status in ('WAITING', 'SENDING') and discreet = true",
                TIME.convertToDatabaseColumn(now),
                topic);
    }

    /** Lets go of everything of a topic that still waits. */
    public void drop(String topic, Instant now) {
        sql.update(
                "update notice set status = 'DROPPED', settled_at = ? where topic = ? and status = 'WAITING'",
                TIME.convertToDatabaseColumn(now),
                topic);
    }

    /** Queues again what failed and may be listed: one, or (null) all; returns how many. */
    public int resend(@Nullable Long id, Instant now) {
        String again = "update notice set status = 'WAITING', attempts = 0, settled_at = null, due_at = ?"
                + " where discreet = false and status = 'FAILED'";
        String due = TIME.convertToDatabaseColumn(now);
        return id == null ? sql.update(again, due) : sql.update(again + " and id = ?", due, id);
    }

    /** One that may be listed. */
    public Optional<Notice> find(long id) {
        return sql.query(STORED + " where id = ? and discreet = false", Outbox::notice, id).stream()
                .findFirst();
    }

    /** How many there are by what became of them, of a topic or (empty) of all, without those that are not listed. */
    public Map<Status, Long> counts(String topic) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0L);
        }
        Filter filter = Filter.of("", topic);
        sql.forEach(
                "select status, count(*) from notice" + filter.sql() + " group by status",
                rows -> Map.entry(Status.valueOf(rows.getString(1)), rows.getLong(2)),
                count -> counts.put(count.getKey(), count.getValue()),
                filter.arguments());
        return counts;
    }

    /** Those that may be listed, of a status and a topic or (empty) of all, the newest first. */
    public List<Notice> list(String status, String topic, int limit, long skip) {
        Filter filter = Filter.of(status, topic);
        return sql.query(
                STORED + filter.sql() + " order by id desc offset " + skip + " rows fetch next " + limit + " rows only",
                Outbox::notice,
                filter.arguments());
    }

    private record Filter(String sql, Object[] arguments) {
        static Filter of(String status, String topic) {
            List<Object> arguments = new ArrayList<>();
            String sql = " where discreet = false";
            if (!status.isEmpty()) {
                sql += " and status = ?";
                arguments.add(status);
            }
            if (!topic.isEmpty()) {
                sql += " and topic = ?";
                arguments.add(topic);
            }
            return new Filter(sql, arguments.toArray());
        }
    }

    private static String fitting(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }

    private static Notice notice(ResultSet rows) throws SQLException {
        return new Notice(
                rows.getLong(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                rows.getLong(5),
                rows.getBoolean(6),
                Status.valueOf(rows.getString(7)),
                Instant.parse(rows.getString(8)),
                rows.getInt(9),
                rows.getString(10),
                Instant.parse(rows.getString(11)),
                TIME.convertToEntityAttribute(rows.getString(12)));
    }
}
