package throughline.journeys.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void aStepWithoutContributorsBelongsToOneFunction() {
        assertThat(step().shares()).containsExactly(Map.entry("hr", 1.0));
    }

    @Test
    void theResponsibleFunctionComesFirstAndKeepsTheRest() {
        Map<String, Double> shares = step(new Contributor("it", 0.3), new Contributor("finance", 0.2))
                .shares();
        assertThat(shares.keySet()).containsExactly("hr", "it", "finance");
        assertThat(shares.get("hr")).isCloseTo(0.5, within(1e-12));
        assertThat(shares.get("it")).isEqualTo(0.3);
    }

    @Test
    void sharesSumToOneWhateverTheContributors() {
        for (int n = 0; n <= 9; n++) {
            Contributor[] contributors = new Contributor[n];
            for (int i = 0; i < n; i++) {
                contributors[i] = new Contributor("f" + i, 1.0 / 11);
            }
            double sum = step(contributors).shares().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).as(n + " contributors").isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void theSharesOfAFunctionNamedTwiceAddUp() {
        assertThat(step(new Contributor("it", 0.25), new Contributor("it", 0.25))
                        .shares())
                .containsEntry("it", 0.5);
    }

    private static Step step(Contributor... contributors) {
        Map<String, String> text = Map.of("en", "x");
        return new Step("s", text, text, text, "hr", List.of(contributors), "portal", null, "yes", List.of());
    }
}
