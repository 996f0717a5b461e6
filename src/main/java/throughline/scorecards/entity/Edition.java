package throughline.scorecards.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.ReleaseSummary;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;

/** One published release with everything a scorecard reads from it, and the one before it in the same survey. */
public record Edition(
        long releaseId,
        ReleaseSummary summary,
        CellLevels total,
        Map<String, CellLevels> cells,
        Map<String, JourneyDefinition> journeys,
        Map<String, DriverReport> drivers,
        Findings findings,
        @Nullable Edition previous) {

    public @Nullable LevelFigure figure(String item) {
        return total.figure(item);
    }

    public @Nullable LevelFigure figure(String cell, String item) {
        CellLevels levels = cells.get(cell);
        return levels == null ? null : levels.figure(item);
    }

    /** The title of a journey or step, by its item. */
    public Map<String, String> title(String item) {
        String path = item.substring(item.indexOf(':') + 1);
        int slash = path.indexOf('/');
        JourneyDefinition journey = journeys.get(slash < 0 ? path : path.substring(0, slash));
        Map<String, String> asWritten = Map.of("en", path);
        if (journey == null) {
            return asWritten;
        }
        return slash < 0
                ? journey.title()
                : journey.step(path.substring(slash + 1)).map(Step::title).orElse(asWritten);
    }

    /** The change of a figure since the edition before. */
    public @Nullable Change change(String item) {
        return previous == null ? null : Change.between(previous.figure(item), figure(item));
    }

    /** This and earlier editions, oldest first. */
    public List<Edition> history() {
        List<Edition> history = new java.util.ArrayList<>();
        for (Edition at = this; at != null; at = at.previous()) {
            history.add(0, at);
        }
        return history;
    }

    /** The drivers of everybody, of {@code overall} or a journey. */
    public Optional<DriverReport> drivers(String outcome) {
        return Optional.ofNullable(drivers.get(outcome));
    }
}
