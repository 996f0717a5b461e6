package throughline.statistics.incomplete;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.statistics.incomplete.NormalFit.Reason;

/**
 * Maximum-likelihood means and covariances of multivariate normal data with values missing at random, by the EM algorithm
 * (Dempster, Laird and Rubin 1977; Little and Rubin 2002, section 11.2). An immutable procedure: begin {@link #withDefaults()},
 * change options, {@link #fit} any number of sums.
 */
public final class NormalEm {

    private final double tolerance;
    private final int limit;

    private NormalEm(double tolerance, int limit) {
        this.tolerance = tolerance;
        this.limit = limit;
    }

    /**
     * The procedure with its defaults: |Δ| &lt; 1e−8, at most 5,000 iterations.
     *
     * @return the procedure
     */
    public static NormalEm withDefaults() {
        return new NormalEm(1e-8, 5_000);
    }

    /**
     * Changes when the iterations have converged.
     *
     * @param change largest change of a standardised parameter must be below it, &gt; 0
     * @return a changed copy
     * @throws IllegalArgumentException if not above 0
     */
    public NormalEm withTolerance(double change) {
        if (!(change > 0)) {
            throw new IllegalArgumentException("tolerance: " + change);
        }
        return new NormalEm(change, limit);
    }

    /**
     * Changes after how many iterations to give up.
     *
     * @param iterations at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if below 1
     */
    public NormalEm withLimit(int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations: " + iterations);
        }
        return new NormalEm(tolerance, iterations);
    }

    /**
     * Fits from the means and variances of the values that are there, without correlations.
     *
     * <p>With A the inverse of Σ over the variables that a pattern has, one iteration is μ′ = μ + Σg/N and Σ′ = Σ + ΣGΣ/N −
     * (μ′−μ)(μ′−μ)ᵀ, where g = Σ over patterns of A·Σw(x−μ) and G = Σ over patterns of A·[Σw(x−μ)(x−μ)ᵀ − W·Σ]·A, W the weight
     * of a pattern and N that of all. This is the usual expectation and maximisation in fewer operations; g and G are zero
     * where the likelihood is at its top. Variables are standardised by the values that are there, or by the start, and the iterations end when no
     * parameter on that scale changes by the tolerance. They may end at the limit, or before a
     * step to what covariances cannot be: look at {@link NormalFit#converged}.
     *
     * <p>A constant variable has variance and covariances 0. A variable that depends on others in its pattern (pivot below
     * 1e−10) says nothing more there. Two variables that no row has both of are refused, unless one is constant: their
     * correlation would be that of the start.
     *
     * @param sums of the rows
     * @return the fit, or why there is none
     */
    public NormalFit fit(PatternSums sums) {
        NormalFit refusal = refusal(sums);
        return refusal != null ? refusal : iterated(EmIteration.of(sums));
    }

    /**
     * Fits from an earlier fit, which saves iterations when the rows are nearly the same.
     *
     * @param sums of the rows
     * @param start fit of other rows, of the same variables; without effect if it is a refusal, or if
     *     other variables are constant
     * @return the fit, or why there is none
     * @throws IllegalArgumentException if the start has other variables
     */
    public NormalFit fit(PatternSums sums, NormalFit start) {
        NormalFit refusal = refusal(sums);
        if (refusal != null) {
            return refusal;
        }
        return iterated(startsAt(sums, start) ? EmIteration.from(sums, start) : EmIteration.of(sums));
    }

    /** Whether a fit can be the start for sums: there is one, and the same variables are constant. */
    static boolean startsAt(PatternSums sums, NormalFit start) {
        if (start.reason() != Reason.NONE) {
            return false;
        }
        if (start.means().length != sums.variables()) {
            throw new IllegalArgumentException(
                    "a start of " + start.means().length + " variables, not " + sums.variables());
        }
        return IntStream.range(0, sums.variables()).allMatch(i -> varies(sums, i) == start.covariance()[i][i] > 0);
    }

    private NormalFit iterated(EmIteration em) {
        int iterations = 0;
        boolean converged = false;
        while (!converged && iterations < limit) {
            double[] before = em.parameters();
            converged = em.step() < tolerance;
            if (!em.isPossible()) {
                em.moveTo(before);
                return em.fit(false, iterations);
            }
            iterations++;
        }
        return em.fit(converged, iterations);
    }

    /** Why there can be no fit, or null. */
    static @Nullable NormalFit refusal(PatternSums sums) {
        int variables = sums.variables();
        if (sums.rows() == 0) {
            return NormalFit.refused(Reason.NO_ROWS);
        }
        boolean[][] together = sums.together();
        for (int i = 0; i < variables; i++) {
            if (!together[i][i]) {
                return NormalFit.refused(Reason.UNRATED, i);
            }
        }
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < i; j++) {
                if (!together[i][j] && varies(sums, i) && varies(sums, j)) {
                    return NormalFit.refused(Reason.NEVER_TOGETHER, j, i);
                }
            }
        }
        return null;
    }

    private static boolean varies(PatternSums sums, int variable) {
        return sums.available(variable).variance() > 0;
    }
}
