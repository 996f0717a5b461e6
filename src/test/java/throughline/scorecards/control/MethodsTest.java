package throughline.scorecards.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.platform.pages.Markdown;

class MethodsTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("method = \"([a-z-]+)\"");

    private final Methods methods = new Methods();

    @Test
    void linksLeadToOtherMethodsOrOutOfTheProduct() throws IOException {
        for (String name : names()) {
            for (String link : links(name)) {
                assertThat(link).as("in " + name).matches("/methods/[a-z-]+|https://.*");
                if (link.startsWith("/methods/")) {
                    assertThat(methods.page(link.substring(9)))
                            .as(link + " in " + name)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void everyMethodIsInTheIndex() throws IOException {
        assertThat(links(Methods.INDEX))
                .containsExactlyInAnyOrderElementsOf(names().stream()
                        .filter(name -> !name.equals(Methods.INDEX))
                        .map(name -> "/methods/" + name)
                        .toList());
    }

    @Test
    void everyFigureThatAsksHowItIsComputedFindsItsMethod() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(template, UTF_8));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).contains("drivers", "effects", "levels");
        assertThat(asked).allSatisfy(name -> assertThat(methods.page(name)).isPresent());
    }

    @Test
    void columnsHaveNames() throws IOException {
        for (String name : names()) {
            assertThat(html(methods.page(name).orElseThrow())).as(name).doesNotContain("<th></th>");
        }
    }

    @Test
    void tablesAreTablesAndMarkupIsText() {
        Markdown text = Markdown.of("# A *title*\n\n| a |\n|---|\n| <b>1</b> |\n", link -> link);
        assertThat(text.title()).isEqualTo("A title");
        assertThat(html(text)).contains("<table class=\"table\"", "&lt;b&gt;1").doesNotContain("<h1", "<b>");
    }

    @Test
    void otherFilesAreNotMethods() {
        assertThat(methods.page("../messages")).isEmpty();
        assertThat(methods.page("no-such-method")).isEmpty();
    }

    private List<String> links(String name) {
        Matcher matcher = LINK.matcher(html(methods.page(name).orElseThrow()));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static String html(Markdown text) {
        TemplateOutput output = new StringOutput();
        text.body().writeTo(output);
        return output.toString();
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/methods"))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        }
    }
}
