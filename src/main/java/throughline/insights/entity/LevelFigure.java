package throughline.insights.entity;

import org.jspecify.annotations.Nullable;
import throughline.statistics.levels.Moments;

/**
 * The level of one item in one cell: mean with its 95 % interval, and from ten answers on the shares of the satisfied (4, 5) and the
 * dissatisfied (1, 2) with theirs. For a recommendation the mean is the net promoter score from −100 to 100; for minutes it is
 * minutes. {@code standardError} is that of the mean without finite population correction, for comparing waves. Below twenty answers all these are rounded to
 * tenths, the error upwards. Five to nine
 * answers are {@code indicative}. {@code capped}: a share is "at least this".
 */
public record LevelFigure(
        long n,
        double mean,
        double low,
        double high,
        double standardError,
        boolean indicative,
        @Nullable ShareFigure satisfied,
        @Nullable ShareFigure dissatisfied) {

    /** Fewer answers than this are told in tenths. */
    public static final int COARSE_BELOW = 20;

    /** A share of people, from 0 to 1. */
    public record ShareFigure(double share, double low, double high, boolean capped) {}

    /** The most that a share is said to be where more would tell what each of them said. */
    public static final double MOST_SHOWN = 0.9;

    /** Whether a part is all of so many people, or nearly all of a few: then it tells what each of them said. */
    public static boolean isNearlyAll(double part, long n) {
        return part >= 1 || (n < COARSE_BELOW && part >= MOST_SHOWN);
    }

    /** The sums behind mean and error as they are shown, so that nothing more follows from what is computed of them. */
    public Moments moments() {
        return Moments.ofMean(n, mean, n * standardError * standardError);
    }

    /** With how many decimals the mean and its interval are written. */
    public int digits() {
        return digits(n);
    }

    public static int digits(long n) {
        return n < COARSE_BELOW ? 1 : 2;
    }
}
