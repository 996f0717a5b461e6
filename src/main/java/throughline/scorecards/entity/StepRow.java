package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.LevelFigure;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;

/** A step with its level, its change since the wave before, the minutes it cost, and what goes with it, as far as known. */
public record StepRow(
        String item,
        String journey,
        Map<String, String> journeyTitle,
        Step step,
        @Nullable LevelFigure figure,
        @Nullable Change change,
        @Nullable LevelFigure minutes,
        @Nullable DriverFigure driver) {

    /** The steps of a journey in their order. */
    public static List<StepRow> ofJourney(Edition edition, String journey) {
        JourneyDefinition definition = edition.journeys().get(journey);
        List<StepRow> rows = new ArrayList<>();
        if (definition != null) {
            for (Step step : definition.steps()) {
                String item = "step:" + journey + "/" + step.key();
                Optional<DriverFigure> driver = edition.drivers("journey:" + journey)
                        .flatMap(report -> report.drivers().stream()
                                .filter(figure ->
                                        figure.included() && figure.key().equals(item))
                                .findFirst());
                rows.add(new StepRow(
                        item,
                        journey,
                        definition.title(),
                        step,
                        edition.figure(item),
                        edition.change(item),
                        edition.figure("minutes:" + item),
                        driver.orElse(null)));
            }
        }
        return rows;
    }

    /** The rating colour of the level, 1 to 5. */
    public int colour() {
        return figure == null ? 3 : (int) Math.max(1, Math.min(5, Math.round(figure.mean())));
    }
}
