package throughline.statistics.effects;

/**
 * The change of a contrast that nothing was done about.
 *
 * @param estimate mean after less mean before, in points of rating
 * @param squaredError its squared sampling error, positive
 */
public record Placebo(double estimate, double squaredError) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the estimate is not finite, or the squared error not positive and finite
     */
    public Placebo {
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("placebo estimate is " + estimate);
        }
        if (!(squaredError > 0 && squaredError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("squared error of a placebo is " + squaredError);
        }
    }

    /**
     * Change between two independent samples.
     *
     * @param before contrast in the earlier sample
     * @param after the same contrast in the later sample
     * @return after − before, with the sum of their squared errors
     * @throws IllegalArgumentException if both errors are zero
     */
    public static Placebo of(Contrast before, Contrast after) {
        return new Placebo(after.mean() - before.mean(), before.squaredError() + after.squaredError());
    }
}
