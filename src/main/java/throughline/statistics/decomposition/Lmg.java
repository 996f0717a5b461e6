package throughline.statistics.decomposition;

import java.util.Comparator;
import java.util.stream.IntStream;
import throughline.statistics.linear.SweptMatrix;

/**
 * Exact decomposition of R² among drivers by the average over all orders in which they can enter (Lindeman, Merenda and Gold
 * 1980), which is the Shapley value of R² (Grömping 2006, Journal of Statistical Software 17(1)). What enters may also be
 * a group of drivers, all of it at once: then groups are the players of the game, and a driver alone is a group of one.
 */
public final class Lmg {

    /** Most drivers, or groups of drivers, for which all subsets are worked through. */
    public static final int MAXIMUM_DRIVERS = 20;

    private final int size;
    private final int[] ends;
    private final double[][] levels;
    private final double[] smallestPivot;
    private final double[] explained;

    /** The columns of player g lie together, from after ends[g] up to ends[g + 1]; the outcome is column 0. */
    private Lmg(double[][] covariance, int[] ends) {
        this.size = covariance.length;
        this.ends = ends;
        levels = new double[players() + 1][size * size];
        smallestPivot = new double[size];
        explained = new double[1 << players()];
        for (int i = 0; i < size; i++) {
            System.arraycopy(covariance[i], 0, levels[0], i * size, size);
            smallestPivot[i] = SweptMatrix.TOLERANCE * covariance[i][i];
        }
    }

    /**
     * Shares of R² in units of the outcome's variance in the matrix.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; p ≤ 20
     * @return p shares ≥ 0 that sum to R²
     * @throws IllegalArgumentException if the matrix is empty, not square, not finite, or has more than 20 drivers
     */
    public static double[] shares(double[][] covariance) {
        if (covariance.length == 0) {
            throw new IllegalArgumentException("a covariance needs at least the outcome");
        }
        return shares(covariance, covariance[0][0]);
    }

    /**
     * LMG_j = Σ over S without j of |S|!(p−1−|S|)!/p!·[R²(S∪j) − R²(S)]. A driver that depends on those already in adds
     * nothing (pivot tolerance 1e−10), so duplicates share equally.
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; p ≤ 20; may be singular
     * @param totalVariance of the outcome, the unit of the shares; larger than covariance[0][0] after partialling
     * @return p shares ≥ 0 that sum to explained variance / totalVariance; zeros for a constant outcome
     * @throws IllegalArgumentException if the matrix is empty, not square, not finite, or has more than 20 drivers, or the
     *     total variance is negative or NaN
     */
    public static double[] shares(double[][] covariance, double totalVariance) {
        int p = covariance.length - 1;
        if (p < 0 || p > MAXIMUM_DRIVERS) {
            throw new IllegalArgumentException(p + " drivers, not 0 to " + MAXIMUM_DRIVERS);
        }
        return groupShares(covariance, totalVariance, IntStream.range(0, p).toArray());
    }

    /**
     * The same average over all orders in which whole groups of drivers can enter:
     * share_G = Σ over S without G of |S|!(g−1−|S|)!/g!·[R²(S∪G) − R²(S)], with R² that of all drivers in the groups of S
     * (Shapley 1953). Groups of one driver each give {@link #shares}. The share of a group is in general not the sum of the
     * shares of its drivers, because these enter alone there; both sum to R².
     *
     * @param covariance (p+1)×(p+1), outcome first, any scale; any p; may be singular
     * @param totalVariance of the outcome, the unit of the shares; larger than covariance[0][0] after partialling
     * @param groups group of each driver, 0 to g−1, g ≤ 20; a number that no driver has is a group without drivers
     * @return g shares ≥ 0 that sum to explained variance / totalVariance; zeros for a constant outcome
     * @throws IllegalArgumentException if the matrix is empty, not square, not finite, a driver has no group or one outside
     *     0 to 19, or the total variance is negative or NaN
     */
    public static double[] groupShares(double[][] covariance, double totalVariance, int[] groups) {
        double[][] checked = SweptMatrix.checkedCopy(covariance);
        if (groups.length != checked.length - 1) {
            throw new IllegalArgumentException(
                    groups.length + " groups named for " + (checked.length - 1) + " drivers");
        }
        for (int j = 0; j < groups.length; j++) {
            if (groups[j] < 0 || groups[j] >= MAXIMUM_DRIVERS) {
                throw new IllegalArgumentException(
                        "driver " + j + " has group " + groups[j] + ", not 0 to " + (MAXIMUM_DRIVERS - 1));
            }
        }
        if (!(totalVariance >= 0)) {
            throw new IllegalArgumentException("total variance is " + totalVariance);
        }
        int players = IntStream.of(groups).max().orElse(-1) + 1;
        if (totalVariance == 0) {
            return new double[players];
        }
        Lmg lmg = new Lmg(gathered(checked, groups), ends(groups, players));
        lmg.enter(0, 0, 0, 0);
        return lmg.averages(totalVariance);
    }

    /** Brings the drivers of a group side by side, the outcome first. */
    private static double[][] gathered(double[][] covariance, int[] groups) {
        int[] order = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, groups.length)
                                .boxed()
                                .sorted(Comparator.comparingInt(j -> groups[j]))
                                .mapToInt(j -> j + 1))
                .toArray();
        double[][] gathered = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                gathered[i][j] = covariance[order[i]][order[j]];
            }
        }
        return gathered;
    }

    private static int[] ends(int[] groups, int players) {
        int[] ends = new int[players + 1];
        for (int group : groups) {
            ends[group + 1]++;
        }
        for (int g = 0; g < players; g++) {
            ends[g + 1] += ends[g];
        }
        return ends;
    }

    private int players() {
        return ends.length - 1;
    }

    /** Walks the subsets depth first; each level holds the covariance left after the players that have entered. */
    private void enter(int level, int next, int subset, double gained) {
        for (int player = next; player < players(); player++) {
            int larger = subset | 1 << player;
            int reached = level;
            double total = gained;
            for (int d = ends[player] + 1; d <= ends[player + 1]; d++) {
                double[] a = levels[reached];
                double pivot = a[d * size + d];
                if (pivot > smallestPivot[d]) {
                    total += a[d] * a[d] / pivot;
                    eliminate(a, levels[level + 1], d);
                    reached = level + 1;
                }
            }
            explained[larger] = total;
            enter(reached, player + 1, larger, total);
        }
    }

    private void eliminate(double[] from, double[] to, int d) {
        int row = d * size;
        double pivot = from[row + d];
        double outcome = from[d] / pivot;
        for (int j = d + 1; j < size; j++) {
            to[j] = from[j] - outcome * from[row + j];
        }
        for (int i = d + 1; i < size; i++) {
            double factor = from[row + i] / pivot;
            for (int j = i; j < size; j++) {
                to[i * size + j] = from[i * size + j] - factor * from[row + j];
            }
        }
    }

    private double[] averages(double totalVariance) {
        int players = players();
        double[] weight = new double[players];
        double choose = players;
        for (int s = 0; s < players; s++) {
            weight[s] = 1 / choose;
            choose = choose * (players - 1 - s) / (s + 1);
        }
        double[] shares = new double[players];
        for (int subset = 0; subset < explained.length; subset++) {
            for (int j = 0; j < players; j++) {
                if ((subset >> j & 1) == 0) {
                    double gain = explained[subset | 1 << j] - explained[subset];
                    shares[j] += weight[Integer.bitCount(subset)] * gain;
                }
            }
        }
        for (int j = 0; j < players; j++) {
            shares[j] = Math.max(0, shares[j] / totalVariance);
        }
        return shares;
    }
}
