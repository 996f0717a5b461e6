package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.platform.plots.Axis;

/** A figure over waves, placed in a picture of {@link #HEIGHT} pixels and any width. */
public record Trend(List<Point> points, List<Segment> segments) {
    public static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int BOTTOM = 140;
    private static final double LEAST_SPAN = 0.4;

    /** One wave. {@code labelY} is where its number is written. */
    public record Point(
            String wave,
            LevelFigure figure,
            String x,
            String y,
            String lowY,
            String highY,
            String labelY,
            boolean latest) {}

    /** The line between two waves. */
    public record Segment(String x1, String y1, String x2, String y2) {}

    /** The figure in this and earlier editions, those that have it. */
    public static Trend of(Edition edition, String item) {
        List<String> waves = new ArrayList<>();
        List<LevelFigure> figures = new ArrayList<>();
        for (Edition at : edition.history()) {
            @Nullable LevelFigure figure = at.figure(item);
            if (figure != null) {
                waves.add(at.summary().waveName());
                figures.add(figure);
            }
        }
        return placed(waves, figures);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    private static Trend placed(List<String> waves, List<LevelFigure> figures) {
        double low = figures.stream().mapToDouble(LevelFigure::low).min().orElse(1);
        double high = figures.stream().mapToDouble(LevelFigure::high).max().orElse(5);
        double missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        Axis axis = new Axis(low - missing, high + missing);
        List<Point> points = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            LevelFigure figure = figures.get(i);
            String x = Axis.percent(figures.size() == 1 ? 0.5 : 0.08 + 0.8 * i / (figures.size() - 1));
            double lowY = y(axis, figure.low());
            points.add(new Point(
                    waves.get(i),
                    figure,
                    x,
                    Axis.pixels(y(axis, figure.mean())),
                    Axis.pixels(lowY),
                    Axis.pixels(y(axis, figure.high())),
                    Axis.pixels(Math.max(lowY, y(axis, figure.mean()) + 8) + 17),
                    i == figures.size() - 1));
            if (i > 0) {
                Point before = points.get(i - 1);
                segments.add(new Segment(before.x(), before.y(), x, Axis.pixels(y(axis, figure.mean()))));
            }
        }
        return new Trend(points, segments);
    }

    private static double y(Axis axis, double value) {
        return axis.between(BOTTOM, TOP, value);
    }
}
