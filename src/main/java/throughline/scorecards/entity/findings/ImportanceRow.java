package throughline.scorecards.entity.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.insights.entity.LevelFigure;
import throughline.platform.text.Names;
import throughline.scorecards.entity.DriverRow;
import throughline.scorecards.entity.Edition;
import throughline.scorecards.entity.Ranking;
import throughline.statistics.burden.ImportanceMap;
import throughline.statistics.burden.ImportanceMap.Point;
import throughline.statistics.levels.Interval;

/** A step between performance and importance; {@code position}: its quarter, or {@code undecided}. */
public record ImportanceRow(Map<String, String> title, double mean, double share, String position) {

    /** The ranked steps of a journey, the most important first. */
    public static List<ImportanceRow> of(Edition edition, Ranking drivers) {
        List<Point> points = new ArrayList<>();
        for (DriverRow row : drivers.rows()) {
            LevelFigure figure = edition.figure(row.key());
            double ofMean = figure == null ? 0 : figure.standardError();
            // the upper end is never cut off, so it holds the error
            double ofShare = (row.high() - row.share()) / Interval.NORMAL_QUANTILE;
            points.add(new Point(row.mean(), row.share(), new double[][] {{ofMean * ofMean, 0}, {0, ofShare * ofShare}
            }));
        }
        if (points.isEmpty()) {
            return List.of();
        }
        ImportanceMap map = ImportanceMap.of(points);
        List<ImportanceRow> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            DriverRow row = drivers.rows().get(i);
            rows.add(new ImportanceRow(
                    row.title(),
                    row.mean(),
                    row.share(),
                    Names.of(map.positions().get(i))));
        }
        return rows;
    }

    public boolean isToBeMended() {
        return position.equals("concentrate");
    }
}
