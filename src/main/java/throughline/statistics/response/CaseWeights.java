package throughline.statistics.response;

import java.util.Arrays;
import java.util.List;

/**
 * A weight for every answer, with what was done to get it.
 *
 * @param weights one per answer, positive, of mean 1; all 1 where there is a reason
 * @param designEffect Kish's nΣw²/(Σw)², from 1 to n; 1 where there is a reason
 * @param trimming what was cut off
 * @param convergence how the margins were met
 * @param collapses per margin, in the order given, which classes were put together
 * @param reason why the answers are not weighted; NONE if they are
 */
@SuppressWarnings("ArrayRecordComponent")
public record CaseWeights(
        double[] weights,
        double designEffect,
        Trimming trimming,
        Convergence convergence,
        List<ClassCollapse> collapses,
        Reason reason) {

    /** Design effect up to which the weighted figure is the headline. */
    public static final double HEADLINE_DESIGN_EFFECT = 2;

    /** Why answers are not weighted. */
    public enum Reason {
        /** They are. */
        NONE,
        /** There are no answers. */
        NO_ANSWERS,
        /** After collapsing, every margin has one class only. */
        TOO_FEW_ANSWERS,
        /** No weights were found that meet all margins, often because there are none. */
        NOT_CONVERGED
    }

    /**
     * What was cut off.
     *
     * @param limit largest weight allowed before weights were brought back to mean 1
     * @param answers how many answers were cut to it
     * @param marginError largest relative error of a margin afterwards
     */
    public record Trimming(double limit, long answers, double marginError) {}

    /**
     * How the margins were met, before trimming.
     *
     * @param iterations passes over all margins
     * @param marginError largest relative error of a margin that was left
     */
    public record Convergence(int iterations, double marginError) {}

    /** Copies the list. */
    public CaseWeights {
        collapses = List.copyOf(collapses);
    }

    static CaseWeights none(int n, Convergence convergence, List<ClassCollapse> collapses, Reason reason) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new CaseWeights(ones, 1, new Trimming(1, 0, convergence.marginError()), convergence, collapses, reason);
    }

    /**
     * Kish's design effect nΣw²/(Σw)² (Kish 1965; 1992, Journal of Official Statistics 8), by which weights multiply the
     * variance of a mean when they have nothing to do with the values. It is 1 plus the squared coefficient of variation of
     * the weights. Weights in any order give identical results.
     *
     * @param weights at least one, positive and finite; their scale does not matter
     * @return the effect, from 1 (all equal) to n
     * @throws IllegalArgumentException if there are no weights, or one is not positive and finite
     */
    public static double kish(double[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("no weights, so no design effect");
        }
        double sum = 0;
        double squares = 0;
        double[] ascending = weights.clone();
        Arrays.sort(ascending);
        for (double weight : ascending) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight " + weight + " is not positive and finite");
            }
            sum += weight;
            squares += weight * weight;
        }
        return Math.max(1, weights.length * squares / (sum * sum));
    }

    /**
     * Whether the weighted figure is the one to show first: the answers are weighted and the design effect is 2 or less.
     * Otherwise the figure without weights is.
     *
     * @return true for the weighted figure
     */
    public boolean headline() {
        return reason == Reason.NONE && designEffect <= HEADLINE_DESIGN_EFFECT;
    }

    /**
     * The answers that a sample without weights would need for the same precision, n/deff.
     *
     * @return between 1 and n; 0 without answers
     */
    public double effectiveN() {
        return weights.length / designEffect;
    }
}
