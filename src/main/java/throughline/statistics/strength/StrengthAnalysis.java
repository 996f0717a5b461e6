package throughline.statistics.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.decomposition.RelativeWeights;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.incomplete.NormalEm;
import throughline.statistics.resampling.GroupJackknife;
import throughline.statistics.resampling.RankedShare;

/**
 * Ranks drivers by how closely the outcome goes with each among those who rated it, whatever their number, with the
 * uncertainty of the ranking. An immutable procedure: make it once, {@link #analyse} any number of cells.
 */
public final class StrengthAnalysis {

    /** Rows that must have rated both of any two drivers, whichever jackknife group is left out. */
    public static final long MINIMUM_TOGETHER = 10;

    private final RankingOptions options;
    private final NormalEm em;

    private StrengthAnalysis(RankingOptions options, NormalEm em) {
        this.options = options;
        this.em = em;
    }

    /**
     * The procedure with its defaults: |Δ| &lt; 1e−8, and drivers that correlate above .9 merged.
     *
     * @return the procedure
     */
    public static StrengthAnalysis withDefaults() {
        return with(RankingOptions.DEFAULT, NormalEm.withDefaults());
    }

    /**
     * The procedure with options of one's own.
     *
     * @param options gates, limits and draws
     * @param em how correlations are found
     * @return the procedure
     */
    public static StrengthAnalysis with(RankingOptions options, NormalEm em) {
        return new StrengthAnalysis(options, em);
    }

    /**
     * Finds the correlations of outcome and drivers by {@link NormalEm}, merges {@link NearDuplicates}, and decomposes R² by
     * {@link Lmg}, or by {@link RelativeWeights} for many drivers. Uncertainty as in {@link ContributionAnalysis}: the
     * delete-a-group jackknife, for which each group's sums are taken off and the fit begins at that of all, with the same
     * drivers merged and relative weights in the replicates.
     *
     * <p>Assumes that a rating is missing at random given the others: what somebody would have said of a step can be told,
     * up to chance, from what they said of the rest.
     *
     * @param cell sums over the cell
     * @return the ranking, or why there is none; p in the gate counts drivers with enough ratings
     */
    public StrengthReport analyse(PatternGroups cell) {
        int[] rated = IntStream.range(0, cell.drivers())
                .filter(j -> cell.rated(j) >= options.minimumRatings())
                .toArray();
        int[] chosen = IntStream.of(rated)
                .filter(j -> cell.total().available(j + 1).variance() > 0)
                .toArray();
        Outline outline = new Outline(cell, options.gate().needed(rated.length), options.method(chosen.length));
        Reason reason = beforehand(outline, chosen);
        if (reason != Reason.NONE) {
            return outline.refused(reason, List.of());
        }
        List<Integer> apart = apart(cell, chosen);
        if (!apart.isEmpty()) {
            return outline.refused(Reason.RARELY_TOGETHER, apart);
        }
        return ranked(outline, StrengthFit.of(cell, chosen, em));
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

    private StrengthReport ranked(Outline outline, StrengthFit fit) {
        Method method = options.method(fit.size());
        double[] strengths = fit.converged() ? fit.strengths(method) : new double[0];
        double r2 = DoubleStream.of(strengths).sum();
        if (fit.converged() && r2 < options.gate().minimumR2()) {
            return outline.found(fit, r2, Reason.LOW_R2, true);
        }
        List<double[]> replicates = fit.converged() ? fit.replicates() : List.of();
        if (replicates.isEmpty()) {
            return outline.found(fit, 0, Reason.NOT_CONVERGED, false);
        }
        List<RankedShare> shares =
                RankedShare.of(strengths, GroupJackknife.variance(replicates), options.draws(), options.seed());
        List<DriverStrength> drivers = new ArrayList<>(outline.leftOut());
        for (int k = 0; k < fit.size(); k++) {
            List<Integer> set = fit.drivers().sets().get(k);
            int lead = set.get(0);
            set.forEach(member -> drivers.set(member, DriverStrength.merged(outline.cell, member, lead)));
            DriverStrength own = drivers.get(lead);
            drivers.set(lead, new DriverStrength(lead, own.rated(), own.mean(), true, lead, shares.get(k)));
        }
        long n = outline.cell.total().rows();
        Status status = n < options.gate().provisionalBelow() ? Status.PROVISIONAL : Status.PUBLISHED;
        return new StrengthReport(
                n, r2, method, status, Reason.NONE, outline.needed, List.of(), true, fit.iterations(), drivers);
    }

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
