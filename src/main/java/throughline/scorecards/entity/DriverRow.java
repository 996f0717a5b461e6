package throughline.scorecards.entity;

import java.util.Map;

/**
 * A driver in a ranked list: what it is, how much goes with it, how sure its rank is, and what it would bring. {@code rank}: the words
 * for its place ({@code first}, {@code top}, {@code tied} or {@code plain}).
 */
public record DriverRow(
        String key,
        Map<String, String> title,
        String journey,
        Map<String, String> journeyTitle,
        String function,
        int place,
        double mean,
        long rated,
        String kind,
        double share,
        double low,
        double high,
        String rank,
        int rankLow,
        int rankHigh,
        boolean suppressed,
        double gain,
        double gainLow,
        double gainHigh,
        double cost) {

    /** The words that the probabilities of a rank allow. */
    public static String rank(double pFirst, double pTop3, int rankLow, int rankHigh) {
        if (pFirst >= 0.90) {
            return "first";
        }
        if (pTop3 >= 0.80) {
            return "top";
        }
        return rankHigh > rankLow ? "tied" : "plain";
    }

    /** Whether there is something to gain by making it better. */
    public boolean isWorthStarting() {
        return gain >= 0.005;
    }
}
