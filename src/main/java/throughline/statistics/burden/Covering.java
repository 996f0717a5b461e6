package throughline.statistics.burden;

import java.util.Arrays;

/**
 * Looks for few items that together cover most of a mass of people, each of whom is covered by any item of a pattern.
 *
 * @param patterns the items of each kind of person, a bit per item
 * @param items items that occur in patterns, in ascending order
 */
@SuppressWarnings("ArrayRecordComponent")
record Covering(long[] patterns, int[] items) {

    /** Items up to which every set is tried. */
    static final int EXACT_UP_TO = 15;

    /** Share of the whole by which sums of weights may miss a target. */
    private static final double ROUNDING = 1e-12;

    static Covering of(long[] patterns) {
        long used = Arrays.stream(patterns).reduce(0, (a, b) -> a | b);
        int[] items = new int[Long.bitCount(used)];
        for (int i = 0; i < items.length; i++) {
            items[i] = Long.numberOfTrailingZeros(used);
            used &= used - 1;
        }
        return new Covering(patterns, items);
    }

    boolean exact() {
        return items.length <= EXACT_UP_TO;
    }

    /** The set found, a bit per item; 0 if there is no mass. */
    long smallest(double[] mass, double share) {
        double total = Arrays.stream(mass).sum();
        if (!(total > 0)) {
            return 0;
        }
        double target = (share - ROUNDING) * total;
        return exact() ? ofAllSets(mass, total, target) : greedy(mass, target);
    }

    /** Mass of the people whose pattern has an item of the set. */
    double covered(long set, double[] mass) {
        double covered = 0;
        for (int i = 0; i < patterns.length; i++) {
            covered += (patterns[i] & set) != 0 ? mass[i] : 0;
        }
        return covered;
    }

    private long ofAllSets(double[] mass, double total, double target) {
        double[] inside = massInside(mass);
        int all = inside.length - 1;
        int best = all;
        for (int set = 0; set <= all; set++) {
            double covered = total - inside[all & ~set];
            int fewer = Integer.bitCount(best) - Integer.bitCount(set);
            if (covered >= target && (fewer > 0 || (fewer == 0 && covered > total - inside[all & ~best]))) {
                best = set;
            }
        }
        long found = 0;
        for (int i = 0; i < items.length; i++) {
            found |= ((best >> i) & 1) == 1 ? 1L << items[i] : 0;
        }
        return found;
    }

    /** Per set of items the mass of people none of whose items lie outside of it, by summing over subsets item by item. */
    private double[] massInside(double[] mass) {
        double[] inside = new double[1 << items.length];
        for (int p = 0; p < patterns.length; p++) {
            int set = 0;
            for (int i = 0; i < items.length; i++) {
                set |= (int) ((patterns[p] >> items[i]) & 1) << i;
            }
            inside[set] += mass[p];
        }
        for (int i = 0; i < items.length; i++) {
            for (int set = 0; set < inside.length; set++) {
                if (((set >> i) & 1) == 1) {
                    inside[set] += inside[set ^ (1 << i)];
                }
            }
        }
        return inside;
    }

    private long greedy(double[] mass, double target) {
        long set = 0;
        double covered = 0;
        while (covered < target) {
            double[] gains = new double[Long.SIZE];
            for (int p = 0; p < patterns.length; p++) {
                for (long left = (patterns[p] & set) == 0 ? patterns[p] : 0; left != 0; left &= left - 1) {
                    gains[Long.numberOfTrailingZeros(left)] += mass[p];
                }
            }
            int best = -1;
            for (int item : items) {
                boolean open = ((set >> item) & 1) == 0;
                best = open && (best < 0 || gains[item] > gains[best]) ? item : best;
            }
            // with all items taken only rounding keeps the sum below the target
            if (best < 0) {
                return set;
            }
            set |= 1L << best;
            covered += gains[best];
        }
        return set;
    }
}
