package throughline.platform.languages;

import java.util.Locale;

/** The language of whoever is answered on this thread; English where nobody is, as in work that runs by itself. */
public final class ReaderLanguage {
    private static final ThreadLocal<Locale> CURRENT = new ThreadLocal<>();

    private ReaderLanguage() {}

    public static Locale current() {
        Locale current = CURRENT.get();
        return current == null ? Locale.ENGLISH : current;
    }

    /** Until the answer is given. */
    public static void begin(Locale language) {
        CURRENT.set(language);
    }

    static void end() {
        CURRENT.remove();
    }
}
