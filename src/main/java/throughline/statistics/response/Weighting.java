package throughline.statistics.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import throughline.statistics.response.CaseWeights.Convergence;
import throughline.statistics.response.CaseWeights.Reason;
import throughline.statistics.response.CaseWeights.Trimming;

/** Makes the answers resemble the frame they came from. */
public final class Weighting {

    /** Largest weight, in medians of the weights. */
    public static final double LARGEST_IN_MEDIANS = 3;

    private Weighting() {}

    /**
     * Case weights from one margin (post-stratification) or several (raking).
     *
     * <ol>
     *   <li>Classes with fewer than 20 answers are collapsed ({@link ClassCollapse}); a margin of which one class is left
     *       takes no part.
     *   <li>One margin: w = (N_h/N)/(n_h/n_stated), which is N_h/n_h brought to mean 1. Several: iterative proportional fitting
     *       until every margin is met to a relative error below 1e−9, in 500 passes at most.
     *   <li>Weights above 3 times their median are cut to it, then all are brought back to mean 1. The margins are not fitted
     *       again: that would bring the cut weights back. {@link Trimming#marginError} says what this costs.
     * </ol>
     *
     * <p>Answers that do not state a class of a margin are a class of their own, whose weights keep their mean of 1; with one
     * margin each of them weighs 1 before trimming. Answers in any order give identical weights.
     *
     * @param margins frame variables, each with a class for the same answers in the same order
     * @return the weights, or weights of 1 with the reason why
     * @throws IllegalArgumentException if there are no margins, or they are about different numbers of answers
     */
    public static CaseWeights of(List<Margin> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("weighting needs one margin or more");
        }
        int n = margins.get(0).classes().length;
        List<ClassCollapse> collapses = new ArrayList<>();
        List<Margin> kept = new ArrayList<>();
        List<ClassCollapse> keptCollapses = new ArrayList<>();
        for (Margin margin : margins) {
            if (margin.classes().length != n) {
                throw new IllegalArgumentException(
                        "margins of " + n + " and " + margin.classes().length + " answers; all need the same");
            }
            ClassCollapse collapse = ClassCollapse.of(margin, ClassCollapse.MINIMUM_ANSWERS);
            collapses.add(collapse);
            if (collapse.groups() > 1) {
                kept.add(margin);
                keptCollapses.add(collapse);
            }
        }
        Convergence nothingDone = new Convergence(0, 0);
        if (n == 0) {
            return CaseWeights.none(n, nothingDone, collapses, Reason.NO_ANSWERS);
        }
        if (kept.isEmpty()) {
            return CaseWeights.none(n, nothingDone, collapses, Reason.TOO_FEW_ANSWERS);
        }
        Cells cells = Cells.of(kept.toArray(Margin[]::new), keptCollapses.toArray(ClassCollapse[]::new));
        Raking raking = Raking.of(cells);
        Convergence convergence = new Convergence(raking.iterations(), raking.marginError());
        if (!raking.converged()) {
            return CaseWeights.none(n, convergence, collapses, Reason.NOT_CONVERGED);
        }
        return trimmed(cells, raking, collapses, convergence);
    }

    private static CaseWeights trimmed(
            Cells cells, Raking raking, List<ClassCollapse> collapses, Convergence convergence) {
        double limit = LARGEST_IN_MEDIANS * median(cells.perAnswer(raking.weights()));
        double[] weights = raking.weights().clone();
        long cut = 0;
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] > limit) {
                weights[c] = limit;
                cut += cells.counts()[c];
            }
            sum += cells.counts()[c] * weights[c];
        }
        double scale = cells.cellOf().length / sum;
        for (int c = 0; c < weights.length; c++) {
            weights[c] *= scale;
        }
        double[] perAnswer = cells.perAnswer(weights);
        return new CaseWeights(
                perAnswer,
                CaseWeights.kish(perAnswer),
                new Trimming(limit, cut, cells.marginError(weights)),
                convergence,
                collapses,
                Reason.NONE);
    }

    /** The middle one, or half-way between the two in the middle. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
