package throughline.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import throughline.platform.languages.Languages;
import throughline.platform.languages.ReaderLanguage;

/** The words of the product, by language. A key without words shows itself, so that nobody sees an error page for it. */
@ApplicationScoped
public class Messages {
    private static final int MOST_NAMED = 3;

    private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final Languages languages;

    @Inject
    public Messages(Languages languages) {
        this.languages = languages;
    }

    /** In the language of whoever is answered. */
    public String text(String key, Object... arguments) {
        return text(ReaderLanguage.current(), key, arguments);
    }

    public String text(Locale locale, String key, Object... arguments) {
        if (arguments.length == 0) {
            return pattern(locale, key);
        }
        try {
            return filled(locale, key, arguments);
        } catch (IllegalArgumentException malformed) {
            // in the file of a language that was added
            return filled(Locale.ENGLISH, key, arguments);
        }
    }

    private String filled(Locale locale, String key, Object... arguments) {
        MessageFormat format =
                formats.computeIfAbsent(locale + " " + key, k -> new MessageFormat(pattern(locale, key), locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** A list of names in a sentence: the first three, and how many others; in quotation marks where commas in them would mislead. */
    public String several(Locale locale, List<String> names) {
        boolean misleading = names.size() > 1 && names.stream().anyMatch(name -> name.contains(","));
        String first = names.stream()
                .limit(MOST_NAMED)
                .map(name -> misleading ? text(locale, "list.quoted", name) : name)
                .collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? first : text(locale, "list.others", first, names.size() - MOST_NAMED);
    }

    /** The languages that the product speaks, English first. */
    public List<Locale> languages() {
        return languages.all();
    }

    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    private String pattern(Locale locale, String key) {
        try {
            return bundle(locale).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private ResourceBundle bundle(Locale locale) {
        return bundles.computeIfAbsent(locale, languages::words);
    }
}
