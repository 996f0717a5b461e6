package throughline.statistics.drivers;

import java.util.List;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.resampling.RankedShare;

/**
 * What groups of drivers contribute, each as a whole. Never holds NaN.
 *
 * @param n rows with a rated outcome, unweighted
 * @param drivers indexes in the table of those in the model, ascending
 * @param r2 share of the outcome's variance that the ratings explain beyond the indicators; contributions sum to it
 * @param status whether there is a ranking
 * @param reason why there is none; NONE if there is one
 * @param needed rows with a rated outcome that the gate asks for
 * @param groups contribution of each group, 0 for one without a driver in the model; empty with TOO_FEW
 */
public record GroupContributions(
        long n, List<Integer> drivers, double r2, Status status, Reason reason, long needed, List<RankedShare> groups) {

    /** Copies the list. */
    public GroupContributions {
        drivers = List.copyOf(drivers);
        groups = List.copyOf(groups);
    }
}
