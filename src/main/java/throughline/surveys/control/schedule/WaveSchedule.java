package throughline.surveys.control.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.schema.Sql;
import throughline.platform.time.LocalCalendar;
import throughline.surveys.entity.Wave;

/** The days of waves: from the morning of the first, to the end of the last. */
@ApplicationScoped
public class WaveSchedule {
    /** On its day a wave opens when people come to work. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final int LAST_YEAR = 9999;

    private final LocalCalendar calendar;
    private final Sql sql;

    @Inject
    public WaveSchedule(LocalCalendar calendar, Sql sql) {
        this.calendar = calendar;
        this.sql = sql;
    }

    /** What is wrong with the days of a wave that is planned anew. */
    public List<Violation> violations(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        return violations(opens, closes, opens != null);
    }

    private List<Violation> violations(@Nullable LocalDate opens, @Nullable LocalDate closes, boolean changesOpening) {
        LocalDate today = calendar.today();
        List<Violation> violations = new ArrayList<>();
        if (opens != null && changesOpening && !isToCome(opens)) {
            violations.add(Violation.at("opensOn", "wave.opens-in-the-past", opens.toString(), today.toString()));
        }
        if (closes != null && !isToCome(closes)) {
            violations.add(Violation.at("closesOn", "wave.closes-in-the-past", closes.toString(), today.toString()));
        }
        if (opens != null && closes != null && closes.isBefore(opens)) {
            violations.add(
                    Violation.at("closesOn", "wave.closes-before-it-opens", closes.toString(), opens.toString()));
        }
        return violations;
    }

    private boolean isToCome(LocalDate day) {
        return !day.isBefore(calendar.today()) && day.getYear() <= LAST_YEAR;
    }

    /** Changes the days of a wave that is planned or open; of an open one only the last. */
    public void change(Wave wave, @Nullable LocalDate opens, @Nullable LocalDate closes) {
        boolean changesOpening = opens != null && !opens.equals(wave.days().opensOn());
        List<Violation> violations = violations(wave.isOpen() ? null : opens, closes, changesOpening);
        if (wave.isOpen() && changesOpening) {
            violations.add(Violation.at("opensOn", "wave.opens-is-open", wave.name()));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        wave.schedule(opens, closes);
    }

    /** Refuses a wave whose last day is over: it would close at once. */
    public void requireTimeLeft(Wave wave) {
        LocalDate closes = wave.days().closesOn();
        if (closes != null && closes.isBefore(calendar.today())) {
            throw new Refusal(409, "wave-too-late", wave.name(), closes.toString());
        }
    }

    /** The planned waves whose day has come. */
    public List<Long> toOpen() {
        LocalDate today = calendar.today();
        LocalDate begun = calendar.time().isBefore(MORNING) ? today.minusDays(1) : today;
        return sql.query(
                "select id from wave where status = 'PLANNED' and opens_on <= ? and opening_problem is null order by id",
                rows -> rows.getLong(1),
                begun.toString());
    }

    /** The open waves whose last day is over. */
    public List<Long> toClose() {
        return sql.query(
                "select id from wave where status = 'OPEN' and closes_on < ? order by id",
                rows -> rows.getLong(1),
                calendar.today().toString());
    }
}
