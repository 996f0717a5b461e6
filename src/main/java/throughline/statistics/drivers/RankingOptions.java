package throughline.statistics.drivers;

import throughline.statistics.decomposition.Lmg;
import throughline.statistics.drivers.ContributionReport.Method;

/**
 * How drivers are ranked, whatever they are ranked by.
 *
 * @param gate when a ranking may be published
 * @param minimumRatings that a driver needs to take part, at least 1
 * @param exactUpTo how many drivers are decomposed exactly, 0 to 20; relative weights beyond
 * @param draws normal draws behind rank probabilities and ties, at least 1
 * @param seed of the draws: the same seed and data give the same numbers
 */
public record RankingOptions(RankingGate gate, long minimumRatings, int exactUpTo, int draws, long seed) {

    /**
     * n ≥ max(100, 10p), R² ≥ .10, provisional below 300, 50 ratings per driver, exact up to 15 drivers, 10,000 draws from a
     * fixed seed.
     */
    public static final RankingOptions DEFAULT = new RankingOptions(RankingGate.DEFAULT, 50, 15, 10_000, 20_090_427);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is outside what it may be
     */
    public RankingOptions {
        if (minimumRatings < 1) {
            throw new IllegalArgumentException("ratings per driver: " + minimumRatings);
        }
        if (exactUpTo < 0 || exactUpTo > Lmg.MAXIMUM_DRIVERS) {
            throw new IllegalArgumentException(exactUpTo + " drivers, not 0 to " + Lmg.MAXIMUM_DRIVERS);
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws: " + draws);
        }
    }

    /**
     * Changes when a ranking may be published.
     *
     * @param changed the gate
     * @return a changed copy
     */
    public RankingOptions withGate(RankingGate changed) {
        return new RankingOptions(changed, minimumRatings, exactUpTo, draws, seed);
    }

    /**
     * Changes how many rows with a rated outcome are always needed.
     *
     * @param rows the number of rows, at least 0
     * @return a changed copy
     */
    public RankingOptions withMinimumAnswers(long rows) {
        return withGate(new RankingGate(
                rows, gate.answersPerDriver(), gate.minimumR2(), Math.max(rows, gate.provisionalBelow())));
    }

    /**
     * Changes how many ratings a driver needs to take part.
     *
     * @param ratings at least 1
     * @return a changed copy
     */
    public RankingOptions withMinimumRatings(long ratings) {
        return new RankingOptions(gate, ratings, exactUpTo, draws, seed);
    }

    /**
     * Changes up to how many drivers the decomposition is exact.
     *
     * @param drivers 0 to 20
     * @return a changed copy
     */
    public RankingOptions withExactUpTo(int drivers) {
        return new RankingOptions(gate, minimumRatings, drivers, draws, seed);
    }

    /**
     * Changes the normal draws behind rank probabilities and ties.
     *
     * @param count at least 1
     * @param changed the seed
     * @return a changed copy
     */
    public RankingOptions withDraws(int count, long changed) {
        return new RankingOptions(gate, minimumRatings, exactUpTo, count, changed);
    }

    /**
     * How so many drivers are decomposed.
     *
     * @param drivers their number
     * @return the method
     */
    public Method method(int drivers) {
        return drivers <= exactUpTo ? Method.LMG : Method.JOHNSON;
    }
}
