package throughline.statistics.response;

/**
 * How evenly the classes of a frame answered. Where there is a reason, everything else is 0 or false.
 *
 * @param indicator R, from 0 to 1; 1 if all classes answered alike
 * @param deviation S, the standard deviation of response propensities
 * @param byChance R to be expected if everybody were equally likely to answer; below 1 because classes are small
 * @param uneven whether R is below .75
 * @param reason why there is no indicator; NONE if there is one
 */
public record Representativeness(double indicator, double deviation, double byChance, boolean uneven, Reason reason) {

    /** R below which the answers are flagged. */
    public static final double EVEN_FROM = 0.75;

    /** Why there is no indicator. */
    public enum Reason {
        /** There is one. */
        NONE,
        /** Nobody answered and stated a class. */
        NO_ANSWERS,
        /** Only one class has people in it, so there is nothing to compare. */
        ONE_CLASS
    }

    /**
     * R = 1 − 2S (Schouten, Cobben and Bethlehem 2009, Survey Methodology 35, 101–113) with propensities by class: over
     * classes with N_h &gt; 0, ρ̂_h = min(1, n_h/N_h·n/n_stated), ρ̄ = ΣN_h·ρ̂_h/N, S² = ΣN_h(ρ̂_h − ρ̄)²/(N − 1), R not below
     * 0. Answers that do not state their class are spread over the classes as the others are.
     *
     * <p>S holds the chance of who answered, and R is not corrected for it. If everybody were equally likely to answer, S²
     * would be ρ̄(1−ρ̄)(H−1)N/(N−1)² on average for H classes (the answers being a simple random sample of the frame), from
     * which {@code byChance} is taken.
     *
     * @param margin one frame variable, or a crossing of several
     * @return the indicator, or the reason why there is none
     */
    public static Representativeness of(Margin margin) {
        long[] answers = margin.answers();
        long[] population = margin.population();
        long stated = 0;
        int classes = 0;
        for (int h = 0; h < answers.length; h++) {
            stated += answers[h];
            classes += population[h] > 0 ? 1 : 0;
        }
        if (stated == 0) {
            return none(Reason.NO_ANSWERS);
        }
        if (classes < 2) {
            return none(Reason.ONE_CLASS);
        }
        double invited = margin.invited();
        double[] propensities = new double[answers.length];
        double mean = 0;
        for (int h = 0; h < answers.length; h++) {
            if (population[h] > 0) {
                double named = (double) answers[h] / population[h];
                propensities[h] = Math.min(1, named * margin.classes().length / stated);
                mean += population[h] * propensities[h] / invited;
            }
        }
        double squares = 0;
        for (int h = 0; h < answers.length; h++) {
            squares += population[h] * (propensities[h] - mean) * (propensities[h] - mean);
        }
        double deviation = Math.sqrt(squares / (invited - 1));
        double chance = Math.sqrt(Math.max(0, mean * (1 - mean)) * (classes - 1) * invited) / (invited - 1);
        double indicator = Math.max(0, 1 - 2 * deviation);
        return new Representativeness(
                indicator, deviation, Math.max(0, 1 - 2 * chance), indicator < EVEN_FROM, Reason.NONE);
    }

    private static Representativeness none(Reason reason) {
        return new Representativeness(0, 0, 0, false, reason);
    }
}
