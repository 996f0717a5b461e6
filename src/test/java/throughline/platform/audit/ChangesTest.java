package throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.platform.audit.Changes.Change;

class ChangesTest {
    @Test
    void tellsWhatWasAndWhatIsAndNothingThatStayed() {
        String kept = Changes.none()
                .from("name", "IT", "Technology")
                .from("head", null, "ada@example.org")
                .from("support", true, true)
                .from("team", List.of("Ada", "Ben"), List.of())
                .text();
        assertThat(Changes.read(kept))
                .containsExactly(
                        new Change("name", "IT", "Technology"),
                        new Change("head", "", "ada@example.org"),
                        new Change("team", "Ada, Ben", ""));
    }

    @Test
    void tellsWhatIsWithoutWhatWas() {
        assertThat(Changes.read(Changes.none()
                        .now("invited", 12)
                        .now("head", null)
                        .now("functions", List.of())
                        .text()))
                .containsExactly(new Change("invited", null, "12"));
    }

    @Test
    void namesSegmentsWithTheirValues() {
        assertThat(Changes.read(Changes.none()
                        .now("segments", Map.of("Site", List.of("Oslo", "Bergen"), "Grade", List.of("A")))
                        .now("functions", Map.of())
                        .text()))
                .containsExactly(new Change("segments", null, "Grade: A; Site: Oslo, Bergen"));
    }

    @Test
    void nothingToTellIsKeptAsNothing() {
        assertThat(Changes.none().from("name", "IT", "IT").text()).isNull();
        assertThat(Changes.read(null)).isEmpty();
    }

    @Test
    void readsTheJsonOfEarlierEntriesAsAList() {
        assertThat(Changes.read("{\"targetSteps\":[\"step:a/b\",\"step:a/c\"],\"followUpAfter\":1}"))
                .containsExactlyInAnyOrder(
                        new Change("targetSteps", null, "step:a/b, step:a/c"), new Change("followUpAfter", null, "1"));
    }

    @Test
    void readsATextAsItIs() {
        for (String text : List.of("revision 2", "[ADMINISTRATOR]", "{not JSON", "{\"changes\": oh}")) {
            assertThat(Changes.read(text)).containsExactly(new Change("", null, text));
        }
    }
}
