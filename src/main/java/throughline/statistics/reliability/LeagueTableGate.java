package throughline.statistics.reliability;

import java.util.Arrays;
import java.util.List;

/**
 * Whether units may be put in order by their means.
 *
 * @param items how many were looked at
 * @param reliability median ICC(2) of the items; 0 without items
 * @param open whether the median is .70 or more
 */
public record LeagueTableGate(int items, double reliability, boolean open) {

    /** Median reliability that a league table needs. */
    public static final double NEEDED = 0.70;

    /**
     * The rule: the median over the items of the reliability of unit means, ICC(2), is .70 or more (Bliese 2000; the limit of
     * .70 goes back to Nunnally 1978). An item without reliability, for whatever reason, counts as 0. Of an even number the
     * median lies half-way between the two in the middle.
     *
     * @param items reliability of each item over the same units
     * @return the gate; closed without items
     */
    public static LeagueTableGate of(List<UnitReliability> items) {
        if (items.isEmpty()) {
            return new LeagueTableGate(0, 0, false);
        }
        double[] ascending = items.stream().mapToDouble(UnitReliability::icc2).toArray();
        Arrays.sort(ascending);
        double median = (ascending[(ascending.length - 1) / 2] + ascending[ascending.length / 2]) / 2;
        return new LeagueTableGate(ascending.length, median, median >= NEEDED);
    }
}
