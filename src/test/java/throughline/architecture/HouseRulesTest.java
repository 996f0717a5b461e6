package throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.support.Definitions;

/** What can be seen by walking the tree. Every offender is listed. */
class HouseRulesTest {
    private static final int LONGEST = 300;
    private static final int LONGEST_TEST = 400;
    private static final int MOST_CLASSES = 12;
    private static final int MOST_ARGUMENTS = 4;
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE = Pattern.compile("(?<![A-Za-z0-9_.-])/(?:work|tmp|root)/|\\.\\./sha" + "red");

    @Test
    void filesStayShort() {
        assertThat(tooLong(SourceTree.MAIN, LONGEST)).isEmpty();
        assertThat(tooLong(SourceTree.TESTS, LONGEST_TEST)).isEmpty();
    }

    @Test
    void packagesStaySmall() {
        Map<Path, Long> sizes = javaFiles()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        assertThat(sizes).isEmpty();
    }

    @Test
    void constructorsTakeFewArguments() {
        List<String> wide = Features.CLASSES.stream()
                .map(type -> type.reflect())
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnnotationPresent(Entity.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .filter(constructor -> !constructor.isSynthetic())
                .filter(constructor -> arguments(constructor) > MOST_ARGUMENTS)
                .map(constructor -> constructor.getDeclaringClass().getName() + ": " + arguments(constructor))
                .toList();
        assertThat(wide).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNulls() {
        List<String> silent = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java")))
                .map(Path::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void coloursHaveNames() {
        List<String> literal = new ArrayList<>();
        Path assets = Path.of("src/main/webapp/assets");
        for (Path file : SourceTree.files(assets, ".css", ".js")) {
            if (!file.endsWith("tokens.css")) {
                offences(file, COLOUR, literal);
            }
        }
        pages().forEach(file -> offences(file, COLOUR_ATTRIBUTE, literal));
        assertThat(literal).isEmpty();
    }

    private static final Pattern COLOUR_ATTRIBUTE = Pattern.compile(
            "(?:fill|stroke|stop-color|color|bgcolor)=\"(?!none|currentColor|\\$|var)[^\"]+\"|(?<!href=\")(?<!&)#[0-9a-fA-F]{6}\\b");

    @Test
    void templatesHoldNeitherStylesNorScripts() {
        List<String> inline = new ArrayList<>();
        Pattern pattern = Pattern.compile("\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:");
        pages().forEach(file -> offences(file, pattern, inline));
        assertThat(inline).isEmpty();
    }

    /** All templates but that of mail: mail programs read styles of elements only. */
    private static Stream<Path> pages() {
        return SourceTree.files(SourceTree.TEMPLATES).stream().filter(file -> !file.endsWith("notices/letter.jte"));
    }

    @Test
    void nothingIsLeftOpen() {
        List<String> open = new ArrayList<>();
        projectFiles().forEach(file -> offences(file, LEFT_OPEN, open));
        assertThat(open).isEmpty();
    }

    @Test
    void nothingKnowsTheMachineItWasWrittenOn() {
        List<String> paths = new ArrayList<>();
        projectFiles().forEach(file -> offences(file, MACHINE, paths));
        assertThat(paths).isEmpty();
    }

    @Test
    void everyShippedJourneyIsGoodAndCrossesFunctions() {
        JourneyReader reader = new JourneyReader();
        List<Path> files = SourceTree.files(Path.of("journeys"), ".yaml");
        assertThat(files).hasSizeGreaterThanOrEqualTo(14);
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            JourneyReader.Reading reading = reader.read(SourceTree.text(file), Definitions.FUNCTIONS);
            reading.problems().forEach(problem -> wrong.add(file + ": " + problem.sentence()));
            if (reading.definition() != null) {
                if (!reading.definition().crossesFunctions()) {
                    wrong.add(file + ": stays inside one function");
                }
                if (!file.endsWith(reading.definition().key() + ".yaml")) {
                    wrong.add(file + ": is not named after its key "
                            + reading.definition().key());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> tooLong(Path folder, int longest) {
        return SourceTree.files(folder, ".java").stream()
                .filter(file -> SourceTree.lines(file).size() > longest)
                .map(file -> file + ": " + SourceTree.lines(file).size() + " lines")
                .toList();
    }

    /** Without the instance around an inner class, which the compiler adds. */
    private static int arguments(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        boolean inner = type.getEnclosingClass() != null && !java.lang.reflect.Modifier.isStatic(type.getModifiers());
        return constructor.getParameterCount() - (inner ? 1 : 0);
    }

    private static boolean saysWhatItIsFor(Path packageInfo) {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        String text = SourceTree.text(packageInfo);
        return text.contains("@NullMarked") && text.contains("/**");
    }

    private static Stream<Path> javaFiles() {
        return Stream.of(SourceTree.MAIN, SourceTree.TESTS)
                .flatMap(folder -> SourceTree.files(folder, ".java").stream());
    }

    private static Stream<Path> projectFiles() {
        Stream<Path> inFolders = Stream.of("src", "journeys", "docs", ".ci")
                .flatMap(folder -> SourceTree.files(Path.of(folder)).stream())
                .filter(file -> !file.toString().matches(".*\\.(woff2|png|ico|jpg)"));
        Stream<Path> atTop = Stream.of(
                        "pom.xml", "Dockerfile", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                .map(Path::of)
                .filter(Files::exists);
        return Stream.concat(inFolders, atTop);
    }

    private static void offences(Path file, Pattern pattern, List<String> found) {
        List<String> lines = SourceTree.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
    }
}
