package throughline.surveys.control.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.schema.Sql;
import throughline.platform.time.LocalCalendar;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Wave;

/** When people are reminded of a wave: on days counted from its opening, at most three times. */
@ApplicationScoped
public class Reminders {
    private static final int MOST = 3;
    private static final int LATEST = 90;

    private final Sql sql;
    private final Surveys surveys;
    private final LocalCalendar calendar;

    @Inject
    public Reminders(Sql sql, Surveys surveys, LocalCalendar calendar) {
        this.sql = sql;
        this.surveys = surveys;
        this.calendar = calendar;
    }

    /** What is wrong with the days after which people are to be reminded. */
    public List<Violation> violations(List<Integer> days) {
        boolean grow = days.size() <= MOST;
        int before = 0;
        for (@Nullable Integer day : days) {
            grow &= day != null && day > before && day <= LATEST;
            before = day == null ? LATEST : day;
        }
        return grow
                ? List.of()
                : List.of(Violation.at("remindAfter", "wave.remind-after", days.toString(), MOST, LATEST));
    }

    /** Sets the days of a wave; refused for periods of always-on surveys, and where a reminder that was given would be another one. */
    public void set(Wave wave, List<Integer> days) {
        List<Integer> before = wave.days().remindAfter();
        int given = wave.days().timesReminded();
        List<Violation> violations = violations(days);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        if (days.equals(before)) {
            return;
        }
        if (wave.days().invitesUntil() != null) {
            throw Refusal.invalid(Violation.at("remindAfter", "wave.remind-period"));
        }
        if (days.size() < given || !days.subList(0, given).equals(before.subList(0, given))) {
            throw Refusal.invalid(Violation.at(
                    "remindAfter", "wave.remind-given", before.subList(0, given).toString()));
        }
        wave.remindAfter(days);
    }

    /** The open waves of which people are to be reminded today. */
    public List<Long> due() {
        return sql
                .query(
                        "select id from wave where status = 'OPEN' and reminder_days is not null order by id",
                        rows -> rows.getLong(1))
                .stream()
                .map(surveys::wave)
                .filter(this::isDue)
                .map(Wave::id)
                .toList();
    }

    /** Whether a day has come on which people of a wave are to be reminded, and were not. */
    public boolean isDue(Wave wave) {
        return come(wave) > wave.days().timesReminded();
    }

    /** How many of the days on which people of a wave are reminded have come, whether they were reminded or not. */
    public int come(Wave wave) {
        if (!wave.isOpen()) {
            return 0;
        }
        LocalDate opened = LocalDate.ofInstant(Objects.requireNonNull(wave.openedAt()), calendar.zone());
        LocalDate today = calendar.today();
        return (int) wave.days().remindAfter().stream()
                .filter(days -> !opened.plusDays(days).isAfter(today))
                .count();
    }
}
