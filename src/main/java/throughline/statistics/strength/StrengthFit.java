package throughline.statistics.strength;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.decomposition.RelativeWeights;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.incomplete.NearbyFits;
import throughline.statistics.incomplete.NormalEm;
import throughline.statistics.incomplete.NormalFit;

/** The fit of an outcome and its drivers, near-duplicates merged, with its jackknife. */
final class StrengthFit {

    private final PatternGroups cell;
    private final NormalEm em;
    private final NormalFit fit;
    private final NearDuplicates drivers;

    private StrengthFit(PatternGroups cell, NormalEm em, NormalFit fit, NearDuplicates drivers) {
        this.cell = cell;
        this.em = em;
        this.fit = fit;
        this.drivers = drivers;
    }

    /** The fit of some drivers of a cell; if the one that looks for near-duplicates does not converge, that one. */
    static StrengthFit of(PatternGroups cell, int[] chosen, NormalEm em) {
        PatternGroups apart =
                cell.averaged(IntStream.of(chosen).mapToObj(j -> new int[] {j}).toArray(int[][]::new));
        NormalFit first = em.fit(apart.total());
        NearDuplicates found = NearDuplicates.of(amongDrivers(first), NearDuplicates.DEFAULT_LIMIT);
        if (!first.converged() || !found.any()) {
            return new StrengthFit(apart, em, first, found.named(chosen));
        }
        PatternGroups merged = apart.averaged(found.toArrays());
        return new StrengthFit(merged, em, em.fit(merged.total()), found.named(chosen));
    }

    boolean converged() {
        return fit.converged();
    }

    int iterations() {
        return fit.iterations();
    }

    /** Number of drivers after merging. */
    int size() {
        return drivers.sets().size();
    }

    /** Which drivers of the cell each one stands for. */
    NearDuplicates drivers() {
        return drivers;
    }

    double[] strengths(Method method) {
        return method == Method.LMG ? Lmg.shares(fit.covariance()) : RelativeWeights.shares(fit.covariance());
    }

    /** Relative weights without each group in turn; none at all if one of these fits did not converge. */
    List<double[]> replicates() {
        NearbyFits nearby = new NearbyFits(em, cell.total(), fit);
        List<NormalFit> fits = cell.groups()
                .parallel()
                .mapToObj(group -> nearby.fit(cell.without(group)))
                .toList();
        return fits.stream().allMatch(NormalFit::converged)
                ? fits.stream()
                        .map(replicate -> RelativeWeights.shares(replicate.covariance()))
                        .toList()
                : List.of();
    }

    private static double[][] amongDrivers(NormalFit fit) {
        double[][] all = fit.covariance();
        return IntStream.range(1, all.length)
                .mapToObj(i -> Arrays.copyOfRange(all[i], 1, all.length))
                .toArray(double[][]::new);
    }
}
