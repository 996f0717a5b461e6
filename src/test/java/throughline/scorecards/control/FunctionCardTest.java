package throughline.scorecards.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.ReleaseSummary;
import throughline.journeys.control.JourneyReader;
import throughline.journeys.entity.JourneyDefinition;
import throughline.organization.entity.LabourCost;
import throughline.organization.entity.Unit;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Findings;
import throughline.support.Definitions;
import throughline.surveys.entity.DisclosureRules;

class FunctionCardTest {
    private static final Unit HR = Unit.function("hr", "HR", true);

    @Test
    void countsOnlyStepsThatHaveAFigureAndTheJourneysTheyAreIn() {
        assertThat(card("badge", "card").steps()).hasSize(2);
        assertThat(card("badge", "card", "step:badge/ask").measuredSteps()).isEqualTo(1);
        assertThat(card("badge", "card", "step:badge/ask").measuredJourneys()).isEqualTo(1);
        assertThat(card("badge", "card", "step:badge/ask", "step:card/ask").measuredJourneys())
                .isEqualTo(2);
        assertThat(card("badge", "card").measuredSteps()).isZero();
    }

    private static FunctionCard card(String one, String other, String... measured) {
        Map<String, LevelFigure> figures = new java.util.HashMap<>();
        for (String item : measured) {
            figures.put(item, new LevelFigure(100, 3.5, 3.3, 3.7, 0.1, false, null, null));
        }
        ReleaseSummary summary = new ReleaseSummary(
                1,
                "W",
                1,
                1,
                100,
                200,
                false,
                DisclosureRules.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                new ReleaseSummary.Shown(9, 0, 0, 0));
        Edition edition = new Edition(
                1,
                summary,
                new CellLevels("total", figures),
                Map.of(),
                Map.of(one, journey(one), other, journey(other)),
                Map.of(),
                Findings.NONE,
                null);
        return FunctionCard.of(edition, HR, null, new LabourCost(0, "EUR", 0));
    }

    private static JourneyDefinition journey(String key) {
        return Objects.requireNonNull(new JourneyReader()
                .read(Definitions.yaml(key), Definitions.FUNCTIONS)
                .definition());
    }
}
