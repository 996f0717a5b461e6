package throughline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.platform.languages.Languages;

class MessagesTest {
    private final Messages messages = new Messages(new Languages(Path.of("languages-of-nobody")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings.functions",
                "people.preview.finding",
                "csv.cells",
                "function.levels",
                "function.steps.small",
                "journey.lead",
                "journeys.lead",
                "journeys.row",
                "survey.journey.about",
                "survey.lead",
                "wave.open.lead",
                "wave.imported",
                "wave.asked",
                "first.people.read",
                "links.lead",
                "import.report.read",
                "definition.steps",
                "definition.needs",
                "effect.read"
            })
    void oneIsNotSaidAsMany(String key) {
        assertThat(messages.text(key, 1, 1, 1, 1)).doesNotContainPattern("\\b1 (\\w+ )?\\w+s\\b(?<!changes|leaves|is)");
        assertThat(messages.text(key, 2000, 2000, 2000, 2000)).containsPattern("\\b(2,?000)\\b");
    }

    @Test
    void nobodyIsSaidInWords() {
        assertThat(messages.text("people.preview.finding", 0, 0, 0))
                .isEqualTo("Nobody is new, nobody changes, nobody leaves");
        assertThat(messages.text("people.preview.finding", 1, 1, 1)).isEqualTo("1 person is new, 1 changes, 1 leaves");
        assertThat(messages.text("people.preview.finding", 2000, 3, 4))
                .isEqualTo("2,000 people are new, 3 change, 4 leave");
    }

    @Test
    void namesTheFirstThreeOfAListAndCountsTheOthers() {
        assertThat(several("IT")).isEqualTo("IT");
        assertThat(several("IT", "HR", "Legal")).isEqualTo("IT, HR, Legal");
        assertThat(several("IT", "HR", "Legal", "Sales")).isEqualTo("IT, HR, Legal and one other");
        assertThat(several("a", "b", "c", "d", "e")).isEqualTo("a, b, c and 2 others");
    }

    @Test
    void quotesNamesWithCommasInAList() {
        assertThat(several("Told when, and why")).isEqualTo("Told when, and why");
        assertThat(several("Told when, and why", "A desk")).isEqualTo("“Told when, and why”, “A desk”");
    }

    private String several(String... names) {
        return messages.several(Locale.ENGLISH, List.of(names));
    }
}
