package throughline.statistics.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.GroupJackknife;
import throughline.statistics.resampling.RankDraws;

/**
 * Ranks drivers by how much of the outcome's variance comes from them, with the uncertainty of the ranking. An immutable
 * procedure: begin {@link #withDefaults()}, change options, {@link #analyse} any number of cells.
 */
public final class ContributionAnalysis {

    /** Fewest jackknife groups with rows from which an uncertainty is stated. */
    public static final int MINIMUM_GROUPS = 20;

    private static final double TIED_ABOVE = 0.20;

    private final RankingGate gate;
    private final long minimumRatings;
    private final int exactUpTo;
    private final Draws draws;

    private ContributionAnalysis(RankingGate gate, long minimumRatings, int exactUpTo, Draws draws) {
        this.gate = gate;
        this.minimumRatings = minimumRatings;
        this.exactUpTo = exactUpTo;
        this.draws = draws;
    }

    /**
     * The procedure with its defaults: n ≥ max(100, 10p), R² ≥ .10, provisional below 300, 50 ratings per driver, exact up to
     * 15 drivers, 10,000 draws from a fixed seed.
     *
     * @return the procedure
     */
    public static ContributionAnalysis withDefaults() {
        return new ContributionAnalysis(RankingGate.DEFAULT, 50, 15, new Draws(10_000, 20_090_427));
    }

    /**
     * Changes when a ranking may be published.
     *
     * @param changed the gate
     * @return a changed copy
     */
    public ContributionAnalysis withGate(RankingGate changed) {
        return new ContributionAnalysis(changed, minimumRatings, exactUpTo, draws);
    }

    /**
     * Changes how many rows with a rated outcome are always needed.
     *
     * @param rows the number of rows, at least 0
     * @return a changed copy
     */
    public ContributionAnalysis withMinimumAnswers(long rows) {
        return withGate(new RankingGate(
                rows, gate.answersPerDriver(), gate.minimumR2(), Math.max(rows, gate.provisionalBelow())));
    }

    /**
     * Changes how many ratings a driver needs to take part.
     *
     * @param ratings at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if below 1
     */
    public ContributionAnalysis withMinimumRatings(long ratings) {
        if (ratings < 1) {
            throw new IllegalArgumentException("ratings per driver: " + ratings);
        }
        return new ContributionAnalysis(gate, ratings, exactUpTo, draws);
    }

    /**
     * Changes up to how many drivers the decomposition is exact; relative weights beyond.
     *
     * @param drivers 0 to 20
     * @return a changed copy
     * @throws IllegalArgumentException if outside 0 to 20
     */
    public ContributionAnalysis withExactUpTo(int drivers) {
        if (drivers < 0 || drivers > Lmg.MAXIMUM_DRIVERS) {
            throw new IllegalArgumentException(drivers + " drivers, not 0 to " + Lmg.MAXIMUM_DRIVERS);
        }
        return new ContributionAnalysis(gate, minimumRatings, drivers, draws);
    }

    /**
     * Changes the normal draws behind rank probabilities and ties.
     *
     * @param count at least 1
     * @param seed the same seed and data give the same numbers
     * @return a changed copy
     * @throws IllegalArgumentException if the count is below 1
     */
    public ContributionAnalysis withDraws(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("draws: " + count);
        }
        return new ContributionAnalysis(gate, minimumRatings, exactUpTo, new Draws(count, seed));
    }

    /**
     * Decomposes the R² of a {@link StructuralModel} by {@link Lmg}, or by {@link RelativeWeights} for many drivers.
     * Uncertainty: the delete-a-group jackknife over G groups with rows, with relative weights in the replicates, gives
     * V = (G−1)/G·Σ(θ₍₋g₎ − θ̄)(θ₍₋g₎ − θ̄)ᵀ (Kott 2001); normal draws around the estimate with covariance V give rank
     * probabilities; intervals are estimate ± 1.96·√V_jj, clipped at 0, to which the draws' quantiles converge. Two neighbours
     * in the ranking are tied when more than 20 % of the draws put the lower one ahead.
     *
     * @param moments sums over the cell
     * @return the ranking, or why there is none; p in the gate counts drivers with enough ratings
     */
    public ContributionReport analyse(StructuralMoments moments) {
        StructuralModel model = StructuralModel.of(moments, minimumRatings);
        int candidates = (int) IntStream.range(0, moments.drivers())
                .filter(j -> moments.users(j) >= minimumRatings)
                .count();
        long needed = gate.needed(candidates);
        Reason reason = reason(moments, model, needed);
        Status status = reason != Reason.NONE
                ? Status.TOO_FEW
                : moments.n() < gate.provisionalBelow() ? Status.PROVISIONAL : Status.PUBLISHED;
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
        return model.r2() < gate.minimumR2() ? Reason.LOW_R2 : Reason.NONE;
    }

    private Method method(StructuralModel model) {
        return model.size() <= exactUpTo ? Method.LMG : Method.JOHNSON;
    }

    private void rank(List<DriverContribution> drivers, StructuralMoments moments, StructuralModel model) {
        double[] contributions = method(model) == Method.LMG
                ? Lmg.shares(model.covariance(), model.totalVariance())
                : RelativeWeights.shares(model.covariance(), model.totalVariance());
        double[][] variance = GroupJackknife.variance(replicates(moments, model));
        RankDraws ranks = RankDraws.of(contributions, variance, draws.count, draws.seed);
        RankDraws.RankRange[] ranges = ranks.ranges(TIED_ABOVE);
        double[] slopes = model.slopes();
        double[] errors = model.slopeStandardErrors();
        double[][] covariance = model.covariance();
        double r2 = model.r2();
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
                            contributions[k],
                            r2 == 0 ? 0 : contributions[k] / r2,
                            Interval.normal(contributions[k], Math.sqrt(variance[k][k]))
                                    .clippedTo(0, Double.POSITIVE_INFINITY),
                            ranks.probabilityWithin(k, 1),
                            ranks.probabilityWithin(k, 3),
                            slopes[k],
                            errors[k],
                            opposed && Math.abs(slopes[k]) > 2 * errors[k],
                            ranges[k].low(),
                            ranges[k].high()));
        }
    }

    private static List<double[]> replicates(StructuralMoments moments, StructuralModel model) {
        return groups(moments)
                .mapToObj(group -> model.refitted(moments.without(group)))
                .map(replicate -> RelativeWeights.shares(replicate.covariance(), replicate.totalVariance()))
                .toList();
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

    private record Draws(int count, long seed) {}
}
