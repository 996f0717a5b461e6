package throughline.insights.control.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.FunctionShares.FunctionShare;

/** Products of contributions and their errors, worked out by hand. */
class FunctionRankingsTest {
    private static final DriverReport OVERALL =
            report("overall", driver("journey:move", 0.2, 0.02), driver("journey:trip", 0.1, 0.01));

    private static final Map<String, DriverReport> JOURNEYS = Map.of(
            "move",
                    report(
                            "journey:move",
                            driver("step:move/desk", 0.3, 0.03),
                            driver("step:move/form", 0.1, 0.02),
                            driver("step:move/keys", 0.2, 0.01)),
            "trip", report("journey:trip", driver("step:trip/book", 0.5, 0.05)));

    private static DriverReport report(String outcome, DriverFigure... drivers) {
        return new DriverReport(
                outcome, "total", 1000, 0.5, 0.5, "lmg", "published", "none", 100, 4.5, null, Arrays.asList(drivers));
    }

    private static DriverFigure driver(String key, double contribution, double error) {
        double high = contribution + 1.959963984540054 * error;
        return new DriverFigure(
                key, 900, 4, true, contribution, 0, 0, high, 0, 0, 1, 1, 0.5, false, 0, 0, 0, 0, "unclear", 0, 0, 0, 0);
    }

    private static Map<String, Map<String, List<String>>> steps() {
        Map<String, Map<String, List<String>>> steps = new LinkedHashMap<>();
        steps.put("hr", Map.of("move", List.of("step:move/form")));
        steps.put(
                "it",
                Map.of(
                        "move", List.of("step:move/desk", "step:move/keys"),
                        "trip", List.of("step:trip/book")));
        steps.put("legal", Map.of("trip", List.of("step:trip/nobody-rated")));
        return steps;
    }

    @Test
    void aFunctionIsTheSumOfItsStepsWithinTheirJourneys() {
        FunctionShares shares = new FunctionRankings(OVERALL, JOURNEYS).together(steps());
        assertThat(shares.method()).isEqualTo("roll-up");
        assertThat(shares.functions()).extracting(FunctionShare::function).containsExactly("it", "hr");
        FunctionShare it = shares.functions().get(0);
        assertThat(it.contribution()).isCloseTo(0.2 * 0.3 + 0.2 * 0.2 + 0.1 * 0.5, within(1e-12));
        assertThat(it.steps()).isEqualTo(3);
        assertThat(shares.r2()).isCloseTo(0.15 + 0.02, within(1e-12));
        double journeys = square(0.02 * (0.3 + 0.2)) + square(0.01 * 0.5);
        double own = square(0.2 * 0.03) + square(0.2 * 0.01) + square(0.1 * 0.05);
        assertThat(it.high())
                .as("two steps of one journey move together with it")
                .isCloseTo(0.15 + 1.959963984540054 * Math.sqrt(journeys + own), within(1e-9));
    }

    @Test
    void theSameErrorStandsInTheRankingOfItsOwnSteps() {
        FunctionRankings rankings = new FunctionRankings(OVERALL, JOURNEYS);
        FunctionDrivers alone = rankings.of("it", steps().getOrDefault("it", Map.of()));
        FunctionShare beside = rankings.together(steps()).of("it").orElseThrow();
        assertThat(alone.sum()).isCloseTo(beside.contribution(), within(1e-12));
        assertThat(alone.sumLow()).isCloseTo(beside.low(), within(1e-12));
        assertThat(alone.sumHigh()).isCloseTo(beside.high(), within(1e-12));
    }

    @Test
    void withoutARankingOfJourneysThereIsNone() {
        DriverReport none = new DriverReport(
                "overall", "total", 60, 0, 0, "lmg", "too-few", "too-few-answers", 100, 4.5, null, List.of());
        FunctionShares shares = new FunctionRankings(none, JOURNEYS).together(steps());
        assertThat(shares.status()).isEqualTo("too-few");
        assertThat(shares.reason()).isEqualTo("too-few-answers");
        assertThat(shares.n()).isEqualTo(60);
    }

    private static double square(double value) {
        return value * value;
    }
}
