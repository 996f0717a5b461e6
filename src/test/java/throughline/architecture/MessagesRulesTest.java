package throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.entity.JourneyDefinition;
import throughline.support.Definitions;

/** Words stand in the message bundle and nowhere else: every key that is used is there, every key that is there is used. */
class MessagesRulesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/messages.properties");
    private static final String LITERAL = "\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.?)\"";

    /** Calls whose given argument is a key. */
    private static final List<Pattern> KEY_CALLS = List.of(
            Pattern.compile("\\b(?:view|messages)\\.text\\(\\s*" + LITERAL + "\\s*[,)]"),
            Pattern.compile("\\bflash\\.say\\(\\s*" + LITERAL),
            Pattern.compile("\\bViolation\\.at\\(\\s*[^,()]*(?:\\([^()]*\\)[^,()]*)*,\\s*" + LITERAL));

    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*[^,]+,\\s*" + LITERAL);
    private static final Pattern BUILT = Pattern.compile("\\b(?:view|messages)\\.text\\(\\s*" + LITERAL + "\\s*\\+");
    private static final Pattern ANY_LITERAL = Pattern.compile(LITERAL);
    private static final Pattern CONSTRAINT = Pattern.compile("message = \"\\{([^}\"]+)}\"");
    private static final Pattern PHASE = Pattern.compile("\\bprogress\\.at\\(\\s*\"([a-z-]+)\",");
    private static final Pattern RECORDED = Pattern.compile("\\baudit\\.record(?:As)?\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern JOB = Pattern.compile("jobs\\.start\\(\\s*\"([a-z-]+)\"");

    private final Properties messages = load(BUNDLE);

    @Test
    void everyKeyThatIsUsedIsThere() {
        TreeMap<String, String> missing = new TreeMap<>();
        sources((file, text) -> {
            for (String key : used(text)) {
                if (!messages.containsKey(key)) {
                    missing.put(key, file.toString());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatIsBuiltHasSomethingToBecome() {
        List<String> without = new ArrayList<>();
        sources((file, text) -> {
            for (String prefix : all(BUILT, text)) {
                if (messages.stringPropertyNames().stream().noneMatch(key -> key.startsWith(prefix))) {
                    without.add(file + ": " + prefix);
                }
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void noKeyIsThereInVain() {
        Set<String> unused = new TreeSet<>(messages.stringPropertyNames());
        List<String> prefixes = new ArrayList<>();
        sources((file, text) -> {
            for (String literal : all(ANY_LITERAL, text)) {
                unused.removeAll(Set.of(literal, "problem." + literal, "problem." + literal + ".title"));
            }
            unused.removeAll(used(text));
            prefixes.addAll(all(BUILT, text));
        });
        prefixes.removeIf(prefix -> prefix.equals("problem."));
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyPatternCanBeFilled() {
        List<String> broken = new ArrayList<>();
        for (String key : messages.stringPropertyNames()) {
            isFilled(key, messages.getProperty(key), Locale.ENGLISH, broken);
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "sv", "nb", "de", "fr"})
    void everyTextIsTranslatedWithTheSameArguments(String language) {
        Properties translated = load(Path.of("src/main/resources/messages_" + language + ".properties"));
        List<String> wrong = new ArrayList<>();
        for (String key : messages.stringPropertyNames()) {
            String text = translated.getProperty(key);
            if (text == null || text.isBlank() != messages.getProperty(key).isBlank()) {
                wrong.add(key + " is missing");
            } else if (!arguments(text).equals(arguments(messages.getProperty(key)))) {
                wrong.add(key + " has other arguments: " + text);
            } else {
                isFilled(key, text, Locale.forLanguageTag(language), wrong);
            }
        }
        translated.stringPropertyNames().stream()
                .filter(key -> !messages.containsKey(key))
                .forEach(key -> wrong.add(key + " is unknown"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSameLanguagesAreInTheRuleAndInTheProduct() {
        assertThat(SourceTree.files(Path.of("src/main/resources"), ".properties").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("messages")))
                .containsExactlyInAnyOrder(
                        "messages.properties",
                        "messages_nl.properties",
                        "messages_sv.properties",
                        "messages_nb.properties",
                        "messages_de.properties",
                        "messages_fr.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "sv", "nb", "de", "fr"})
    void everyJourneyThatComesWithTheProductSpeaksEveryLanguage(String language) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Path file : SourceTree.files(Path.of("journeys"), ".yaml")) {
            JourneyDefinition journey = Objects.requireNonNull(new JourneyReader()
                    .read(SourceTree.text(file), Definitions.FUNCTIONS)
                    .definition());
            if (!journey.missing(language).isEmpty()) {
                missing.put(journey.key(), journey.missing(language));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(all(Pattern.compile("\\{(\\d+)"), text));
    }

    private static void isFilled(String key, String pattern, Locale language, List<String> broken) {
        try {
            MessageFormat format = new MessageFormat(pattern, language);
            // what stands in choices is only understood when it is used
            for (int number : new int[] {0, 1, 2, 5, 1234}) {
                String filled = format.format(Collections.nCopies(10, number).toArray());
                if (filled.contains("{") || filled.contains("}")) {
                    broken.add(key + " for " + number + ": " + filled);
                }
            }
        } catch (IllegalArgumentException malformed) {
            broken.add(key + ": " + malformed.getMessage());
        }
        if (pattern.contains("'")) {
            broken.add(key + ": an apostrophe quotes what follows; write ’");
        }
    }

    @Test
    void everyProblemHasATitleAndASentence() {
        List<String> halves = messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.") && !key.matches("problem\\.(home|reference)"))
                .filter(key -> !messages.containsKey(
                        key.endsWith(".title") ? key.substring(0, key.length() - 6) : key + ".title"))
                .toList();
        assertThat(halves).isEmpty();
    }

    @Test
    void templatesHoldNoWords() {
        List<String> words = new ArrayList<>();
        for (Path file : SourceTree.files(SourceTree.TEMPLATES, ".jte")) {
            words.addAll(TemplateWords.in(SourceTree.text(file)).stream()
                    .filter(word -> !word.equals("Throughline"))
                    .map(word -> file + ": " + word)
                    .toList());
        }
        assertThat(words).isEmpty();
    }

    private static Set<String> used(String text) {
        Set<String> keys = new TreeSet<>();
        KEY_CALLS.forEach(call -> keys.addAll(all(call, text)));
        keys.addAll(all(CONSTRAINT, text));
        for (String type : all(REFUSAL, text)) {
            keys.add("problem." + type);
            keys.add("problem." + type + ".title");
        }
        all(PHASE, text).forEach(phase -> keys.add("phase." + phase));
        all(RECORDED, text).forEach(call -> all(ACTION, call).forEach(action -> keys.add("audit.did." + action)));
        all(JOB, text).forEach(kind -> keys.add("job." + kind));
        return keys;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static void sources(BiConsumer<Path, String> reader) {
        Stream.concat(
                        SourceTree.files(SourceTree.MAIN, ".java").stream(),
                        SourceTree.files(SourceTree.TEMPLATES, ".jte").stream())
                .forEach(file -> reader.accept(file, SourceTree.text(file)));
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(super.put(key, value)).as(key + " stands twice").isNull();
                return value;
            }
        };
        try {
            properties.load(new StringReader(SourceTree.text(bundle)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }
}
