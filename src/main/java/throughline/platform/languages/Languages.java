package throughline.platform.languages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the product speaks: those whose bundles come with it, and those in a folder. A bundle is a file
 * {@code messages_<language>.properties}; what is missing in it is said in English.
 */
@ApplicationScoped
public class Languages {
    private static final Logger LOG = Logger.getLogger(Languages.class.getName());
    private static final String BUNDLE = "messages";
    private static final String SUFFIX = ".properties";
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ClassLoader bundles;
    private final List<Locale> spoken;

    @Inject
    public Languages(@ConfigProperty(name = "throughline.languages.directory") String directory) {
        this(Path.of(directory));
    }

    /** Those of a folder, which need not be there, and those that come with the product. */
    public Languages(Path folder) {
        ClassLoader own = Languages.class.getClassLoader();
        bundles = Files.isDirectory(folder) ? new URLClassLoader(new URL[] {url(folder)}, own) : own;
        Set<String> found = new TreeSet<>(inFolder(home(own)));
        found.addAll(inFolder(folder));
        spoken = Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        found.stream()
                                .map(name -> Locale.forLanguageTag(name.replace('_', '-')))
                                // a file whose name is no language, and English itself
                                .filter(locale -> !locale.getLanguage().isEmpty() && !locale.equals(Locale.ENGLISH))
                                .sorted(Comparator.comparing(locale -> locale.getDisplayName(locale))))
                .toList();
    }

    /** Where the words of the product stand: the server unpacks it, so it is a folder. */
    private static Path home(ClassLoader own) {
        try {
            URL words = Objects.requireNonNull(own.getResource(BUNDLE + SUFFIX));
            return Objects.requireNonNull(Path.of(words.toURI()).getParent());
        } catch (URISyntaxException | IllegalArgumentException impossible) {
            throw new IllegalStateException("the words of the product are not in a folder", impossible);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Set<String> inFolder(Path folder) {
        Set<String> found = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BUNDLE + "_*" + SUFFIX)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    found.add(name.substring(BUNDLE.length() + 1, name.length() - SUFFIX.length()));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the languages in " + folder + " cannot be read", unreadable);
            }
        }
        return found;
    }

    /** English first, the others by their own names. */
    public List<Locale> all() {
        return spoken;
    }

    /** The language that the product speaks to readers of a language: theirs, if it can, else English. */
    public Locale spoken(Locale wanted) {
        Locale same = same(wanted);
        return same == null ? Locale.ENGLISH : same;
    }

    private @Nullable Locale same(Locale wanted) {
        String language = switch (wanted.getLanguage()) {
            // Norwegian is asked for under three names
            case "no", "nn" -> "nb";
            default -> wanted.getLanguage();
        };
        return spoken.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> spoken.stream()
                        .filter(locale -> locale.getLanguage().equals(language))
                        .findFirst())
                .orElse(null);
    }

    /** The best of what a reader asks for, in the form of the header {@code Accept-Language}. */
    public Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                Locale same = range.getWeight() > 0 ? same(Locale.forLanguageTag(range.getRange())) : null;
                if (same != null) {
                    return same;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }

    /** The words of a language. */
    public ResourceBundle words(Locale language) {
        try {
            return ResourceBundle.getBundle(BUNDLE, language, bundles, CONTROL);
        } catch (IllegalArgumentException malformed) {
            LOG.log(
                    Level.SEVERE,
                    malformed,
                    () -> "The file of the language " + language + " cannot be read; English instead");
            return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, bundles, CONTROL);
        } catch (MissingResourceException impossible) {
            throw new IllegalStateException("the words of the product are missing", impossible);
        }
    }

    /** The best of a text by language tags: of this language, else English, else whichever there is. */
    public static String best(Map<String, String> byLanguage, Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), Locale.ENGLISH.getLanguage())
                .map(byLanguage::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> byLanguage.values().stream().findFirst())
                .orElse("");
    }

    /** Whether a language is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        byte direction = Character.getDirectionality(
                language.getDisplayLanguage(language).codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
