package throughline.statistics.levels;

import java.util.Arrays;

/** Picks the discoveries out of many tests. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * Benjamini and Hochberg's step-up procedure: with the p-values in ascending order, find the largest i with
     * p₍ᵢ₎ ≤ q·i/m and reject all hypotheses with p ≤ p₍ᵢ₎ (Benjamini and Hochberg 1995).
     *
     * @param p p-values of m tests in any order; left as it is
     * @param q share of false discoveries accepted, between 0 and 1
     * @return for each test, in the order given, whether it is a discovery; empty for no tests
     * @throws IllegalArgumentException if a p-value or q is NaN or outside [0, 1]
     */
    public static boolean[] benjaminiHochberg(double[] p, double q) {
        requireProbability(q, "q");
        for (int i = 0; i < p.length; i++) {
            requireProbability(p[i], "p-value " + i);
        }
        double[] ascending = p.clone();
        Arrays.sort(ascending);
        double threshold = -1;
        for (int i = 0; i < ascending.length; i++) {
            if (ascending[i] <= q * (i + 1) / ascending.length) {
                threshold = ascending[i];
            }
        }
        boolean[] discoveries = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            discoveries[i] = p[i] <= threshold;
        }
        return discoveries;
    }

    private static void requireProbability(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", not between 0 and 1");
        }
    }
}
