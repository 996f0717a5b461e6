package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import throughline.initiatives.entity.Initiative;
import throughline.insights.control.Releases;
import throughline.insights.entity.Cell;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.Release;
import throughline.platform.plots.Axis;

/** How treated and comparison steps went over the published waves, placed in a picture. From releases only. */
@ApplicationScoped
public class StepTrends {
    public static final int HEIGHT = 232;
    private static final int TOP = 40;
    private static final int BOTTOM = 190;

    private final Releases releases;

    @Inject
    public StepTrends(Releases releases) {
        this.releases = releases;
    }

    /** A wave with the mean of treated and of comparison steps; {@code after}: it came after the baseline. */
    public record Point(
            String wave,
            double treated,
            double comparison,
            String x,
            String treatedY,
            String comparisonY,
            String treatedLabelY,
            String comparisonLabelY,
            boolean after) {}

    public List<Point> of(Initiative initiative) {
        List<Raw> raw = new ArrayList<>();
        for (Release release : releases.published()) {
            if (release.surveyId() == initiative.surveyId()) {
                releases.levels(release.id(), Cell.TOTAL).ifPresent(levels -> {
                    OptionalDouble treated = mean(levels, initiative.plan().targetSteps());
                    OptionalDouble comparison = mean(levels, initiative.plan().comparisonSteps());
                    if (treated.isPresent() && comparison.isPresent()) {
                        raw.add(new Raw(release, treated.getAsDouble(), comparison.getAsDouble()));
                    }
                });
            }
        }
        return placed(raw, initiative.plan().baselineWave());
    }

    private record Raw(Release release, double treated, double comparison) {}

    private List<Point> placed(List<Raw> raw, long baselineWave) {
        Axis axis = axis(raw);
        List<Point> points = new ArrayList<>();
        boolean after = false;
        for (int i = 0; i < raw.size(); i++) {
            Raw r = raw.get(i);
            double x = raw.size() == 1 ? 0.5 : 0.08 + 0.82 * i / (raw.size() - 1);
            double treatedY = axis.between(BOTTOM, TOP, r.treated);
            double comparisonY = axis.between(BOTTOM, TOP, r.comparison);
            boolean above = r.treated > r.comparison;
            // the higher of the two carries its number above itself, the lower below, so that they never meet
            points.add(new Point(
                    releases.summary(r.release.id()).waveName(),
                    r.treated,
                    r.comparison,
                    Axis.percent(x),
                    Axis.pixels(treatedY),
                    Axis.pixels(comparisonY),
                    Axis.pixels(above ? treatedY - 14 : treatedY + 24),
                    Axis.pixels(above ? comparisonY + 20 : comparisonY - 12),
                    after));
            after |= r.release.waveId() == baselineWave;
        }
        return points;
    }

    private static Axis axis(List<Raw> raw) {
        DoubleSummaryStatistics means = raw.stream()
                .flatMapToDouble(r -> DoubleStream.of(r.treated, r.comparison))
                .summaryStatistics();
        return new Axis(means.getMin() - 0.05, means.getMax() + 0.05);
    }

    private static OptionalDouble mean(CellLevels levels, List<String> items) {
        return items.stream()
                .map(levels::figure)
                .filter(figure -> figure != null)
                .mapToDouble(LevelFigure::mean)
                .average();
    }
}
