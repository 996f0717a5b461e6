package throughline.surveys.entity.design;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * How an always-on survey asks: everybody whose way through one of its journeys has ended, about that way, {@code delayHours} later; they
 * have {@code answerDays} after the end of the {@code period} in which they were invited. Each period is a wave with keys and a release
 * of its own.
 */
public record AlwaysOn(Period period, int delayHours, int answerDays) {
    public static final int DELAY_HOURS = 24;
    public static final int ANSWER_DAYS = 14;
    public static final int MOST_DELAY_HOURS = 24 * 90;
    public static final int MOST_ANSWER_DAYS = 60;

    /** How long answers are gathered before they are published together. */
    public enum Period {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6);

        private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** The last day of the period that a day is in; periods are those of the calendar. */
        public LocalDate lastDay(LocalDate day) {
            int ofYear = (day.getMonthValue() - 1) / months * months + months;
            return YearMonth.of(day.getYear(), ofYear).atEndOfMonth();
        }

        /** What the period that a day is in is called, such as November 2026 or Q4 2026. */
        public String name(LocalDate day) {
            return switch (this) {
                case MONTH -> MONTH_NAME.format(day);
                case QUARTER -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
                case HALF_YEAR -> "H" + (day.getMonthValue() > 6 ? 2 : 1) + " " + day.getYear();
            };
        }
    }
}
