package throughline.insights.entity;

import java.util.List;
import java.util.Map;

/** The cells in which each item was answered and is hidden, by item. Kept with the release, and never shown to anybody. */
public record HiddenFigures(Map<String, List<String>> cells) {}
