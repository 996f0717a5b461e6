package throughline.statistics.strength;

import java.util.Comparator;
import java.util.List;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;

/**
 * What a {@link StrengthAnalysis} found. Never holds NaN.
 *
 * @param n rows with a rated outcome, unweighted
 * @param r2 share of the outcome's variance that the drivers explain, were all rated by everybody; strengths sum to it; 0 if
 *     it was not computed
 * @param method how R² was decomposed
 * @param status whether there is a ranking
 * @param reason why there is none; NONE if there is one
 * @param needed rows with a rated outcome that the gate asks for
 * @param apart with RARELY_TOGETHER the two drivers that too few rows rated both; otherwise empty
 * @param converged whether all fits behind the numbers converged; false if there was none
 * @param iterations of the fit with the last set of drivers; 0 if there was none
 * @param drivers all drivers of the table in its order; without a ranking none is included, but means and counts are there
 */
public record StrengthReport(
        long n,
        double r2,
        Method method,
        Status status,
        Reason reason,
        long needed,
        List<Integer> apart,
        boolean converged,
        int iterations,
        List<DriverStrength> drivers) {

    /** Copies the lists. */
    public StrengthReport {
        apart = List.copyOf(apart);
        drivers = List.copyOf(drivers);
    }

    /**
     * The drivers that take part in the ranking.
     *
     * @return largest strength first, the lower index first among equals; empty without a ranking
     */
    public List<DriverStrength> ranked() {
        return drivers.stream()
                .filter(DriverStrength::included)
                .sorted(Comparator.comparingDouble(DriverStrength::strength)
                        .reversed()
                        .thenComparingInt(DriverStrength::driver))
                .toList();
    }

    /**
     * The drivers that were merged into others, near-duplicates of these.
     *
     * @return drivers in the order of the table; {@link DriverStrength#mergedInto} says where each went
     */
    public List<DriverStrength> merged() {
        return drivers.stream()
                .filter(driver -> !driver.included() && driver.mergedInto() >= 0)
                .toList();
    }
}
