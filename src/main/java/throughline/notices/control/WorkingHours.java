package throughline.notices.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be reminded: on working days from nine to five, where they are. */
public final class WorkingHours {
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private WorkingHours() {}

    /** This moment if it is within working hours, else when they begin next. */
    public static Instant from(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (isWorkingDay(local)
                && !local.toLocalTime().isBefore(BEGIN)
                && local.toLocalTime().isBefore(END)) {
            return moment;
        }
        ZonedDateTime next = local.with(BEGIN);
        while (!isWorkingDay(next) || next.isBefore(local)) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }

    private static boolean isWorkingDay(ZonedDateTime moment) {
        DayOfWeek day = moment.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
