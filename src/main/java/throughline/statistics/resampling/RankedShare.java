package throughline.statistics.resampling;

import java.util.ArrayList;
import java.util.List;
import throughline.statistics.levels.Interval;

/**
 * One of several shares of a whole that are ranked by their size, and how sure its size and its rank are.
 *
 * @param amount its size, ≥ 0
 * @param share amount / sum of all amounts; 0 if that is 0
 * @param interval 95 % of the amount, clipped at 0; always short of zero, so never a test of it
 * @param pFirst probability of rank 1
 * @param pTop3 probability of rank 1, 2 or 3
 * @param lowRank best rank of the run of tied shares it belongs to, from 1
 * @param highRank worst rank of that run; equal to lowRank when it is tied with none
 */
public record RankedShare(
        double amount, double share, Interval interval, double pFirst, double pTop3, int lowRank, int highRank) {

    /** What takes no part in a ranking: everything zero. */
    public static final RankedShare NONE = new RankedShare(0, 0, new Interval(0, 0), 0, 0, 0, 0);

    private static final double TIED_ABOVE = 0.20;

    /**
     * Ranks shares by normal draws around them. Intervals are estimate ± 1.96·√V_jj, clipped at 0, to which the draws'
     * quantiles converge. Two neighbours are tied when more than 20 % of the draws put the lower one ahead.
     *
     * @param amounts p sizes
     * @param variance their p × p covariance matrix
     * @param draws how many, at least 1
     * @param seed the same seed and input give the same ranking
     * @return one for each amount, in the order given
     * @throws IllegalArgumentException as {@link RankDraws#of}
     */
    public static List<RankedShare> of(double[] amounts, double[][] variance, int draws, long seed) {
        RankDraws ranks = RankDraws.of(amounts, variance, draws, seed);
        RankDraws.RankRange[] ranges = ranks.ranges(TIED_ABOVE);
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        List<RankedShare> shares = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            shares.add(new RankedShare(
                    amounts[i],
                    sum == 0 ? 0 : amounts[i] / sum,
                    Interval.normal(amounts[i], Math.sqrt(variance[i][i])).clippedTo(0, Double.POSITIVE_INFINITY),
                    ranks.probabilityWithin(i, 1),
                    ranks.probabilityWithin(i, 3),
                    ranges[i].low(),
                    ranges[i].high()));
        }
        return shares;
    }

    /**
     * Whether it shares its rank with another.
     *
     * @return true if the run of tied shares holds more than this one
     */
    public boolean tied() {
        return highRank > lowRank;
    }
}
