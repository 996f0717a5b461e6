package throughline.scorecards.entity;

import java.util.List;
import java.util.Map;
import throughline.insights.entity.DriverFigure;
import throughline.platform.plots.Axis;

/** What a bad rating of a step costs and what a top rating adds, in points, with their 95 % margins. */
public record PairRow(
        Map<String, String> title,
        double penalty,
        double penaltyMargin,
        double reward,
        double rewardMargin,
        String kind) {

    private static final double MARGIN = 1.96;

    public static PairRow of(Map<String, String> title, DriverFigure driver) {
        return new PairRow(
                title,
                driver.penalty(),
                MARGIN * driver.penaltyError(),
                driver.reward(),
                MARGIN * driver.rewardError(),
                driver.kind());
    }

    /** A symmetric enough axis for all rows, with room for numbers at both ends. */
    public static Axis axis(List<PairRow> rows) {
        double left = 0.1;
        double right = 0.1;
        for (PairRow row : rows) {
            left = Math.max(left, Math.max(row.penalty, 0) + row.penaltyMargin);
            right = Math.max(right, Math.max(row.reward, 0) + row.rewardMargin);
        }
        double room = 0.25 * (left + right);
        return new Axis(-left - room, right + room);
    }
}
