package throughline.statistics.levels;

/**
 * The difference of two independent proportions.
 *
 * @param estimate first proportion minus second
 * @param interval 95 %, inside [−1, 1]
 */
public record ProportionDifference(double estimate, Interval interval) {

    /**
     * Newcombe's hybrid score interval, method 10: with d = p₁ − p₂ and the Wilson intervals [l, u] of both, from
     * d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²) (Newcombe 1998b).
     *
     * @param a one proportion
     * @param b another, of other cases
     * @return a − b
     */
    public static ProportionDifference newcombe(ProportionEstimate a, ProportionEstimate b) {
        double d = a.proportion() - b.proportion();
        double below =
                Math.hypot(a.proportion() - a.interval().low(), b.interval().high() - b.proportion());
        double above = Math.hypot(
                a.interval().high() - a.proportion(),
                b.proportion() - b.interval().low());
        return new ProportionDifference(d, new Interval(d - below, d + above).clippedTo(-1, 1));
    }
}
