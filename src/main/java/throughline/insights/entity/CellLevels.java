package throughline.insights.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All levels of a cell, by item key: those of the questionnaire, {@code function:<key>} and {@code function:<key>@<journey>} (per
 * person the mean of the steps that the function is responsible for), and {@code minutes:<item key>}. An item without a figure is
 * not in it, whether nobody answered or showing it would single somebody out.
 */
public record CellLevels(String cell, Map<String, LevelFigure> figures) {
    public @Nullable LevelFigure figure(String item) {
        return figures.get(item);
    }
}
