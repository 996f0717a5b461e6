package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.LevelFigure;

/**
 * The level of one thing in one published group.
 *
 * @param line the heading it stands under: empty for units, or the name of a segment
 * @param adjusted the mean pulled towards that of all groups; only where their order can be relied on
 */
public record GroupRow(
        String cell,
        Cell.Kind kind,
        String line,
        String name,
        LevelFigure figure,
        @Nullable Double adjusted) {
    private static final String SEGMENT = "segment:";

    /** The figure in every published function, team and segment, in the order of the release. */
    public static List<GroupRow> of(Edition edition, String item) {
        return rows(
                edition.summary().cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.FUNCTION
                                || cell.kind() == Cell.Kind.TEAM
                                || cell.kind() == Cell.Kind.SEGMENT)
                        .toList(),
                item,
                edition.cells(),
                adjusted(edition, item));
    }

    /** The figure in every published group of a unit, that is, the unit by each segment. */
    public static List<GroupRow> within(Map<Cell, CellLevels> groups, String item) {
        Map<String, CellLevels> levels = new HashMap<>();
        groups.forEach((cell, figures) -> levels.put(cell.key(), figures));
        return rows(List.copyOf(groups.keySet()), item, levels, Map.of());
    }

    private static Map<String, Double> adjusted(Edition edition, String item) {
        Map<String, Double> adjusted = new HashMap<>();
        edition.findings()
                .reliability()
                .leagues()
                .forEach(league -> adjusted.putAll(league.shrunken().getOrDefault(item, Map.of())));
        return adjusted;
    }

    private static List<GroupRow> rows(
            List<Cell> cells, String item, Map<String, CellLevels> levels, Map<String, Double> adjusted) {
        List<GroupRow> rows = new ArrayList<>();
        for (Cell cell : cells) {
            CellLevels known = levels.get(cell.key());
            LevelFigure figure = known == null ? null : known.figure(item);
            if (figure != null) {
                rows.add(new GroupRow(
                        cell.key(), cell.kind(), line(cell), cell.name(), figure, adjusted.get(cell.key())));
            }
        }
        return rows;
    }

    private static String line(Cell cell) {
        String segment = cell.segmentKey();
        return segment.startsWith(SEGMENT) ? segment.substring(SEGMENT.length(), segment.indexOf('=')) : "";
    }
}
