package throughline.statistics.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import throughline.statistics.burden.ParetoSet.Item;
import throughline.statistics.burden.ParetoSet.Reason;

/** Finds the fewest items that carry 80 % of the people who are dissatisfied with anything. An immutable procedure. */
public final class ParetoAnalysis {

    /** Share of the dissatisfied people that the set carries. */
    public static final double SHARE = 0.80;

    /** Most items that can be told apart. */
    public static final int MOST_ITEMS = 64;

    private final int draws;
    private final long seed;

    private ParetoAnalysis(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * The procedure with 1000 draws.
     *
     * @param seed the same seed and input give the same result
     * @return the procedure
     */
    public static ParetoAnalysis withSeed(long seed) {
        return new ParetoAnalysis(1000, seed);
    }

    /**
     * Changes the number of draws.
     *
     * @param number at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if below 1
     */
    public ParetoAnalysis withDraws(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("stability needs one draw or more, not " + number);
        }
        return new ParetoAnalysis(number, seed);
    }

    /**
     * As {@link #of(int, long[], double[])}, everybody counting once.
     *
     * @param items how many there are, 1 to 64
     * @param dissatisfied per person a bit for every item that the person is dissatisfied with; 0 for the satisfied
     * @return the set
     * @throws IllegalArgumentException if there are too few or too many items, or a bit is set that is no item
     */
    public ParetoSet of(int items, long[] dissatisfied) {
        double[] ones = new double[dissatisfied.length];
        Arrays.fill(ones, 1);
        return of(items, dissatisfied, ones);
    }

    /**
     * A person is carried by a set of items if dissatisfied with one of them at least, and counts once however many these are.
     * The smallest set that carries 80 % of all who are dissatisfied with anything is found by trying every set of up to 15
     * items that anybody is dissatisfied with; among sets of the same size the one that carries most, then the one that does
     * without the last items. With more items the one that adds most people is taken again and again, the lower index first
     * among equals (greedy cover; Johnson 1974), and the set may be larger than needed.
     *
     * <p>Stability: people who are dissatisfied with exactly the same items are counted, and the counts drawn again from
     * N(Σw, Σw²), which is the normal form of drawing people anew with Poisson counts. The share of the draws in which an item
     * is in the set is P(item in set).
     *
     * @param items how many there are, 1 to 64
     * @param dissatisfied per person a bit for every item that the person is dissatisfied with
     * @param weights case weight of each person, positive and finite
     * @return the set; none if nobody is dissatisfied
     * @throws IllegalArgumentException if there are too few or too many items, a bit is set that is no item, or weights do not
     *     fit
     */
    public ParetoSet of(int items, long[] dissatisfied, double[] weights) {
        requireFitting(items, dissatisfied, weights);
        Map<Long, double[]> kinds = new TreeMap<>();
        long people = 0;
        for (int i = 0; i < dissatisfied.length; i++) {
            if (dissatisfied[i] != 0) {
                double[] sums = kinds.computeIfAbsent(dissatisfied[i], kind -> new double[2]);
                sums[0] += weights[i];
                sums[1] += weights[i] * weights[i];
                people++;
            }
        }
        long[] patterns = kinds.keySet().stream().mapToLong(kind -> kind).toArray();
        double[] mass = kinds.values().stream().mapToDouble(sums -> sums[0]).toArray();
        double[] error =
                kinds.values().stream().mapToDouble(sums -> Math.sqrt(sums[1])).toArray();
        Covering covering = Covering.of(patterns);
        double total = covering.covered(-1, mass);
        long set = covering.smallest(mass, SHARE);
        double[] stability = people == 0 ? new double[items] : stability(items, covering, mass, error);
        List<Item> all = new ArrayList<>();
        for (int j = 0; j < items; j++) {
            double share = people == 0 ? 0 : covering.covered(1L << j, mass) / total;
            all.add(new Item(j, share, ((set >> j) & 1) == 1, stability[j]));
        }
        return people == 0
                ? new ParetoSet(0, 0, true, all, Reason.NOBODY_DISSATISFIED)
                : new ParetoSet(people, covering.covered(set, mass) / total, covering.exact(), all, Reason.NONE);
    }

    private double[] stability(int items, Covering covering, double[] mass, double[] error) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ContinuousDistribution.Sampler normal = NormalDistribution.of(0, 1).createSampler(random);
        double[] inSet = new double[items];
        double[] drawn = new double[mass.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int p = 0; p < drawn.length; p++) {
                drawn[p] = mass[p] + error[p] * normal.sample();
            }
            long set = covering.smallest(drawn, SHARE);
            for (int j = 0; j < items; j++) {
                inSet[j] += (set >> j) & 1;
            }
        }
        return Arrays.stream(inSet).map(count -> count / draws).toArray();
    }

    private static void requireFitting(int items, long[] dissatisfied, double[] weights) {
        if (items < 1 || items > MOST_ITEMS) {
            throw new IllegalArgumentException(items + " items; 1 to " + MOST_ITEMS + " fit");
        }
        if (weights.length != dissatisfied.length) {
            throw new IllegalArgumentException(dissatisfied.length + " people, but " + weights.length + " weights");
        }
        for (int i = 0; i < dissatisfied.length; i++) {
            if (items < MOST_ITEMS && dissatisfied[i] >>> items != 0) {
                throw new IllegalArgumentException("person " + i + " has a bit beyond the " + items + " items");
            }
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight of person " + i + " is " + weights[i] + ", not positive and finite");
            }
        }
    }
}
