package throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private final Properties messages = load();

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
            String pattern = messages.getProperty(key);
            try {
                new java.text.MessageFormat(pattern, Locale.ENGLISH);
            } catch (IllegalArgumentException malformed) {
                broken.add(key + ": " + malformed.getMessage());
            }
            if (pattern.contains("'")) {
                broken.add(key + ": an apostrophe quotes what follows; write ’");
            }
        }
        assertThat(broken).isEmpty();
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

    private static Properties load() {
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(super.put(key, value)).as(key + " stands twice").isNull();
                return value;
            }
        };
        try {
            properties.load(new StringReader(SourceTree.text(BUNDLE)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }
}
