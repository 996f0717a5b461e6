package throughline.insights.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells in which each item was answered and is hidden, by item. Kept with the release, and never shown to anybody.
 *
 * @param few those of them in which too few answered; null in releases made before this was noted
 */
public record HiddenFigures(
        Map<String, List<String>> cells, @Nullable Map<String, List<String>> few) {
    /** These and more. */
    public HiddenFigures with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new TreeMap<>(cells);
        all.putAll(more);
        return new HiddenFigures(all, few);
    }

    /** Where too few answered, or may have. */
    public Map<String, List<String>> ofFew() {
        return few == null ? cells : few;
    }
}
