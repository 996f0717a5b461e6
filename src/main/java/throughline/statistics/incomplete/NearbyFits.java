package throughline.statistics.incomplete;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Fits of sums that differ little from sums fitted already, such as those of jackknife replicates. Where θ is what an
 * iteration M of {@link NormalEm} changes, θ ← θ + (I − M′)⁻¹(M(θ) − θ) with M′ at the first fit is Newton's method with a fixed
 * slope: a handful of steps instead of some dozens. A step leaves a few hundredths of what was still to go, so that one after a
 * change below 1e−6 is enough. Where they do not soon come to an end, plain iterations take over.
 */
public final class NearbyFits {

    private static final double TOLERANCE = 1e-6;
    private static final int PATIENCE = 20;

    private final NormalEm em;
    private final NormalFit fit;
    private final Map<Pattern, Pattern.Scaled> known;
    private final DMatrixRMaj inverse;
    private final boolean regular;

    /**
     * Gets ready for sums near some.
     *
     * @param em how fits are found where they turn out not to be near
     * @param sums of rows
     * @param fit of these
     */
    public NearbyFits(NormalEm em, PatternSums sums, NormalFit fit) {
        this.em = em;
        this.fit = fit;
        EmIteration at = EmIteration.from(sums, fit);
        known = at.patterns();
        DMatrixRMaj slope = EmSlope.remaining(at);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.linear(slope.getNumRows());
        regular = slope.getNumRows() == 0 || solver.setA(slope);
        // solvers keep notes while they solve, so that only one thread could
        inverse = new DMatrixRMaj(slope.getNumRows(), slope.getNumRows());
        if (regular && slope.getNumRows() > 0) {
            solver.invert(inverse);
        }
    }

    /**
     * Fits near sums; any number of threads may.
     *
     * @param sums of the same variables
     * @return their fit, or why there is none
     * @throws IllegalArgumentException if they have other variables
     */
    public NormalFit fit(PatternSums sums) {
        if (!regular || !NormalEm.startsAt(sums, fit) || NormalEm.refusal(sums) != null) {
            return em.fit(sums, fit);
        }
        EmIteration state = EmIteration.from(sums, fit, known);
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= PATIENCE; iteration++) {
            double[] parameters = state.parameters();
            double change = state.step();
            if (!(change < before)) {
                break;
            }
            before = change;
            state.moveTo(advanced(parameters, state.parameters()));
            if (change < TOLERANCE) {
                return state.fit(true, iteration);
            }
        }
        return em.fit(sums, fit);
    }

    private double[] advanced(double[] from, double[] to) {
        DMatrixRMaj step = new DMatrixRMaj(from.length, 1);
        for (int i = 0; i < from.length; i++) {
            step.set(i, 0, to[i] - from[i]);
        }
        DMatrixRMaj solved = new DMatrixRMaj(from.length, 1);
        CommonOps_DDRM.mult(inverse, step, solved);
        double[] advanced = from.clone();
        for (int i = 0; i < from.length; i++) {
            advanced[i] += solved.get(i, 0);
        }
        return advanced;
    }
}
