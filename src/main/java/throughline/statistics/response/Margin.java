package throughline.statistics.response;

/**
 * One frame variable: the class of each answer, and how many were invited in each class. The arrays are not copied.
 *
 * @param classes per answer the index of its class, or {@link #NOT_STATED}
 * @param population N_h, those invited in each class; not below the answers of the class
 */
@SuppressWarnings("ArrayRecordComponent")
public record Margin(int[] classes, long[] population) {

    /** The class of an answer that does not say it. */
    public static final int NOT_STATED = -1;

    /**
     * Checks that answers and frame fit each other.
     *
     * @throws IllegalArgumentException if nobody was invited, a number is negative, a class does not exist, or a class has
     *     more answers than invited
     */
    public Margin {
        long invited = 0;
        for (int h = 0; h < population.length; h++) {
            if (population[h] < 0) {
                throw new IllegalArgumentException("class " + h + " has " + population[h] + " invited, not 0 or more");
            }
            invited += population[h];
        }
        if (invited == 0) {
            throw new IllegalArgumentException("nobody was invited in any of " + population.length + " classes");
        }
        long[] answers = new long[population.length];
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] < NOT_STATED || classes[i] >= population.length) {
                throw new IllegalArgumentException("answer " + i + " is of class " + classes[i] + ", not of 0 to "
                        + (population.length - 1) + " or -1 for not stated");
            }
            if (classes[i] >= 0 && ++answers[classes[i]] > population[classes[i]]) {
                throw new IllegalArgumentException("class " + classes[i] + " has more answers than its "
                        + population[classes[i]] + " invited; a frame counts all who could answer");
            }
        }
    }

    /**
     * n_h, the answers of each class.
     *
     * @return one count per class, without the answers that do not state it
     */
    public long[] answers() {
        long[] answers = new long[population.length];
        for (int h : classes) {
            if (h >= 0) {
                answers[h]++;
            }
        }
        return answers;
    }

    /** All invited. */
    long invited() {
        long sum = 0;
        for (long size : population) {
            sum += size;
        }
        return sum;
    }
}
