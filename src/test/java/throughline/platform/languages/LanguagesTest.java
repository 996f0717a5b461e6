package throughline.platform.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.platform.pages.Messages;

class LanguagesTest {
    private static final Languages SHIPPED = new Languages(Path.of("languages-of-nobody"));

    @Test
    void sixComeWithTheProductEnglishFirst() {
        assertThat(SHIPPED.all())
                .extracting(Locale::toLanguageTag)
                .startsWith("en")
                .containsExactlyInAnyOrder("en", "de", "fr", "nl", "nb", "sv");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, en",
                "'', en",
                "sv, sv",
                "'nl-BE,nl;q=0.9,en;q=0.8', nl",
                "'ja,de;q=0.5', de",
                "'en;q=0.5,fr;q=0.9', fr",
                "'de;q=0,fr', fr",
                "no, nb",
                "nn-NO, nb",
                "'*', en",
                "en-US, en",
                "';;q=x,,', en",
                "'../../etc/passwd', en",
            })
    void aReaderGetsTheFirstOfWhatTheyAskForThatIsSpoken(String header, String language) {
        assertThat(SHIPPED.accepted(header).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void whoeverReadsALanguageThatIsNotSpokenGetsEnglish() {
        assertThat(SHIPPED.spoken(Locale.forLanguageTag("ja"))).isEqualTo(Locale.ENGLISH);
        assertThat(SHIPPED.spoken(Locale.UK)).isEqualTo(Locale.ENGLISH);
        assertThat(SHIPPED.spoken(Locale.forLanguageTag("de-CH"))).isEqualTo(Locale.GERMAN);
    }

    @Test
    void theBestOfATextIsTheReadersThenEnglishThenAny() {
        Map<String, String> text = Map.of("en", "a", "pt", "b", "pt-BR", "c");
        assertThat(Languages.best(text, Locale.forLanguageTag("pt-BR"))).isEqualTo("c");
        assertThat(Languages.best(text, Locale.forLanguageTag("pt-PT"))).isEqualTo("b");
        assertThat(Languages.best(text, Locale.FRENCH)).isEqualTo("a");
        assertThat(Languages.best(Map.of("sv", "d"), Locale.FRENCH)).isEqualTo("d");
        assertThat(Languages.best(Map.of(), Locale.FRENCH)).isEmpty();
    }

    @Test
    void aLanguageIsAddedByAFileAndSaysInEnglishWhatItLacks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("messages_fi.properties"), "sign-in.title=Kirjaudu sisään\n");
        Languages languages = new Languages(folder);
        Messages messages = new Messages(languages);
        Locale finnish = languages.accepted("fi-FI");
        assertThat(finnish).isEqualTo(Locale.forLanguageTag("fi"));
        assertThat(messages.text(finnish, "sign-in.title")).isEqualTo("Kirjaudu sisään");
        assertThat(messages.text(finnish, "sign-in.go")).isEqualTo(messages.text(Locale.ENGLISH, "sign-in.go"));
        assertThat(languages.all()).contains(finnish).hasSize(SHIPPED.all().size() + 1);
    }

    @Test
    void aRegionIsALanguageOfItsOwnAndOddFilesAreNone(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("messages_pt_BR.properties"), "sign-in.title=Entrar\nletter.greeting=Olá {0\n");
        Files.writeString(folder.resolve("messages_en.properties"), "");
        Files.writeString(folder.resolve("messages_.properties"), "");
        Files.writeString(folder.resolve("messages_fi.properties"), "sign-in.title=\\uZZZZ\n");
        Languages languages = new Languages(folder);
        Messages messages = new Messages(languages);
        assertThat(languages.all())
                .doesNotHaveDuplicates()
                .extracting(Locale::toLanguageTag)
                .contains("pt-BR", "fi")
                .hasSize(SHIPPED.all().size() + 2);
        Locale brazilian = languages.accepted("pt-BR,pt;q=0.9");
        assertThat(messages.text(brazilian, "sign-in.title")).isEqualTo("Entrar");
        assertThat(languages.accepted("pt-PT")).isEqualTo(brazilian);
        assertThat(messages.text(brazilian, "letter.greeting", "Ada"))
                .as("a text that cannot be filled in is said in English")
                .isEqualTo(messages.text(Locale.ENGLISH, "letter.greeting", "Ada"));
        assertThat(messages.text(Locale.forLanguageTag("fi"), "sign-in.title"))
                .as("a file that cannot be read")
                .isEqualTo(messages.text(Locale.ENGLISH, "sign-in.title"));
        assertThat(languages.accepted("*")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void arabicAndHebrewAreWrittenFromRightToLeft() {
        assertThat(Languages.isRightToLeft(Locale.forLanguageTag("ar"))).isTrue();
        assertThat(Languages.isRightToLeft(Locale.forLanguageTag("he"))).isTrue();
        assertThat(SHIPPED.all()).noneMatch(Languages::isRightToLeft);
    }
}
