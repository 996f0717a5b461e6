package throughline.passages.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.entity.JourneyDefinition;
import throughline.support.Definitions;

/** How long nothing may be heard of a way before it is given up. */
class SilentPassagesTest {
    @Test
    void asLongAsTheLongestPromiseInWorkingDays() {
        // one promised day is less than the seven that everybody gets
        assertThat(SilentPassages.patience(badge("1"))).isEqualTo(Duration.ofDays(7));
        // ten working days are two weeks
        assertThat(SilentPassages.patience(badge("10"))).isEqualTo(Duration.ofDays(14));
        assertThat(SilentPassages.patience(badge("22"))).as("30.8").isEqualTo(Duration.ofDays(31));
    }

    private static JourneyDefinition badge(String promised) {
        String yaml = Definitions.yaml("badge").replace("promisedDays: 1\n", "promisedDays: " + promised + "\n");
        return Objects.requireNonNull(
                new JourneyReader().read(yaml, Definitions.FUNCTIONS).definition());
    }
}
