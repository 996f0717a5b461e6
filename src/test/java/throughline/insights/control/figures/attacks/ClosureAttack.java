package throughline.insights.control.figures.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.insights.control.figures.attacks.ObtainedDocuments.Place;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.LevelFigure;

/**
 * Somebody who looks into every document for more than the levels say: a group or an item of a group that the levels hide, or another
 * number of people or another mean of the same item, which beside the level would tell what those said who make the difference.
 */
public final class ClosureAttack {
    private static final int SCORES = 5;
    /** What may be told of a group that nothing else is told of: how many of it were asked, and what part of them answered. */
    private static final Set<String> ABOUT_ASKING = Set.of("invited", "rate");

    private final Map<String, CellLevels> levels = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private ClosureAttack(Map<String, Object> documents) {
        documents.forEach((name, document) -> {
            if (document instanceof CellLevels ofCell) {
                levels.put(ofCell.cell(), ofCell);
            }
        });
    }

    /**
     * What documents say beyond the levels; empty if they withstand.
     *
     * @param cells all groups that may be named
     * @param measures all items and measures that may be named
     */
    public static List<String> on(Map<String, Object> documents, Set<String> cells, List<String> measures) {
        ClosureAttack attack = new ClosureAttack(documents);
        new ObtainedDocuments(documents, cells, measures).places().forEach(attack::look);
        return attack.found;
    }

    private void look(Place place) {
        Set<String> cells = place.cells().isEmpty() ? Set.of(Cell.TOTAL) : place.cells();
        for (String cell : cells) {
            CellLevels here = levels.getOrDefault(cell, new CellLevels(cell, Map.of()));
            if (here.figures().isEmpty()
                    && !ABOUT_ASKING.containsAll(place.numbers().keySet())) {
                found.add("of a hidden group " + cell + ": " + place);
            }
            place.items().stream()
                    .filter(item -> here.figure(item) == null)
                    .forEach(item -> found.add("of " + item + ", hidden in " + cell + ": " + place));
            double n = place.number("n", "rated", "people", "answers", "count");
            double mean = place.number("mean", "score", "average");
            if (!Double.isNaN(n) && !Double.isNaN(mean) && !repeats(here, n, mean) && !isOfTheSame(place, here, n)) {
                found.add("other people, or another mean of them: " + place);
            }
        }
    }

    private static boolean repeats(CellLevels here, double n, double mean) {
        return here.figures().values().stream().anyMatch(level -> level.n() == n && level.mean() == mean);
    }

    /** A mean of another kind of exactly the people that a level of everybody is of, enough of whom it treats differently. */
    private static boolean isOfTheSame(Place place, CellLevels here, double n) {
        return here.cell().equals(Cell.TOTAL)
                && n >= LevelFigure.COARSE_BELOW
                && place.number("cut") >= SCORES
                && here.figures().values().stream().anyMatch(level -> level.n() == n);
    }
}
