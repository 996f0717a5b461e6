package throughline.insights.control.comments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what looks like an e-mail address, and every number of seven or more digits however it is grouped (telephone,
 * staff and ticket numbers), but leaves dates and pairs of years. It knows no names: those have to be left out by whoever writes.
 */
public final class Redaction {
    /** Stands where something was taken out, until it is shown in the reader's language. */
    public static final String MARK = "\uFFFC";

    private static final String LOCAL = "[\\p{L}\\p{M}\\p{Nd}._%+'’-]";
    private static final String MAIL =
            "(?<!" + LOCAL + ")" + LOCAL + "++[@＠][\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}.-]*[\\p{L}\\p{Nd}])?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DATE = "(?<![\\p{Nd}./-])(?<date>" + DAY + "[./-]" + DAY + "[./-](?:" + YEAR
            + "|\\d\\d)|" + YEAR + "-" + DAY + "-" + DAY + "|" + YEAR + " ?[/–-] ?" + YEAR + ")(?![./-]?\\p{Nd})";
    private static final String NUMBER = "[+(]{0,2}\\p{Nd}(?:[ \\u00A0\\u2009\\u202F()./‐-–-]{0,3}\\p{Nd}){6,}";
    private static final Pattern FOUND = Pattern.compile(MAIL + "|" + DATE + "|" + NUMBER);

    private Redaction() {}

    public static String of(String text) {
        return FOUND.matcher(text)
                .replaceAll(found -> found.group(1) == null ? MARK : Matcher.quoteReplacement(found.group()));
    }
}
