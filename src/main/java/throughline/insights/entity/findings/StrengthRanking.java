package throughline.insights.entity.findings;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.DriverReport;

/**
 * How closely an outcome ({@code overall} or {@code journey:<key>}) goes with each driver among those who rated it, of everybody.
 * {@code status} as in a {@link DriverReport}; {@code too-few} with the {@code reason}, and {@code apart}: the two drivers that hardly
 * anybody rated both. {@code r2}: what the drivers would explain, were all rated by everybody; strengths sum to it.
 * {@code converged}, {@code iterations}: of the fit behind the numbers.
 */
public record StrengthRanking(
        String outcome,
        long n,
        double r2,
        String method,
        String status,
        String reason,
        long needed,
        List<String> apart,
        boolean converged,
        int iterations,
        List<Strength> drivers) {

    /**
     * A driver in it; {@code mergedInto}: the driver that it nearly repeats and is taken together with. If it is not
     * {@code included}, everything from {@code strength} on is zero.
     */
    public record Strength(
            String key,
            long rated,
            double mean,
            boolean included,
            @Nullable String mergedInto,
            double strength,
            double share,
            double low,
            double high,
            double pFirst,
            double pTop3,
            int rankLow,
            int rankHigh) {}

    /** Those in the ranking, the largest strength first. */
    public List<Strength> ranked() {
        return drivers.stream()
                .filter(Strength::included)
                .sorted(Comparator.comparingDouble(Strength::strength).reversed())
                .toList();
    }
}
