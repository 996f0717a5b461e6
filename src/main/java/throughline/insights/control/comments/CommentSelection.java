package throughline.insights.control.comments;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.insights.control.disclosure.Disclosed;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.comments.Comments;
import throughline.platform.security.Secrets;
import throughline.surveys.entity.DisclosureRules;

/**
 * Decides of which steps the comments are published: where enough people wrote, where the level of the step is shown for everybody,
 * and where no earlier version of the release hid them.
 */
public final class CommentSelection {
    private final DisclosureRules rules;
    private final CellLevels everybody;
    private final Disclosed earlier;

    public CommentSelection(DisclosureRules rules, CellLevels everybody, Disclosed earlier) {
        this.rules = rules;
        this.everybody = everybody;
        this.earlier = earlier;
    }

    /**
     * The documents of a release with those of the comments, and with a note of what is hidden for later versions.
     *
     * @param texts all that was written, by item
     */
    public Map<String, Object> added(
            List<String> steps, Map<String, List<String>> texts, Map<String, Object> documents) {
        Map<String, Object> all = new LinkedHashMap<>(documents);
        Map<String, List<String>> hidden = new TreeMap<>();
        for (String step : steps) {
            List<String> said = texts.getOrDefault(step, List.of());
            if (mayBeShown(step, said.size())) {
                all.put(Comments.document(step), new Comments(step, mixed(step, said)));
            } else if (!said.isEmpty()) {
                hidden.put(Comments.hidden(step), List.of(Cell.TOTAL));
            }
        }
        all.computeIfPresent("hidden", (name, figures) -> ((HiddenFigures) figures).with(hidden));
        return all;
    }

    private boolean mayBeShown(String item, int said) {
        LevelFigure level = everybody.figure(item);
        return said >= rules.distributions()
                && level != null
                // the form asks for words after a low rating, so that as many comments as ratings tell what each of
                // them was
                && !LevelFigure.isNearlyAll((double) said / level.n(), level.n())
                && !earlier.hid(Comments.hidden(item), Cell.TOTAL);
    }

    /** In an order that follows from what is published and from nothing else, not even from what was taken out. */
    private static List<String> mixed(String step, List<String> texts) {
        Map<String, Integer> alike = new HashMap<>();
        Map<String, String> ordered = new TreeMap<>();
        for (String text : texts) {
            String published = Redaction.of(text);
            int nth = alike.merge(published, 1, Integer::sum);
            ordered.put(Secrets.hexHash(step + "\n" + nth + "\n" + published), published);
        }
        return List.copyOf(ordered.values());
    }
}
