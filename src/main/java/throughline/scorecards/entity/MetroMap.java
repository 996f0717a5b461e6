package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A journey as a line that runs through the lanes of the functions, with a stop for each step. Coordinates are those of a view box of
 * {@link #width} by {@link #height}.
 */
public record MetroMap(List<Lane> lanes, List<Stop> stops, String path) {
    /** The width for as many stops as fit a laptop; more make the picture wider, to be scrolled. */
    public static final int WIDTH = 1140;

    private static final int FIRST = 205;
    private static final int ROOM = 101;
    private static final int LEAST_STEP = 119;
    private static final int LANE = 92;
    private static final int LONGEST_LINE = 16;
    private static final int PEAK_LINE = 12;

    /** A function's lane. */
    public record Lane(String name, int top, int textY) {}

    /** A step's stop: its centre, its title in at most three lines, and on which side the line leaves it. */
    public record Stop(StepRow row, int number, int x, int y, List<String> lines, String anchor, int textX) {}

    public int width() {
        return width(stops.size());
    }

    public boolean isWide() {
        return width() > WIDTH;
    }

    public int height() {
        return 16 + LANE * lanes.size();
    }

    public static MetroMap of(List<StepRow> rows, Map<String, String> functionNames) {
        Map<String, Integer> laneOf = new LinkedHashMap<>();
        for (StepRow row : rows) {
            laneOf.putIfAbsent(row.step().responsible(), laneOf.size());
        }
        List<Lane> lanes = new ArrayList<>();
        laneOf.forEach((function, index) -> lanes.add(
                new Lane(functionNames.getOrDefault(function, function), 8 + LANE * index, 41 + LANE * index)));
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int last = width(rows.size()) - ROOM;
            int x = rows.size() == 1 ? (FIRST + last) / 2 : FIRST + (last - FIRST) * i / (rows.size() - 1);
            stops.add(stop(rows, i, x, laneOf));
        }
        return new MetroMap(lanes, stops, path(stops));
    }

    private static int width(int stops) {
        return Math.max(WIDTH, FIRST + LEAST_STEP * (stops - 1) + ROOM);
    }

    private static Stop stop(List<StepRow> rows, int i, int x, Map<String, Integer> laneOf) {
        int lane = laneOf.getOrDefault(rows.get(i).step().responsible(), 0);
        int next =
                i + 1 < rows.size() ? laneOf.getOrDefault(rows.get(i + 1).step().responsible(), lane) : lane;
        int before = i > 0 ? laneOf.getOrDefault(rows.get(i - 1).step().responsible(), lane) : lane;
        // words keep out of the way of the line where it leaves or comes in from below, and between both where it does
        // both
        boolean peak = before > lane && next > lane;
        String anchor = peak ? "middle" : next > lane ? "end" : before > lane ? "start" : "middle";
        int textX = anchor.equals("end") ? x + 34 : anchor.equals("start") ? x - 22 : x;
        String title = rows.get(i).step().title().values().stream().findFirst().orElse("");
        return new Stop(
                rows.get(i),
                i + 1,
                x,
                36 + LANE * lane,
                wrapped(title, peak ? PEAK_LINE : LONGEST_LINE),
                anchor,
                textX);
    }

    private static String path(List<Stop> stops) {
        if (stops.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder(String.format(
                Locale.ROOT,
                "M%d %d H%d",
                stops.get(0).x() - 55,
                stops.get(0).y(),
                stops.get(0).x()));
        for (int i = 1; i < stops.size(); i++) {
            Stop from = stops.get(i - 1);
            Stop to = stops.get(i);
            // across several lanes it goes straight for longer, else it would run through the words below the stop
            int fifths = Math.abs(to.y() - from.y()) > LANE ? 4 : 3;
            int bend = (to.x() - from.x()) * fifths / 5;
            path.append(
                    from.y() == to.y()
                            ? String.format(Locale.ROOT, " H%d", to.x())
                            : String.format(
                                    Locale.ROOT,
                                    " C%d %d %d %d %d %d",
                                    from.x() + bend,
                                    from.y(),
                                    to.x() - bend,
                                    to.y(),
                                    to.x(),
                                    to.y()));
        }
        return path.append(String.format(
                        Locale.ROOT, " H%d", stops.get(stops.size() - 1).x() + 55))
                .toString();
    }

    private static List<String> wrapped(String title, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest && lines.size() < 2) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
