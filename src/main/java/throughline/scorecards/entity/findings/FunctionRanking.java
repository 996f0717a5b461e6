package throughline.scorecards.entity.findings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.FunctionShares.FunctionShare;
import throughline.platform.plots.Axis;
import throughline.scorecards.entity.DriverRow;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Standing;
import throughline.statistics.levels.Interval;

/**
 * Functions by what all steps of each go with, in percent of the differences in overall satisfaction.
 *
 * @param rest percent that go with no measured step
 */
public record FunctionRanking(FunctionShares shares, double rest, List<Row> rows, Axis axis) {

    /**
     * A function.
     *
     * @param rank words for its place, as in a {@link DriverRow}
     */
    public record Row(
            String key,
            String name,
            int steps,
            double share,
            double low,
            double high,
            String rank,
            int rankLow,
            int rankHigh) {}

    public boolean exists() {
        return !rows.isEmpty();
    }

    /** Which may be called first. */
    public Standing<Row> lead() {
        return Standing.ranked(rows, Row::rank, row -> new Interval(row.low(), row.high()));
    }

    /** Null where the release has no such ranking, because it was made before. */
    public static @Nullable FunctionRanking of(Edition edition, Map<String, String> names) {
        FunctionShares shares = edition.findings().functions();
        if (shares == null) {
            return null;
        }
        List<Row> rows =
                shares.functions().stream().map(share -> row(share, names)).toList();
        return new FunctionRanking(
                shares,
                100 * (1 - shares.r2()),
                rows,
                Axis.fromZero(rows.stream().mapToDouble(Row::high).max().orElse(1)));
    }

    private static Row row(FunctionShare share, Map<String, String> names) {
        return new Row(
                share.function(),
                names.getOrDefault(share.function(), share.function()),
                share.steps(),
                100 * share.contribution(),
                100 * share.low(),
                100 * share.high(),
                DriverRow.rank(share.pFirst(), share.pTop3(), share.rankLow(), share.rankHigh()),
                share.rankLow(),
                share.rankHigh());
    }
}
