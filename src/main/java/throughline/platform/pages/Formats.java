package throughline.platform.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and dates as readers of a language expect them; minus signs are true minus signs. */
public final class Formats {
    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String text = format.format(value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    /** With its sign always shown; a rounded zero has none. */
    public String signed(double value, int digits) {
        String text = number(value, digits);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value).replace('-', '−');
    }

    /** A share of 1 as a percentage without its sign, for example 0.523 as 52. */
    public String percent(double share) {
        return number(100 * share, 0);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(dates())
                .format(date);
    }

    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(dates())
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    private Locale dates() {
        // English without a country would put the month first
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
