package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.List;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;

/** The level of one thing in one published group; {@code line}: the heading it stands under (units, or the name of a segment). */
public record GroupRow(String cell, Cell.Kind kind, String line, String name, LevelFigure figure) {

    /** The figure in every published function and segment, in the order of the release. */
    public static List<GroupRow> of(Edition edition, String item) {
        List<GroupRow> rows = new ArrayList<>();
        for (Cell cell : edition.summary().cells()) {
            LevelFigure figure = edition.figure(cell.key(), item);
            if (figure != null && cell.kind() != Cell.Kind.TOTAL) {
                rows.add(new GroupRow(cell.key(), cell.kind(), line(cell), cell.name(), figure));
            }
        }
        return rows;
    }

    private static String line(Cell cell) {
        return cell.kind() == Cell.Kind.SEGMENT
                ? cell.key()
                        .substring(
                                "segment:".length(),
                                cell.key().length() - cell.name().length() - 1)
                : "";
    }
}
