package throughline.insights.entity.lattice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.insights.entity.Cell;
import throughline.insights.entity.lattice.Lattice.Breakdown;
import throughline.insights.entity.lattice.Lattice.Line;
import throughline.insights.entity.lattice.Lattice.Table;
import throughline.surveys.entity.Frame;

/** Makes the lattice of a frame: units, values, and units by values, in this order. */
final class LatticeBuilding {
    /** Values with fewer answers are taken together before units are broken down by them. */
    private static final int FOLDED_BELOW = 30;

    /** So many answers more or less than that it takes to change from what was published before: a few who join or leave rarely do. */
    private static final int TO_CHANGE = 10;

    private final Frame frame;
    private final Set<String> before;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<Integer, List<Integer>> teamsOf = new LinkedHashMap<>();

    LatticeBuilding(Frame frame, Set<String> before) {
        this.frame = frame;
        this.before = before;
        add(new Cell(Cell.TOTAL, Cell.Kind.TOTAL, "", null, frame.invited()));
    }

    /**
     * @param answers for each dimension and value how many answers have it
     */
    Lattice build(List<long[]> answers) {
        addUnits();
        for (int d = 0; d < frame.dimensions().size(); d++) {
            addDimension(frame.dimensions().get(d), answers.get(d));
        }
        return new Lattice(List.copyOf(cells), List.copyOf(lines), List.copyOf(breakdowns), List.copyOf(tables));
    }

    private void addUnits() {
        if (frame.units().isEmpty()) {
            return;
        }
        for (int i = 0; i < frame.units().size(); i++) {
            Frame.FrameUnit function = frame.units().get(i);
            if (function.parent() == null) {
                int cell = add(new Cell(
                        Cell.unit(function.key()),
                        Cell.Kind.FUNCTION,
                        function.name(),
                        Cell.TOTAL,
                        function.invited()));
                teamsOf.put(cell, addTeams(i, cell));
            }
        }
        teamsOf.put(add(new Cell(Cell.unit(Cell.NOT_STATED), Cell.Kind.FUNCTION, "", Cell.TOTAL, 0)), List.of());
        addLine(0, List.copyOf(teamsOf.keySet()));
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        parts.put(0, groups());
        teamsOf.forEach((function, teams) -> parts.put(function, teams.isEmpty() ? List.of(function) : teams));
        tables.add(table(false, parts));
    }

    /** The teams of a function and those of it who stated none; empty if it has no teams. */
    private List<Integer> addTeams(int function, int functionCell) {
        String parent = cells.get(functionCell).key();
        List<Integer> teams = new ArrayList<>();
        for (Frame.FrameUnit team : frame.units()) {
            if (team.parent() != null && team.parent() == function) {
                teams.add(add(new Cell(Cell.unit(team.key()), Cell.Kind.TEAM, team.name(), parent, team.invited())));
            }
        }
        if (!teams.isEmpty()) {
            teams.add(add(new Cell(parent + "/" + Cell.NOT_STATED, Cell.Kind.TEAM, "", parent, 0)));
            addLine(functionCell, teams);
        }
        return teams;
    }

    private void addDimension(Frame.Dimension dimension, long[] answers) {
        if (dimension.categories().isEmpty()) {
            return;
        }
        List<Integer> values = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Integer> folded = new ArrayList<>();
        boolean folds = hasSmall(dimension, answers);
        for (int c = 0; c < answers.length; c++) {
            Frame.Category category = dimension.categories().get(c);
            if (category.label().equals(Cell.NOT_STATED)) {
                continue; // files write it so; those rows belong to the cell below
            }
            int value = add(value(dimension, category.label(), category.label(), category.invited()));
            values.add(value);
            (folds && isSmall(dimension, c, answers) ? folded : columns).add(value);
        }
        if (!folded.isEmpty()) {
            columns.add(addOther(dimension, folded));
        }
        int notStated = add(value(dimension, Cell.NOT_STATED, "", 0));
        values.add(notStated);
        columns.add(notStated);
        addLine(0, columns);
        if (!folded.isEmpty()) {
            addLine(0, values);
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        parts.put(0, values);
        values.forEach(value -> parts.put(value, List.of(value)));
        if (!folded.isEmpty()) {
            parts.put(columns.get(columns.size() - 2), folded);
        }
        tables.add(table(false, parts));
        if (columns.size() > 2 && !teamsOf.isEmpty()) {
            cross(dimension, columns);
        }
    }

    private boolean isSmall(Frame.Dimension dimension, int category, long[] answers) {
        String value = Cell.segment(
                dimension.name(), dimension.categories().get(category).label());
        int below = FOLDED_BELOW;
        if (before.contains(value)) {
            below -= TO_CHANGE;
        } else if (before.contains(Cell.folded(dimension.name()))) {
            below += TO_CHANGE;
        }
        return answers[category] < below;
    }

    /** One small value alone would be no group of others. */
    private boolean hasSmall(Frame.Dimension dimension, long[] answers) {
        long small = 0;
        for (int c = 0; c < answers.length; c++) {
            boolean isValue = !dimension.categories().get(c).label().equals(Cell.NOT_STATED);
            small += isValue && isSmall(dimension, c, answers) ? 1 : 0;
        }
        return small > 1 && dimension.indexOf(Cell.OTHER) < 0;
    }

    private int addOther(Frame.Dimension dimension, List<Integer> folded) {
        String names = String.join(
                ", ", folded.stream().map(value -> cells.get(value).name()).toList());
        long invited =
                folded.stream().mapToLong(value -> cells.get(value).invited()).sum();
        int other = add(new Cell(Cell.folded(dimension.name()), Cell.Kind.FOLDED, names, Cell.TOTAL, invited));
        addLine(other, folded);
        return other;
    }

    private static Cell value(Frame.Dimension dimension, String label, String name, long invited) {
        return new Cell(Cell.segment(dimension.name(), label), Cell.Kind.SEGMENT, name, Cell.TOTAL, invited);
    }

    /** Functions and teams by the values of a dimension, with a line along each unit and down each value. */
    private void cross(Frame.Dimension dimension, List<Integer> columns) {
        Map<Integer, List<Integer>> byFunction = new LinkedHashMap<>();
        Map<Integer, List<Integer>> byTeam = new LinkedHashMap<>();
        teamsOf.forEach((function, teams) -> {
            byFunction.put(function, crossed(function, columns));
            teams.forEach(team -> byTeam.put(team, crossed(team, columns)));
        });
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        byFunction.forEach(this::addLine);
        byTeam.forEach(this::addLine);
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            addLine(
                    columns.get(c),
                    byFunction.values().stream().map(row -> row.get(column)).toList());
            teamsOf.forEach((function, teams) -> {
                int cell = at(byFunction, function).get(column);
                List<Integer> below =
                        teams.stream().map(team -> at(byTeam, team).get(column)).toList();
                if (!below.isEmpty()) {
                    addLine(cell, below);
                }
                List<Integer> groups = below.isEmpty() ? List.of(cell) : below;
                parts.put(cell, groups);
                for (int whole : List.of(0, function, columns.get(column))) {
                    parts.computeIfAbsent(whole, w -> new ArrayList<>()).addAll(groups);
                }
                for (int t = 0; t < below.size(); t++) {
                    parts.put(below.get(t), List.of(below.get(t)));
                    parts.computeIfAbsent(teams.get(t), w -> new ArrayList<>()).add(below.get(t));
                }
            });
        }
        tables.add(table(true, parts));
        breakdowns.add(breakdown(dimension, byFunction));
        if (!byTeam.isEmpty()) {
            breakdowns.add(breakdown(dimension, byTeam));
        }
    }

    private List<Integer> crossed(int unit, List<Integer> columns) {
        String key = cells.get(unit).key();
        return columns.stream()
                .map(column -> cells.get(column))
                .map(column ->
                        add(new Cell(Cell.crossing(key, column.key()), Cell.Kind.CROSSING, column.name(), key, 0)))
                .toList();
    }

    private static Breakdown breakdown(Frame.Dimension dimension, Map<Integer, List<Integer>> rows) {
        return new Breakdown(
                dimension.name(), rows.values().stream().flatMap(List::stream).toList());
    }

    private static List<Integer> at(Map<Integer, List<Integer>> rows, int key) {
        return rows.getOrDefault(key, List.of());
    }

    private static Table table(boolean crossed, Map<Integer, List<Integer>> parts) {
        List<Integer> groups = parts.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        groups.forEach(group -> parts.putIfAbsent(group, List.of(group)));
        return new Table(crossed, groups, parts);
    }

    private List<Integer> groups() {
        List<Integer> groups = new ArrayList<>();
        teamsOf.forEach((function, teams) -> groups.addAll(teams.isEmpty() ? List.of(function) : teams));
        return groups;
    }

    private void addLine(int parent, List<Integer> children) {
        lines.add(new Line(parent, List.copyOf(children)));
    }

    private int add(Cell cell) {
        cells.add(cell);
        return cells.size() - 1;
    }
}
