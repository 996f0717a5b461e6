package throughline.statistics.drivers;

/**
 * When a ranking of drivers may be published.
 *
 * @param minimumAnswers rows with a rated outcome that are always needed
 * @param answersPerDriver rows needed for each driver
 * @param minimumR2 explained share of the outcome's variance
 * @param provisionalBelow rows under which a published ranking is provisional
 */
public record RankingGate(long minimumAnswers, long answersPerDriver, double minimumR2, long provisionalBelow) {

    /** 100 rows and 10 for each driver, R² of .10, provisional below 300 rows. */
    public static final RankingGate DEFAULT = new RankingGate(100, 10, 0.10, 300);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is negative or NaN, or the explained share above 1
     */
    public RankingGate {
        if (minimumAnswers < 0 || answersPerDriver < 0 || provisionalBelow < 0) {
            throw new IllegalArgumentException("a number of answers is negative");
        }
        if (!(minimumR2 >= 0 && minimumR2 <= 1)) {
            throw new IllegalArgumentException("explained share is " + minimumR2 + ", not 0 to 1");
        }
    }

    /**
     * Rows needed: max(minimumAnswers, answersPerDriver·p).
     *
     * @param drivers p, the drivers with enough ratings
     * @return the number of rows with a rated outcome
     */
    public long needed(int drivers) {
        return Math.max(minimumAnswers, answersPerDriver * drivers);
    }
}
