package throughline.scorecards.entity.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.insights.entity.findings.StrengthRanking.Strength;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.DriverRow;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Standing;
import throughline.statistics.levels.Interval;

/**
 * What matters to those who meet it: the steps of a journey by strength when used.
 *
 * @param reason {@code none} if there is a ranking, else why not
 * @param apart titles of two steps that too few met both
 */
public record Strengths(
        String reason, long n, long needed, List<Map<String, String>> apart, List<Row> rows, Axis axis) {

    /**
     * A step.
     *
     * @param with titles of steps that it is taken together with, being rated nearly alike
     * @param rank words for its place, as in a {@link DriverRow}
     */
    public record Row(
            Map<String, String> title,
            long rated,
            double share,
            double low,
            double high,
            String rank,
            int rankLow,
            int rankHigh,
            List<Map<String, String>> with) {}

    public boolean exists() {
        return !rows.isEmpty();
    }

    /** Which may be called first. */
    public Standing<Row> lead() {
        return Standing.ranked(rows, Row::rank, row -> new Interval(row.low(), row.high()));
    }

    /** Null where the release has no such ranking, because it was made before. */
    public static @Nullable Strengths ofJourney(Edition edition, String journey) {
        StrengthRanking ranking = edition.findings().strengths().get("journey:" + journey);
        if (ranking == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (Strength strength : ranking.ranked()) {
            rows.add(row(edition, ranking, strength));
        }
        return new Strengths(
                ranking.reason(),
                ranking.n(),
                ranking.needed(),
                ranking.apart().stream().map(edition::title).toList(),
                rows,
                Axis.fromZero(rows.stream().mapToDouble(Row::high).max().orElse(1)));
    }

    private static Row row(Edition edition, StrengthRanking ranking, Strength strength) {
        double r2 = ranking.r2();
        return new Row(
                edition.title(strength.key()),
                strength.rated(),
                100 * strength.share(),
                r2 == 0 ? 0 : 100 * strength.low() / r2,
                r2 == 0 ? 0 : 100 * strength.high() / r2,
                DriverRow.rank(strength.pFirst(), strength.pTop3(), strength.rankLow(), strength.rankHigh()),
                strength.rankLow(),
                strength.rankHigh(),
                ranking.drivers().stream()
                        .filter(other -> strength.key().equals(other.mergedInto()))
                        .map(other -> edition.title(other.key()))
                        .toList());
    }
}
