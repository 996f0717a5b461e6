package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;

/** What always-on surveys made of each way that ended: every one is considered once. */
@ApplicationScoped
public class Considered {
    private static final InstantText TIME = new InstantText();

    private final Sql sql;

    @Inject
    public Considered(Sql sql) {
        this.sql = sql;
    }

    /** A way that came to its end, through which journey, and whose it was. */
    record Ended(long passageId, long personId, String journey) {}

    /** What was made of a way. */
    public enum Outcome {
        /** The person was invited. */
        INVITED,
        /** The person left, or does not want to be asked. */
        INACTIVE,
        /** The person was invited lately, or often enough this year. */
        CONTACTED,
        /** A wave opens soon, and goes before. */
        WAVE_COMES
    }

    /** The ways through a journey that ended, or were given up, within a time, and that a survey has not considered. */
    List<Ended> waiting(long surveyId, String journey, Instant from, Instant until) {
        return sql.query(
                "select p.id, p.person_id, p.journey from passage p where p.journey = ?"
                        + " and p.known_at >= ? and p.known_at <= ? and not exists"
                        + " (select 1 from passage_considered c where c.survey_id = ? and c.passage_id = p.id)"
                        + " order by p.known_at, p.id",
                rows -> new Ended(rows.getLong(1), rows.getLong(2), rows.getString(3)),
                journey,
                TIME.convertToDatabaseColumn(from),
                TIME.convertToDatabaseColumn(until),
                surveyId);
    }

    void note(long surveyId, Ended way, Outcome outcome, Instant now) {
        sql.update(
                "insert into passage_considered (survey_id, passage_id, outcome, considered_at) values (?, ?, ?, ?)",
                surveyId,
                way.passageId(),
                outcome.name(),
                TIME.convertToDatabaseColumn(now));
    }

    /** How many ways a survey has considered, by what was made of them. */
    public Map<Outcome, Long> counts(long surveyId) {
        Map<Outcome, Long> counts = new TreeMap<>();
        sql.forEach(
                "select outcome, count(*) from passage_considered where survey_id = ? group by outcome",
                rows -> Map.entry(Outcome.valueOf(rows.getString(1)), rows.getLong(2)),
                count -> counts.put(count.getKey(), count.getValue()),
                surveyId);
        return counts;
    }
}
