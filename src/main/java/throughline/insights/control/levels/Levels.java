package throughline.insights.control.levels;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.insights.control.disclosure.Answered.Layer;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.NetPromoter;
import throughline.statistics.levels.Population;
import throughline.statistics.levels.ProportionEstimate;

/** The level of one measure in every cell, from sums gathered in one pass over the answers. */
final class Levels {
    private static final int INDICATIVE_BELOW = 10;
    private static final double ROUNDING = 1e-9;
    /** From 0 to the 10 of a recommendation. */
    private static final int WHOLE_VALUES = 11;

    private final Measure measure;
    private final CellRows cells;
    private final double @Nullable [] weights;
    private final Set<Rule> inForce;
    private final Sums all;
    private final Sums satisfied;
    private final Sums dissatisfied;

    Levels(Measure measure, CellRows cells, double @Nullable [] weights, Set<Rule> inForce) {
        this.measure = measure;
        this.cells = cells;
        this.weights = weights;
        this.inForce = inForce;
        this.all = new Sums(cells.cells());
        this.satisfied = new Sums(cells.cells());
        this.dissatisfied = new Sums(cells.cells());
        gather();
    }

    /** Answers with a value, in each cell. */
    long[] n() {
        return all.n;
    }

    /**
     * The figure of a cell with at least one value, as it may be shown.
     *
     * @param withShares whether shares may be shown in it
     */
    @Nullable
    LevelFigure figure(int cell, boolean withShares) {
        long n = all.n[cell];
        return measure.kind() == Measure.Kind.RECOMMENDATION ? recommendation(cell, n) : mean(cell, n, withShares);
    }

    private LevelFigure mean(int cell, long n, boolean withShares) {
        Moments moments = coarse(neverUnanimous(apart(all.moments(cell), n), n), n);
        MeanEstimate shown =
                MeanEstimate.of(moments, population(cell, n), measure.kind().scale());
        boolean shares = withShares && measure.kind() == Measure.Kind.RATING;
        Interval interval = shown.interval();
        return new LevelFigure(
                n,
                shown.mean(),
                rounded(interval.low(), n),
                rounded(interval.high(), n),
                Math.sqrt(moments.squaredError()),
                n < INDICATIVE_BELOW,
                shares ? share(satisfied, cell, n) : null,
                shares ? share(dissatisfied, cell, n) : null);
    }

    /**
     * A mean of several items is told to within what one person one point off makes: exactly, with the means of the items, it would
     * tell what those say who rated only some of them.
     */
    private Moments apart(Moments moments, long n) {
        if (!inForce.contains(Rule.PARTS) || !measure.hasSeveralParts()) {
            return moments;
        }
        double step = 2.0 / n;
        return Moments.ofMean(n, step * Math.rint(moments.mean() / step), n * moments.squaredError());
    }

    /**
     * That all said the same would tell what each of them said: the mean stays away from the ends of the scale by what one person one
     * point off makes, and the spread is never less than that of two people a point off in opposite directions.
     */
    private Moments neverUnanimous(Moments moments, long n) {
        if (!inForce.contains(Rule.UNANIMITY)) {
            return moments;
        }
        Interval scale = measure.kind().scale();
        double margin = 1.0 / n;
        double mean = Math.min(Math.max(moments.mean(), scale.low() + margin), scale.high() - margin);
        double variance = Math.max(moments.variance(), 2.0 / Math.max(1, n - 1));
        if (mean == moments.mean() && variance == moments.variance()) {
            return moments;
        }
        return Moments.ofMean(n, mean, variance);
    }

    /**
     * Of few answers the mean to one decimal and the error upwards, in halves below ten answers: an exact spread, beside the mean, would
     * tell what each of them says. The interval follows from these two.
     */
    private Moments coarse(Moments moments, long n) {
        if (!isCoarse(n)) {
            return moments;
        }
        double step = n < INDICATIVE_BELOW ? 0.5 : 0.1;
        double error = step * Math.max(1, Math.ceil(Math.sqrt(moments.squaredError()) / step - ROUNDING));
        return Moments.ofMean(n, rounded(moments.mean(), n), n * error * error);
    }

    /** A net promoter score; not below twenty answers, where it says too little. */
    private @Nullable LevelFigure recommendation(int cell, long n) {
        if (n < NetPromoter.REPORTABLE_FROM) {
            return null;
        }
        long promoters = satisfied.n[cell];
        long detractors = dissatisfied.n[cell];
        if (inForce.contains(Rule.UNANIMITY)) {
            promoters = Math.min(promoters, n - 1);
            detractors = Math.min(detractors, n - 1);
        }
        NetPromoter score = NetPromoter.of(promoters, n - promoters - detractors, detractors);
        return new LevelFigure(
                n,
                score.score(),
                score.interval().low(),
                score.interval().high(),
                score.standardError(),
                false,
                null,
                null);
    }

    private ShareFigure share(Sums part, int cell, long n) {
        ProportionEstimate estimate = weights == null
                ? ProportionEstimate.of(part.n[cell], n, population(cell, n))
                : ProportionEstimate.ofWeighted(indicator(part, cell), population(cell, n));
        double p = estimate.proportion();
        boolean capped = inForce.contains(Rule.UNANIMITY) && LevelFigure.isNearlyAll(p, n);
        return new ShareFigure(
                capped ? LevelFigure.MOST_SHOWN : p,
                capped
                        ? Math.min(LevelFigure.MOST_SHOWN, estimate.interval().low())
                        : estimate.interval().low(),
                estimate.interval().high(),
                capped);
    }

    /** The 0/1 variable "is part", whose sums follow from those of all and of the part. */
    private Moments indicator(Sums part, int cell) {
        return new Moments(
                all.n[cell],
                all.weight(cell),
                part.weight(cell),
                part.weight(cell),
                all.squares(cell),
                part.squares(cell),
                part.squares(cell));
    }

    /** Everybody invited, where that is known and more than answered. */
    private Population population(int cell, long n) {
        Cell asked = cells.lattice().cells().get(cell);
        return asked.invited() >= n ? Population.of(asked.invited()) : Population.INFINITE;
    }

    private double rounded(double value, long n) {
        return isCoarse(n) ? Math.round(value * 10) / 10.0 : value;
    }

    private boolean isCoarse(long n) {
        return n < LevelFigure.COARSE_BELOW && inForce.contains(Rule.COARSENESS);
    }

    /** Layers side by side: no cell is in two of them, so that each is summed by one thread, row by row. */
    private void gather() {
        cells.layers(measure.breakdown()).parallelStream().forEach(this::gather);
    }

    private void gather(Layer layer) {
        if (measure.kind().isWhole() && weights == null) {
            gatherCounts(layer);
        } else {
            gatherRows(layer);
        }
    }

    private void gatherRows(Layer layer) {
        double[] values = measure.values();
        for (int row = 0; row < values.length; row++) {
            int cell = layer.cell(row);
            if (values[row] != Measure.NONE && cell >= 0) {
                add(cell, values[row], weights == null ? 1 : weights[row], 1);
            }
        }
    }

    /** Few different values: how often each occurs is counted first. */
    private void gatherCounts(Layer layer) {
        double[] values = measure.values();
        int[] counts = new int[all.n.length * WHOLE_VALUES];
        for (int row = 0; row < values.length; row++) {
            int cell = layer.cell(row);
            if (values[row] != Measure.NONE && cell >= 0) {
                counts[cell * WHOLE_VALUES + (int) values[row]]++;
            }
        }
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                add(at / WHOLE_VALUES, at % WHOLE_VALUES, 1, counts[at]);
            }
        }
    }

    private void add(int cell, double x, double weight, long times) {
        boolean recommend = measure.kind() == Measure.Kind.RECOMMENDATION;
        all.add(cell, x, weight, times);
        if (x <= (recommend ? 6 : 2)) {
            dissatisfied.add(cell, 1, weight, times);
        } else if (x >= (recommend ? 9 : 4)) {
            satisfied.add(cell, 1, weight, times);
        }
    }

    /** The sums that moments are made of, for all cells; those of a cell next to each other. */
    private static final class Sums {
        private static final int PER_CELL = 8;

        private final long[] n;
        private final double[] sums;

        Sums(int cells) {
            n = new long[cells];
            sums = new double[cells * PER_CELL];
        }

        void add(int cell, double x, double weight, long times) {
            int at = cell * PER_CELL;
            double square = times * weight * weight;
            double once = times * weight;
            n[cell] += times;
            sums[at] += once;
            sums[at + 1] += once * x;
            sums[at + 2] += once * x * x;
            sums[at + 3] += square;
            sums[at + 4] += square * x;
            sums[at + 5] += square * x * x;
        }

        double weight(int cell) {
            return sums[cell * PER_CELL];
        }

        double squares(int cell) {
            return sums[cell * PER_CELL + 3];
        }

        Moments moments(int cell) {
            int at = cell * PER_CELL;
            return n[cell] == 0
                    ? Moments.EMPTY
                    : new Moments(
                            n[cell], sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4], sums[at + 5]);
        }
    }
}
