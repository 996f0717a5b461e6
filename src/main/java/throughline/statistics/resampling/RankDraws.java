package throughline.statistics.resampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import throughline.statistics.linear.SymmetricRoot;

/**
 * How often each of several estimates takes each rank when they vary normally around their values. Rank 1 is the largest.
 * Values within 1e−9 of each other share the ranks they take, so exact duplicates are equally often first.
 */
public final class RankDraws {

    private static final double EQUAL = 1e-9;

    private final int draws;
    private final int[] order;
    private final double[][] rankMass;
    private final double[] overtaken;
    private final int[] latest;

    private RankDraws(double[] estimates, int draws) {
        this.draws = draws;
        this.order = IntStream.range(0, estimates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -estimates[j]).thenComparingInt(j -> j))
                .mapToInt(j -> j)
                .toArray();
        this.rankMass = new double[estimates.length][estimates.length];
        this.overtaken = new double[estimates.length];
        this.latest = order.clone();
    }

    /**
     * Draws from N(estimates, variance), in pairs that lie opposite each other (antithetic variates, Hammersley and Morton 1956).
     *
     * @param estimates p values, the centre of the draws
     * @param variance their p × p covariance matrix, positive semidefinite
     * @param draws how many, at least 1
     * @param seed the same seed and input give the same result
     * @return the ranks taken
     * @throws IllegalArgumentException if shapes differ, there are no draws, or a number is not finite
     */
    public static RankDraws of(double[] estimates, double[][] variance, int draws, long seed) {
        if (variance.length != estimates.length) {
            throw new IllegalArgumentException(
                    estimates.length + " estimates, but a covariance of " + variance.length + " rows");
        }
        if (draws < 1
                || !Double.isFinite(IntStream.range(0, estimates.length)
                        .mapToDouble(j -> estimates[j])
                        .sum())) {
            throw new IllegalArgumentException(draws + " draws around estimates that must be finite");
        }
        RankDraws ranks = new RankDraws(estimates, draws);
        double[][] root = SymmetricRoot.of(variance).matrix();
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ContinuousDistribution.Sampler normal = NormalDistribution.of(0, 1).createSampler(random);
        double[] shift = new double[estimates.length];
        double[] drawn = new double[estimates.length];
        for (int draw = 0; draw < draws; draw++) {
            boolean opposite = draw % 2 == 1;
            if (!opposite) {
                draw(shift, root, normal);
            }
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = opposite ? estimates[j] - shift[j] : estimates[j] + shift[j];
            }
            ranks.count(drawn);
        }
        return ranks;
    }

    private static void draw(double[] shift, double[][] root, ContinuousDistribution.Sampler normal) {
        Arrays.fill(shift, 0);
        for (double[] direction : root) {
            double step = normal.sample();
            for (int j = 0; j < shift.length; j++) {
                shift[j] += step * direction[j];
            }
        }
    }

    /**
     * P(rank of an estimate ≤ k), as a share of the draws.
     *
     * @param index of the estimate
     * @param k worst rank that counts, from 1
     * @return between 0 and 1
     */
    public double probabilityWithin(int index, int k) {
        double mass = 0;
        for (int rank = 0; rank < Math.min(k, rankMass.length); rank++) {
            mass += rankMass[index][rank];
        }
        return Math.min(1, mass / draws);
    }

    /**
     * P(an estimate is larger than the one that stands just before it in the order of the estimates), draws that put both level
     * counting half.
     *
     * @param rank of the estimate in that order, from 2; the lower index first among equal estimates
     * @return between 0 and 1
     */
    public double probabilityOvertaking(int rank) {
        return overtaken[Objects.checkIndex(rank - 1, order.length)] / draws;
    }

    /**
     * Ranks in the order of the estimates, with ties. Two neighbours are tied when the lower one is ahead in more than a given
     * share of the draws; every estimate of an unbroken run of tied neighbours has the ranks of the whole run.
     *
     * @param threshold share of the draws, such as 0.20
     * @return one range per estimate, in the order given; the lower index first among equal estimates
     */
    public RankRange[] ranges(double threshold) {
        RankRange[] ranges = new RankRange[order.length];
        int first = 0;
        for (int rank = 1; rank <= order.length; rank++) {
            if (rank == order.length || probabilityOvertaking(rank + 1) <= threshold) {
                for (int member = first; member < rank; member++) {
                    ranges[order[member]] = new RankRange(first + 1, rank);
                }
                first = rank;
            }
        }
        return ranges;
    }

    private void count(double[] drawn) {
        sort(drawn);
        int first = 0;
        int end = 0;
        for (int at = 0; at < latest.length; at++) {
            double value = drawn[latest[at]];
            while (drawn[latest[first]] - value > EQUAL) {
                first++;
            }
            while (end < latest.length && value - drawn[latest[end]] <= EQUAL) {
                end++;
            }
            double[] mass = rankMass[latest[at]];
            for (int rank = first; rank < end; rank++) {
                mass[rank] += 1.0 / (end - first);
            }
        }
        for (int at = 1; at < order.length; at++) {
            double lead = drawn[order[at]] - drawn[order[at - 1]];
            overtaken[at] += lead > EQUAL ? 1 : lead < -EQUAL ? 0 : 0.5;
        }
    }

    /** By insertion into the order of the estimates, which is nearly right. */
    private void sort(double[] drawn) {
        System.arraycopy(order, 0, latest, 0, order.length);
        for (int at = 1; at < latest.length; at++) {
            int moving = latest[at];
            int to = at;
            while (to > 0 && drawn[latest[to - 1]] < drawn[moving]) {
                latest[to] = latest[to - 1];
                to--;
            }
            latest[to] = moving;
        }
    }

    /**
     * The ranks of a run of tied estimates.
     *
     * @param low best rank, from 1
     * @param high worst rank, equal to low without a tie
     */
    public record RankRange(int low, int high) {}
}
