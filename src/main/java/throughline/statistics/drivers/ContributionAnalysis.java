package throughline.statistics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.decomposition.RelativeWeights;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.resampling.GroupJackknife;
import throughline.statistics.resampling.RankedShare;

/**
 * Ranks drivers by how much of the outcome's variance comes from them, with the uncertainty of the ranking. An immutable
 * procedure: make it once, {@link #analyse} any number of cells.
 */
public final class ContributionAnalysis {

    /** Fewest jackknife groups with rows from which an uncertainty is stated. */
    public static final int MINIMUM_GROUPS = 20;

    private final RankingOptions options;

    private ContributionAnalysis(RankingOptions options) {
        this.options = options;
    }

    /**
     * The procedure with its defaults.
     *
     * @return the procedure
     */
    public static ContributionAnalysis withDefaults() {
        return with(RankingOptions.DEFAULT);
    }

    /**
     * The procedure with options of one's own.
     *
     * @param options gates, limits and draws
     * @return the procedure
     */
    public static ContributionAnalysis with(RankingOptions options) {
        return new ContributionAnalysis(options);
    }

    /**
     * Decomposes the R² of a {@link StructuralModel} by {@link Lmg}, or by {@link RelativeWeights} for many drivers.
     * Uncertainty: the delete-a-group jackknife over G groups with rows, with relative weights in the replicates, gives
     * V = (G−1)/G·Σ(θ₍₋g₎ − θ̄)(θ₍₋g₎ − θ̄)ᵀ (Kott 2001); from it intervals, rank probabilities and ties as
     * {@link RankedShare#of}.
     *
     * @param moments sums over the cell
     * @return the ranking, or why there is none; p in the gate counts drivers with enough ratings
     */
    public ContributionReport analyse(StructuralMoments moments) {
        StructuralModel model = StructuralModel.of(moments, options.minimumRatings());
        long needed = needed(moments);
        Reason reason = reason(moments, model, needed);
        Status status = status(moments, reason);
        List<DriverContribution> drivers = leftOut(moments);
        if (reason == Reason.NONE) {
            rank(drivers, moments, model);
        }
        return new ContributionReport(
                moments.n(),
                model.r2(),
                model.r2Full(),
                model.r2Indicators(),
                method(model),
                status,
                reason,
                needed,
                drivers);
    }

    /**
     * Decomposes the R² of the same model among groups of drivers by {@link Lmg#groupShares}, each group entering as a whole, in
     * the replicates too. The gates are those of the drivers.
     *
     * @param moments sums over the cell
     * @param groups group of each driver of the table, 0 to g−1, g ≤ 20
     * @return the ranking of the groups, or why there is none
     * @throws IllegalArgumentException if there are not as many groups named as drivers, or one is outside 0 to 19
     */
    public GroupContributions analyse(StructuralMoments moments, int[] groups) {
        if (groups.length != moments.drivers()) {
            throw new IllegalArgumentException(groups.length + " groups named for " + moments.drivers() + " drivers");
        }
        StructuralModel model = StructuralModel.of(moments, options.minimumRatings());
        long needed = needed(moments);
        Reason reason = reason(moments, model, needed);
        List<Integer> members = IntStream.of(model.drivers()).boxed().toList();
        List<RankedShare> shares = reason == Reason.NONE
                ? ranked(moments, model, shares(model, groups), replicate -> shares(replicate, groups))
                : List.of();
        return new GroupContributions(
                moments.n(), members, model.r2(), status(moments, reason), reason, needed, shares);
    }

    /** Shares of the whole model, and how uncertain they are by what the same decomposition gives without each jackknife group. */
    private List<RankedShare> ranked(
            StructuralMoments moments,
            StructuralModel model,
            double[] shares,
            Function<StructuralModel, double[]> decomposition) {
        List<double[]> replicates = groups(moments)
                .parallel()
                .mapToObj(group -> decomposition.apply(model.refitted(moments.without(group))))
                .toList();
        return RankedShare.of(shares, GroupJackknife.variance(replicates), options.draws(), options.seed());
    }

    /** One share for each group named, 0 for those without a driver in the model. */
    private static double[] shares(StructuralModel model, int[] groups) {
        int[] members = IntStream.of(model.drivers()).map(j -> groups[j]).toArray();
        double[] shares = Lmg.groupShares(model.covariance(), model.totalVariance(), members);
        return Arrays.copyOf(shares, IntStream.of(groups).max().orElse(-1) + 1);
    }

    private long needed(StructuralMoments moments) {
        int candidates = (int) IntStream.range(0, moments.drivers())
                .filter(j -> moments.users(j) >= options.minimumRatings())
                .count();
        return options.gate().needed(candidates);
    }

    private Status status(StructuralMoments moments, Reason reason) {
        return reason != Reason.NONE
                ? Status.TOO_FEW
                : moments.n() < options.gate().provisionalBelow() ? Status.PROVISIONAL : Status.PUBLISHED;
    }

    private Reason reason(StructuralMoments moments, StructuralModel model, long needed) {
        if (moments.n() < needed) {
            return Reason.TOO_FEW_ANSWERS;
        }
        if (model.totalVariance() == 0) {
            return Reason.CONSTANT_OUTCOME;
        }
        if (model.size() == 0) {
            return Reason.NO_DRIVERS;
        }
        if (groups(moments).count() < MINIMUM_GROUPS) {
            return Reason.TOO_FEW_GROUPS;
        }
        return model.r2() < options.gate().minimumR2() ? Reason.LOW_R2 : Reason.NONE;
    }

    private Method method(StructuralModel model) {
        return options.method(model.size());
    }

    private void rank(List<DriverContribution> drivers, StructuralMoments moments, StructuralModel model) {
        double[] contributions = method(model) == Method.LMG
                ? Lmg.shares(model.covariance(), model.totalVariance())
                : RelativeWeights.shares(model.covariance(), model.totalVariance());
        List<RankedShare> shares = ranked(
                moments,
                model,
                contributions,
                replicate -> RelativeWeights.shares(replicate.covariance(), replicate.totalVariance()));
        double[] slopes = model.slopes();
        double[] errors = model.slopeStandardErrors();
        double[][] covariance = model.covariance();
        int[] members = model.drivers();
        for (int k = 0; k < members.length; k++) {
            DriverContribution leftOut = drivers.get(members[k]);
            boolean opposed = slopes[k] * covariance[0][k + 1] < 0;
            drivers.set(
                    members[k],
                    new DriverContribution(
                            leftOut.driver(),
                            leftOut.rated(),
                            leftOut.mean(),
                            leftOut.usage(),
                            true,
                            shares.get(k),
                            slopes[k],
                            errors[k],
                            opposed && Math.abs(slopes[k]) > 2 * errors[k]));
        }
    }

    private static IntStream groups(StructuralMoments moments) {
        return IntStream.range(0, RatingTable.GROUPS).filter(moments::hasGroup);
    }

    private static List<DriverContribution> leftOut(StructuralMoments moments) {
        CrossProducts total = moments.total();
        List<DriverContribution> drivers = new ArrayList<>();
        for (int j = 0; j < moments.drivers(); j++) {
            drivers.add(DriverContribution.leftOut(moments, total, j));
        }
        return drivers;
    }
}
