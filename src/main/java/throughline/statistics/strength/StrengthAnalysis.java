package throughline.statistics.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.drivers.Lmg;
import throughline.statistics.drivers.RankingGate;
import throughline.statistics.drivers.RelativeWeights;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.GroupJackknife;
import throughline.statistics.resampling.RankDraws;
import throughline.statistics.strength.StrengthReport.Reason;

/**
 * Ranks drivers by how closely the outcome goes with each among those who rated it, whatever their number, with the
 * uncertainty of the ranking. An immutable procedure: begin {@link #withDefaults()}, change options, {@link #analyse} any number
 * of cells.
 */
public final class StrengthAnalysis {

    /** Rows that must have rated both of any two drivers, whichever jackknife group is left out. */
    public static final long MINIMUM_TOGETHER = 10;

    private static final double TIED_ABOVE = 0.20;

    private final Options options;

    private StrengthAnalysis(Options options) {
        this.options = options;
    }

    /**
     * The procedure with its defaults: n ≥ max(100, 10p), R² ≥ .10, provisional below 300, 50 ratings per driver, exact up to
     * 15 drivers, 10,000 draws from a fixed seed, |Δ| &lt; 1e−8, drivers that correlate above .9 merged.
     *
     * @return the procedure
     */
    public static StrengthAnalysis withDefaults() {
        return new StrengthAnalysis(
                new Options(RankingGate.DEFAULT, 50, 15, new Draws(10_000, 20_090_427), NormalEm.withDefaults()));
    }

    /**
     * Changes when a ranking may be published.
     *
     * @param changed the gate
     * @return a changed copy
     */
    public StrengthAnalysis withGate(RankingGate changed) {
        return new StrengthAnalysis(
                new Options(changed, options.minimumRatings, options.exactUpTo, options.draws, options.em));
    }

    /**
     * Changes how many ratings a driver needs to take part.
     *
     * @param ratings at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if below 1
     */
    public StrengthAnalysis withMinimumRatings(long ratings) {
        if (ratings < 1) {
            throw new IllegalArgumentException("ratings per driver: " + ratings);
        }
        return new StrengthAnalysis(new Options(options.gate, ratings, options.exactUpTo, options.draws, options.em));
    }

    /**
     * Changes up to how many drivers the decomposition is exact; relative weights beyond.
     *
     * @param drivers 0 to 20
     * @return a changed copy
     * @throws IllegalArgumentException if outside 0 to 20
     */
    public StrengthAnalysis withExactUpTo(int drivers) {
        if (drivers < 0 || drivers > Lmg.MAXIMUM_DRIVERS) {
            throw new IllegalArgumentException(drivers + " drivers, not 0 to " + Lmg.MAXIMUM_DRIVERS);
        }
        return new StrengthAnalysis(
                new Options(options.gate, options.minimumRatings, drivers, options.draws, options.em));
    }

    /**
     * Changes the normal draws behind rank probabilities and ties.
     *
     * @param count at least 1
     * @param seed the same seed and data give the same numbers
     * @return a changed copy
     * @throws IllegalArgumentException if the count is below 1
     */
    public StrengthAnalysis withDraws(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("draws: " + count);
        }
        return new StrengthAnalysis(new Options(
                options.gate, options.minimumRatings, options.exactUpTo, new Draws(count, seed), options.em));
    }

    /**
     * Changes how correlations are found.
     *
     * @param em the procedure
     * @return a changed copy
     */
    public StrengthAnalysis withEm(NormalEm em) {
        return new StrengthAnalysis(
                new Options(options.gate, options.minimumRatings, options.exactUpTo, options.draws, em));
    }

    /**
     * Finds the correlations of outcome and drivers by {@link NormalEm}, merges {@link NearDuplicates}, and decomposes R² by
     * {@link Lmg}, or by {@link RelativeWeights} for many drivers. Uncertainty as in {@link ContributionAnalysis}: the
     * delete-a-group jackknife, for which each group's sums are taken off and the fit begins at that of all, with the same
     * drivers merged and relative weights in the replicates; 95 % intervals clipped at 0; normal draws for ranks; neighbours
     * tied when more than 20 % of the draws put the lower one ahead.
     *
     * <p>Assumes that a rating is missing at random given the others: what somebody would have said of a step can be told,
     * up to chance, from what they said of the rest.
     *
     * @param cell sums over the cell
     * @return the ranking, or why there is none; p in the gate counts drivers with enough ratings
     */
    public StrengthReport analyse(PatternGroups cell) {
        int[] rated = IntStream.range(0, cell.drivers())
                .filter(j -> cell.rated(j) >= options.minimumRatings)
                .toArray();
        int[] chosen = IntStream.of(rated)
                .filter(j -> cell.total().available(j + 1).variance() > 0)
                .toArray();
        Outline outline = new Outline(cell, options.gate.needed(rated.length), method(chosen.length));
        Reason reason = beforehand(outline, chosen);
        if (reason != Reason.NONE) {
            return outline.refused(reason, List.of());
        }
        List<Integer> apart = apart(cell, chosen);
        if (!apart.isEmpty()) {
            return outline.refused(Reason.RARELY_TOGETHER, apart);
        }
        return ranked(outline, StrengthFit.of(cell, chosen, options.em));
    }

    private Reason beforehand(Outline outline, int[] chosen) {
        PatternGroups cell = outline.cell;
        if (cell.total().rows() < outline.needed) {
            return Reason.TOO_FEW_ANSWERS;
        }
        if (cell.total().available(0).variance() == 0) {
            return Reason.CONSTANT_OUTCOME;
        }
        if (chosen.length == 0) {
            return Reason.NO_DRIVERS;
        }
        return cell.groups().count() < ContributionAnalysis.MINIMUM_GROUPS ? Reason.TOO_FEW_GROUPS : Reason.NONE;
    }

    private static List<Integer> apart(PatternGroups cell, int[] chosen) {
        for (int j : chosen) {
            for (int k : chosen) {
                if (j < k && cell.leastTogether(j, k) < MINIMUM_TOGETHER) {
                    return List.of(j, k);
                }
            }
        }
        return List.of();
    }

    private Method method(int drivers) {
        return drivers <= options.exactUpTo ? Method.LMG : Method.JOHNSON;
    }

    private StrengthReport ranked(Outline outline, StrengthFit fit) {
        Method method = method(fit.size());
        double[] strengths = fit.converged() ? fit.strengths(method) : new double[0];
        double r2 = DoubleStream.of(strengths).sum();
        if (fit.converged() && r2 < options.gate.minimumR2()) {
            return outline.found(fit, r2, Reason.LOW_R2, true);
        }
        List<double[]> replicates = fit.converged() ? fit.replicates() : List.of();
        if (replicates.isEmpty()) {
            return outline.found(fit, 0, Reason.NOT_CONVERGED, false);
        }
        double[][] variance = GroupJackknife.variance(replicates);
        RankDraws ranks = RankDraws.of(strengths, variance, options.draws.count, options.draws.seed);
        RankDraws.RankRange[] ranges = ranks.ranges(TIED_ABOVE);
        List<DriverStrength> drivers = new ArrayList<>(outline.leftOut());
        for (int k = 0; k < fit.size(); k++) {
            List<Integer> set = fit.drivers().sets().get(k);
            int lead = set.get(0);
            set.forEach(member -> drivers.set(member, DriverStrength.merged(outline.cell, member, lead)));
            DriverStrength own = drivers.get(lead);
            drivers.set(
                    lead,
                    new DriverStrength(
                            lead,
                            own.rated(),
                            own.mean(),
                            true,
                            lead,
                            strengths[k],
                            r2 == 0 ? 0 : strengths[k] / r2,
                            Interval.normal(strengths[k], Math.sqrt(variance[k][k]))
                                    .clippedTo(0, Double.POSITIVE_INFINITY),
                            ranks.probabilityWithin(k, 1),
                            ranks.probabilityWithin(k, 3),
                            ranges[k].low(),
                            ranges[k].high()));
        }
        long n = outline.cell.total().rows();
        Status status = n < options.gate.provisionalBelow() ? Status.PROVISIONAL : Status.PUBLISHED;
        return new StrengthReport(
                n, r2, method, status, Reason.NONE, outline.needed, List.of(), true, fit.iterations(), drivers);
    }

    private record Draws(int count, long seed) {}

    private record Options(RankingGate gate, long minimumRatings, int exactUpTo, Draws draws, NormalEm em) {}

    /** What a report says whatever is found. */
    private record Outline(PatternGroups cell, long needed, Method method) {

        List<DriverStrength> leftOut() {
            return IntStream.range(0, cell.drivers())
                    .mapToObj(j -> DriverStrength.merged(cell, j, -1))
                    .toList();
        }

        StrengthReport refused(Reason reason, List<Integer> apart) {
            return new StrengthReport(
                    cell.total().rows(), 0, method, Status.TOO_FEW, reason, needed, apart, false, 0, leftOut());
        }

        StrengthReport found(StrengthFit fit, double r2, Reason reason, boolean converged) {
            return new StrengthReport(
                    cell.total().rows(),
                    r2,
                    method,
                    Status.TOO_FEW,
                    reason,
                    needed,
                    List.of(),
                    converged,
                    fit.iterations(),
                    leftOut());
        }
    }
}
