package throughline.surveys.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.platform.schema.JsonText;

class DisclosureRulesTest {

    @Test
    void rulesFromBeforeThereWereSensitiveSegmentsHaveNone() {
        DisclosureRules old =
                JsonText.read("{\"scores\":5,\"distributions\":10,\"drivers\":100}", DisclosureRules.class);
        assertThat(old).isEqualTo(DisclosureRules.DEFAULT);
    }

    @Test
    void whatIsWrittenIsRead() {
        DisclosureRules rules = new DisclosureRules(6, 12, 200, 9, List.of("Grade"));
        assertThat(JsonText.read(JsonText.of(rules), DisclosureRules.class)).isEqualTo(rules);
    }

    @Test
    void laterRulesAreStricterInEveryRespect() {
        DisclosureRules one = new DisclosureRules(5, 20, 100, 8, List.of("Grade"));
        DisclosureRules other = new DisclosureRules(7, 10, 300, 8, List.of("Age", "Grade"));
        DisclosureRules both = new DisclosureRules(7, 20, 300, 8, List.of("Age", "Grade"));
        assertThat(one.atLeast(other)).isEqualTo(both);
        assertThat(other.atLeast(one)).isEqualTo(both);
        assertThat(both.scoresBy("Grade")).isEqualTo(8);
        assertThat(both.scoresBy("Site")).isEqualTo(7);
    }

    @Test
    void sensitiveGroupsAreNeverSmallerThanOthers() {
        assertThat(new DisclosureRules(12, 12, 100, 8, List.of("Grade")).scoresBy("Grade"))
                .isEqualTo(12);
    }
}
