package throughline.scorecards.entity;

import org.jspecify.annotations.Nullable;
import throughline.insights.entity.LevelFigure;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanDifference;
import throughline.statistics.levels.MeanEstimate;

/** The difference between two figures, and whether it is real: its 95 % interval leaves zero out. */
public record Change(double estimate, double low, double high) {
    private static final int COMPARABLE_FROM = 10;

    /** What changed from the earlier to the later figure; null if one is missing or too small to compare. */
    public static @Nullable Change between(@Nullable LevelFigure earlier, @Nullable LevelFigure later) {
        if (earlier == null || later == null || earlier.n() < COMPARABLE_FROM || later.n() < COMPARABLE_FROM) {
            return null;
        }
        MeanDifference difference = MeanDifference.welch(estimate(later), estimate(earlier));
        return new Change(
                difference.estimate(),
                difference.interval().low(),
                difference.interval().high());
    }

    public boolean isReal() {
        return low > 0 || high < 0;
    }

    /** {@code up}, {@code down} or {@code none}: the last part of message keys about it. */
    public String direction() {
        return !isReal() ? "none" : estimate > 0 ? "up" : "down";
    }

    private static MeanEstimate estimate(LevelFigure figure) {
        return new MeanEstimate(
                figure.n(), figure.mean(), 0, figure.standardError(), new Interval(figure.low(), figure.high()));
    }
}
