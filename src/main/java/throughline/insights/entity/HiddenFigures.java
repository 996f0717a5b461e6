package throughline.insights.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells in which each item was answered and is hidden, by item. Kept with the release, and never shown to anybody. */
public record HiddenFigures(Map<String, List<String>> cells) {
    /** These and more. */
    public HiddenFigures with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new TreeMap<>(cells);
        all.putAll(more);
        return new HiddenFigures(all);
    }
}
