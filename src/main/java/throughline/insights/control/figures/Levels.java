package throughline.insights.control.figures;

import org.jspecify.annotations.Nullable;
import throughline.insights.entity.Cell;
import throughline.insights.entity.LevelFigure;
import throughline.insights.entity.LevelFigure.ShareFigure;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.NetPromoter;
import throughline.statistics.levels.Population;
import throughline.statistics.levels.ProportionEstimate;
import throughline.surveys.entity.DisclosureRules;

/** The level of one measure in every cell, from sums gathered in one pass over the answers. */
final class Levels {
    private static final int INDICATIVE_BELOW = 10;
    private static final double MOST_SHOWN = 0.9;

    private final Measure measure;
    private final CellRows cells;
    private final double @Nullable [] weights;
    private final Sums all;
    private final Sums satisfied;
    private final Sums dissatisfied;

    Levels(Measure measure, CellRows cells, double @Nullable [] weights) {
        this.measure = measure;
        this.cells = cells;
        this.weights = weights;
        this.all = new Sums(cells.cells());
        this.satisfied = new Sums(cells.cells());
        this.dissatisfied = new Sums(cells.cells());
        gather();
    }

    /** Answers with a value, in each cell. */
    long[] n() {
        return all.n;
    }

    Moments moments(int cell) {
        return all.moments(cell);
    }

    /** The figure of a cell with at least one value, as it may be shown. */
    @Nullable
    LevelFigure figure(int cell, DisclosureRules rules) {
        long n = all.n[cell];
        return measure.kind() == Measure.Kind.RECOMMENDATION ? recommendation(cell, n) : mean(cell, n, rules);
    }

    private LevelFigure mean(int cell, long n, DisclosureRules rules) {
        Population population = population(cell, n);
        MeanEstimate shown =
                MeanEstimate.of(all.moments(cell), population, measure.kind().scale());
        MeanEstimate plain = MeanEstimate.of(
                all.moments(cell), Population.INFINITE, measure.kind().scale());
        boolean shares = measure.kind() == Measure.Kind.RATING && n >= rules.distributions();
        Interval interval = shown.interval();
        return new LevelFigure(
                n,
                coarse(shown.mean(), n),
                coarse(interval.low(), n),
                coarse(interval.high(), n),
                n < LevelFigure.COARSE_BELOW ? coarseUp(plain.standardError()) : plain.standardError(),
                n < INDICATIVE_BELOW,
                shares ? share(satisfied, cell, n) : null,
                shares ? share(dissatisfied, cell, n) : null);
    }

    /** A net promoter score; not below twenty answers, where it says too little. */
    private @Nullable LevelFigure recommendation(int cell, long n) {
        if (n < NetPromoter.REPORTABLE_FROM) {
            return null;
        }
        NetPromoter score =
                NetPromoter.of(satisfied.n[cell], n - satisfied.n[cell] - dissatisfied.n[cell], dissatisfied.n[cell]);
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
        // that everybody, or nearly everybody in a small group, said the same would tell what each of them said
        boolean capped = p == 1 || (n < LevelFigure.COARSE_BELOW && p >= MOST_SHOWN);
        return new ShareFigure(
                capped ? MOST_SHOWN : p,
                capped
                        ? Math.min(MOST_SHOWN, estimate.interval().low())
                        : estimate.interval().low(),
                estimate.interval().high(),
                capped);
    }

    /** The 0/1 variable "is part", whose sums follow from those of all and of the part. */
    private Moments indicator(Sums part, int cell) {
        return new Moments(
                all.n[cell], all.w[cell], part.w[cell], part.w[cell], all.ww[cell], part.ww[cell], part.ww[cell]);
    }

    /** Everybody invited, where that is known and more than answered. */
    private Population population(int cell, long n) {
        Cell asked = cells.lattice().cells().get(cell);
        return asked.invited() >= n ? Population.of(asked.invited()) : Population.INFINITE;
    }

    private double coarse(double value, long n) {
        return n < LevelFigure.COARSE_BELOW ? Math.round(value * 10) / 10.0 : value;
    }

    /** Never too certain: an exact spread of few answers, beside their mean, would tell each of them. */
    private static double coarseUp(double error) {
        return Math.max(1, Math.ceil(error * 10)) / 10.0;
    }

    private void gather() {
        double[] values = measure.values();
        boolean recommend = measure.kind() == Measure.Kind.RECOMMENDATION;
        double low = recommend ? 6 : 2;
        double high = recommend ? 9 : 4;
        for (int[] layer : cells.layers()) {
            for (int row = 0; row < values.length; row++) {
                double x = values[row];
                int cell = layer[row];
                if (x == Measure.NONE || cell < 0) {
                    continue;
                }
                double w = weights == null ? 1 : weights[row];
                all.add(cell, x, w);
                if (x <= low) {
                    dissatisfied.add(cell, 1, w);
                } else if (x >= high) {
                    satisfied.add(cell, 1, w);
                }
            }
        }
    }

    /** The sums that moments are made of, for all cells. */
    private static final class Sums {
        private final long[] n;
        private final double[] w;
        private final double[] wx;
        private final double[] wxx;
        private final double[] ww;
        private final double[] wwx;
        private final double[] wwxx;

        Sums(int cells) {
            n = new long[cells];
            w = new double[cells];
            wx = new double[cells];
            wxx = new double[cells];
            ww = new double[cells];
            wwx = new double[cells];
            wwxx = new double[cells];
        }

        void add(int cell, double x, double weight) {
            double square = weight * weight;
            n[cell]++;
            w[cell] += weight;
            wx[cell] += weight * x;
            wxx[cell] += weight * x * x;
            ww[cell] += square;
            wwx[cell] += square * x;
            wwxx[cell] += square * x * x;
        }

        Moments moments(int cell) {
            return n[cell] == 0
                    ? Moments.EMPTY
                    : new Moments(n[cell], w[cell], wx[cell], wxx[cell], ww[cell], wwx[cell], wwxx[cell]);
        }
    }
}
