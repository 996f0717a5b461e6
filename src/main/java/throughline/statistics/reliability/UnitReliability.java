package throughline.statistics.reliability;

import java.util.List;
import throughline.statistics.levels.Moments;

/**
 * How much of the differences of one item lies between units rather than within them. Where there is a reason, all numbers but
 * the counts are 0.
 *
 * @param units G
 * @param n values in all units
 * @param meanSquareBetween Σn_g(m_g − m)²/(G−1)
 * @param meanSquareWithin Σ(n_g−1)s_g²/(n−G)
 * @param size n₀, the average size of a unit as it counts here
 * @param icc1 reliability of a single value, 0 to 1
 * @param icc2 reliability of the mean of a unit of size n₀, 0 to 1
 * @param reason why there is no reliability; NONE if there is one
 */
public record UnitReliability(
        int units,
        long n,
        double meanSquareBetween,
        double meanSquareWithin,
        double size,
        double icc1,
        double icc2,
        Reason reason) {

    /** Why there is no reliability. */
    public enum Reason {
        /** There is one. */
        NONE,
        /** Fewer than two units. */
        TOO_FEW_UNITS,
        /** No unit has two values. */
        NO_REPEATS,
        /** All values are equal. */
        NO_SPREAD
    }

    /**
     * One-way analysis of variance with units of different sizes: n₀ = (n − Σn_g²/n)/(G−1), ICC(1) = (MSB − MSW)/(MSB +
     * (n₀−1)MSW), ICC(2) = (MSB − MSW)/MSB, each not below 0 (Shrout and Fleiss 1979; Bliese 2000). ICC(2) is
     * n₀·ICC(1)/(1 + (n₀−1)ICC(1)).
     *
     * @param units sums of the values of each unit, at least one value in each, without weights
     * @return the reliability, or the reason why there is none
     * @throws IllegalArgumentException if a unit has no values, or values have weights
     */
    public static UnitReliability of(List<Moments> units) {
        Moments all = Moments.EMPTY;
        double within = 0;
        double squaredSizes = 0;
        for (int g = 0; g < units.size(); g++) {
            Moments unit = units.get(g);
            if (unit.n() == 0 || unit.w() != unit.n() || unit.ww() != unit.n()) {
                throw new IllegalArgumentException(
                        "unit " + g + " has " + unit.n() + " values; one or more are needed, and weights of one");
            }
            all = all.plus(unit);
            within += (unit.n() - 1) * unit.variance();
            squaredSizes += (double) unit.n() * unit.n();
        }
        int count = units.size();
        long n = all.n();
        if (count < 2) {
            return none(count, n, Reason.TOO_FEW_UNITS);
        }
        if (n == count) {
            return none(count, n, Reason.NO_REPEATS);
        }
        double between = 0;
        for (Moments unit : units) {
            between += unit.n() * (unit.mean() - all.mean()) * (unit.mean() - all.mean());
        }
        double msb = between / (count - 1);
        double msw = within / (n - count);
        double size = (n - squaredSizes / n) / (count - 1);
        if (all.variance() == 0) {
            return none(count, n, Reason.NO_SPREAD);
        }
        double excess = Math.max(0, msb - msw);
        double icc1 = excess == 0 ? 0 : excess / (msb + (size - 1) * msw);
        double icc2 = excess == 0 ? 0 : excess / msb;
        return new UnitReliability(count, n, msb, msw, size, icc1, icc2, Reason.NONE);
    }

    /**
     * Variance of the true means of units, (MSB − MSW)/n₀, not below 0.
     *
     * @return τ², in squared units of the values; 0 where there is a reason
     */
    public double betweenVariance() {
        return reason == Reason.NONE ? Math.max(0, meanSquareBetween - meanSquareWithin) / size : 0;
    }

    private static UnitReliability none(int units, long n, Reason reason) {
        return new UnitReliability(units, n, 0, 0, 0, 0, 0, reason);
    }
}
