package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import throughline.platform.schema.InstantText;
import throughline.platform.schema.Sql;
import throughline.platform.time.LocalCalendar;

/**
 * How often anybody is asked, over all surveys: once in some days, and so many times a year. Waves go before: they invite everybody in
 * their audience and count here, and before a wave opens nobody is asked about single ways.
 */
@ApplicationScoped
public class ContactRules {
    private static final InstantText TIME = new InstantText();
    private static final Duration YEAR = Duration.ofDays(365);

    private final Sql sql;
    private final LocalCalendar calendar;
    private final int days;
    private final int perYear;

    @Inject
    public ContactRules(
            Sql sql,
            LocalCalendar calendar,
            @ConfigProperty(name = "throughline.contact.days") int days,
            @ConfigProperty(name = "throughline.contact.per-year") int perYear) {
        this.sql = sql;
        this.calendar = calendar;
        this.days = days;
        this.perYear = perYear;
    }

    /** Whether somebody may be invited once more. */
    public boolean allow(long personId, Instant now) {
        return invitations(personId, now.minus(Duration.ofDays(days))) == 0
                && invitations(personId, now.minus(YEAR)) < perYear;
    }

    private long invitations(long personId, Instant since) {
        return sql.query(
                        "select count(*) from invitation where person_id = ? and invited_at > ?",
                        rows -> rows.getLong(1),
                        personId,
                        TIME.convertToDatabaseColumn(since))
                .get(0);
    }

    /** Whether a wave will open so soon that whoever is invited now could not be asked then. */
    public boolean aWaveComes() {
        LocalDate horizon = calendar.today().plusDays(days);
        return sql.query(
                                "select count(*) from wave where status = 'PLANNED' and opens_on < ?"
                                        + " and opening_problem is null",
                                rows -> rows.getLong(1),
                                horizon.toString())
                        .get(0)
                > 0;
    }

    public int days() {
        return days;
    }

    public int perYear() {
        return perYear;
    }
}
