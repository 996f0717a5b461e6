package throughline.platform.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers and dates as readers of a language expect them; minus signs are true minus signs. For one thread. */
public final class Formats {
    private final Locale locale;
    // making one takes longer than using it a hundred times
    private final Map<Integer, NumberFormat> byDigits = new HashMap<>();
    private final Map<String, NumberFormat> byCurrency = new HashMap<>();

    public Formats(Locale locale) {
        this.locale = locale;
    }

    public String number(double value, int digits) {
        String text = byDigits.computeIfAbsent(digits, this::format).format(value);
        return text.indexOf('-') < 0 ? text : isZero(text) ? text.replace("-", "") : text.replace('-', '−');
    }

    /** With its sign always shown; a rounded zero has none. */
    public String signed(double value, int digits) {
        String text = number(value, digits);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /** An amount of a currency (ISO 4217): hundredths below a thousand where there are any, three significant digits from ten thousand on. */
    public String money(double amount, String currency) {
        Currency unit = Currency.getInstance(currency);
        boolean isExact = amount < 1000 && amount != Math.rint(amount);
        NumberFormat format = byCurrency.computeIfAbsent(currency, c -> NumberFormat.getCurrencyInstance(dates()));
        format.setCurrency(unit);
        format.setMaximumFractionDigits(isExact ? 2 : 0);
        format.setMinimumFractionDigits(isExact ? 2 : 0);
        String text = format.format(
                amount < 10_000 ? amount : new BigDecimal(amount).round(new MathContext(3, RoundingMode.HALF_UP)));
        String symbol = unit.getSymbol(dates());
        boolean runsOn = text.startsWith(symbol) && Character.isLetter(symbol.charAt(symbol.length() - 1));
        return runsOn ? symbol + "\u00a0" + text.substring(symbol.length()).strip() : text;
    }

    public String count(long value) {
        return number((double) value, 0);
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

    private NumberFormat format(int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private Locale dates() {
        // English without a country would put the month first
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
