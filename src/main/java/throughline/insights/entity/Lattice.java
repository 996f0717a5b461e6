package throughline.insights.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.surveys.entity.Frame;

/**
 * The fixed groups of a release: everybody, every function and team, every value of every segment; and the lines between them, each
 * a group with the groups it falls into. No figure is ever computed for any other group.
 */
public record Lattice(List<Cell> cells, List<Line> lines) {
    private static final String NOT_STATED = "-";

    /** A cell and the cells that partition it, as indexes. */
    public record Line(int parent, List<Integer> children) {}

    public static Lattice of(Frame frame) {
        Building building = new Building();
        building.cells.add(new Cell(Cell.TOTAL, Cell.Kind.TOTAL, "", null, frame.invited()));
        building.addUnits(frame);
        frame.dimensions().forEach(building::addDimension);
        return new Lattice(List.copyOf(building.cells), List.copyOf(building.lines));
    }

    /** Index of each cell by its key. */
    public Map<String, Integer> indexes() {
        Map<String, Integer> indexes = new HashMap<>();
        for (Cell cell : cells) {
            indexes.put(cell.key(), indexes.size());
        }
        return indexes;
    }

    private static final class Building {
        private final List<Cell> cells = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        private void addUnits(Frame frame) {
            if (frame.units().isEmpty()) {
                return;
            }
            List<Integer> functions = new ArrayList<>();
            for (int i = 0; i < frame.units().size(); i++) {
                Frame.FrameUnit function = frame.units().get(i);
                if (function.parent() == null) {
                    functions.add(add(new Cell(
                            Cell.unit(function.key()),
                            Cell.Kind.FUNCTION,
                            function.name(),
                            Cell.TOTAL,
                            function.invited())));
                    addTeams(frame, i, functions.get(functions.size() - 1));
                }
            }
            functions.add(add(new Cell("unit:-", Cell.Kind.FUNCTION, "", Cell.TOTAL, 0)));
            lines.add(new Line(0, functions));
        }

        private void addTeams(Frame frame, int function, int functionCell) {
            String parent = cells.get(functionCell).key();
            List<Integer> teams = new ArrayList<>();
            for (Frame.FrameUnit team : frame.units()) {
                if (team.parent() != null && team.parent() == function) {
                    teams.add(
                            add(new Cell(Cell.unit(team.key()), Cell.Kind.TEAM, team.name(), parent, team.invited())));
                }
            }
            if (!teams.isEmpty()) {
                teams.add(add(new Cell(parent + "/-", Cell.Kind.TEAM, "", parent, 0)));
                lines.add(new Line(functionCell, teams));
            }
        }

        private void addDimension(Frame.Dimension dimension) {
            if (dimension.categories().isEmpty()) {
                return;
            }
            List<Integer> values = new ArrayList<>();
            for (Frame.Category category : dimension.categories()) {
                if (category.label().equals(NOT_STATED)) {
                    continue; // files write it so; those rows belong to the cell below
                }
                values.add(add(new Cell(
                        Cell.segment(dimension.name(), category.label()),
                        Cell.Kind.SEGMENT,
                        category.label(),
                        Cell.TOTAL,
                        category.invited())));
            }
            values.add(add(new Cell(Cell.segment(dimension.name(), NOT_STATED), Cell.Kind.SEGMENT, "", Cell.TOTAL, 0)));
            lines.add(new Line(0, values));
        }

        private int add(Cell cell) {
            cells.add(cell);
            return cells.size() - 1;
        }
    }
}
