package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.passages.entity.Ended;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;

/** What always-on surveys made of each way that ended: every one is considered once. */
@ApplicationScoped
public class Considered {
    private static final InstantText TIME = new InstantText();

    private final Sql sql;
    private final ContactRules rules;

    @Inject
    public Considered(Sql sql, ContactRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** What was made of a way. */
    public enum Outcome {
        /** The person was invited. */
        INVITED,
        /** The person is not among those who can be invited any more. */
        INACTIVE,
        /** The person was invited lately, or often enough this year. */
        CONTACTED,
        /** A wave opens soon, and goes before. */
        WAVE_COMES
    }

    /** The ways that a survey has considered since a moment, by number. */
    Set<Long> since(long surveyId, Instant moment) {
        return new HashSet<>(sql.query(
                "select passage_id from passage_considered where survey_id = ? and considered_at >= ?",
                rows -> rows.getLong(1),
                surveyId,
                TIME.convertToDatabaseColumn(moment)));
    }

    /** Decides about a way, and notes it. */
    Outcome decide(long surveyId, Ended way, boolean canBeInvited, boolean alreadyInPeriod, Instant now) {
        Outcome outcome = !canBeInvited
                ? Outcome.INACTIVE
                : rules.aWaveComes()
                        ? Outcome.WAVE_COMES
                        : alreadyInPeriod || !rules.allow(way.personId(), now) ? Outcome.CONTACTED : Outcome.INVITED;
        sql.update(
                "insert into passage_considered (survey_id, passage_id, outcome, considered_at) values (?, ?, ?, ?)",
                surveyId,
                way.passageId(),
                outcome.name(),
                TIME.convertToDatabaseColumn(now));
        return outcome;
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
