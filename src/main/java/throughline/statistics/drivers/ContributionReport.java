package throughline.statistics.drivers;

import java.util.Comparator;
import java.util.List;

/**
 * What a {@link ContributionAnalysis} found. Never holds NaN.
 *
 * @param n rows with a rated outcome, unweighted
 * @param r2 share of the outcome's variance that the ratings explain beyond the indicators; contributions sum to it
 * @param r2Full explained share with the indicators
 * @param r2Indicators explained share of the indicators alone
 * @param method how R² was decomposed
 * @param status whether there is a ranking
 * @param reason why there is none; NONE if there is one
 * @param needed rows with a rated outcome that the gate asks for
 * @param drivers all drivers of the table in its order; with TOO_FEW none is included, but means and counts are there
 */
public record ContributionReport(
        long n,
        double r2,
        double r2Full,
        double r2Indicators,
        Method method,
        Status status,
        Reason reason,
        long needed,
        List<DriverContribution> drivers) {

    /** How R² was decomposed. */
    public enum Method {
        /** Exact average over all orders. */
        LMG,
        /** Johnson's relative weights, for more drivers than can be worked through exactly. */
        JOHNSON
    }

    /** Whether there is a ranking. */
    public enum Status {
        /** A ranking that stands. */
        PUBLISHED,
        /** A ranking from few answers. */
        PROVISIONAL,
        /** No ranking, for the reason given. */
        TOO_FEW
    }

    /** Why there is no ranking; the first that applies. */
    public enum Reason {
        /** There is a ranking. */
        NONE,
        /** Fewer rows with a rated outcome than needed. */
        TOO_FEW_ANSWERS,
        /** Everybody rated the outcome alike. */
        CONSTANT_OUTCOME,
        /** No driver has enough ratings that differ. */
        NO_DRIVERS,
        /** The rows lie in too few jackknife groups to say how sure the ranking is. */
        TOO_FEW_GROUPS,
        /** Too few rows rated both of two drivers to say how these go together; of strengths only. */
        RARELY_TOGETHER,
        /** The iterations came to their limit; the numbers they reached are not used; of strengths only. */
        NOT_CONVERGED,
        /** The ratings explain too little of the outcome. */
        LOW_R2
    }

    /** Copies the list. */
    public ContributionReport {
        drivers = List.copyOf(drivers);
    }

    /**
     * The drivers that take part in the ranking.
     *
     * @return largest contribution first, the lower index first among equals; empty with TOO_FEW
     */
    public List<DriverContribution> ranked() {
        return drivers.stream()
                .filter(DriverContribution::included)
                .sorted(Comparator.comparingDouble(DriverContribution::contribution)
                        .reversed()
                        .thenComparingInt(DriverContribution::driver))
                .toList();
    }
}
