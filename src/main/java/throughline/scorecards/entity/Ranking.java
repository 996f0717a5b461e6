package throughline.scorecards.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;
import throughline.platform.plots.Axis;
import throughline.statistics.levels.Interval;

/**
 * Drivers as a ranked list with the axis they are drawn on. {@code status}: published, provisional or too-few; {@code needed} and
 * {@code n} say why.
 */
public record Ranking(String status, String reason, long n, long needed, double r2, List<DriverRow> rows, Axis axis) {

    public boolean exists() {
        return !status.equals("too-few") && !rows.isEmpty();
    }

    /** The first row; only where there is a ranking. */
    public DriverRow first() {
        return rows.get(0);
    }

    /** Which may be called first: one alone only where it is clearly so. */
    public Standing<DriverRow> lead() {
        return Standing.ranked(rows, DriverRow::rank, row -> new Interval(row.low(), row.high()));
    }

    public static Ranking missing() {
        return new Ranking("too-few", "none", 0, 100, 0, List.of(), Axis.fromZero(1));
    }

    /** The steps of a journey, by their share of what explains satisfaction with it. */
    public static Ranking ofJourney(Edition edition, String journey) {
        Optional<DriverReport> report = edition.drivers("journey:" + journey);
        if (report.isEmpty()) {
            return missing();
        }
        List<DriverRow> rows = new ArrayList<>();
        for (DriverFigure driver : report.get().ranked()) {
            rows.add(row(
                    edition,
                    driver,
                    rows.size() + 1,
                    percent(driver.share()),
                    interval(driver, report.get().r2())));
        }
        return of(report.get(), rows);
    }

    /** Journeys, by their share of what explains overall satisfaction. */
    public static Ranking ofOverall(Edition edition) {
        Optional<DriverReport> report = edition.drivers("overall");
        if (report.isEmpty()) {
            return missing();
        }
        List<DriverRow> rows = new ArrayList<>();
        for (DriverFigure driver : report.get().ranked()) {
            String journey = driver.key().substring("journey:".length());
            JourneyDefinition definition = edition.journeys().get(journey);
            if (definition != null) {
                rows.add(row(
                        driver,
                        new Named(definition.title(), journey, Map.of(), definition.owner()),
                        rows.size() + 1,
                        percent(driver.share()),
                        interval(driver, report.get().r2())));
            }
        }
        return of(report.get(), rows);
    }

    /** The steps of a function over all journeys, by their share of the differences in overall satisfaction. */
    public static Ranking ofFunction(Edition edition, FunctionDrivers drivers) {
        List<DriverRow> rows = new ArrayList<>();
        for (FunctionDrivers.StepShare step : drivers.steps()) {
            DriverRow base = row(edition, step.driver(), rows.size() + 1, percent(step.share()), new double[] {
                percent(step.low()), percent(step.high())
            });
            rows.add(new DriverRow(
                    base.key(),
                    base.title(),
                    base.journey(),
                    base.journeyTitle(),
                    base.function(),
                    base.place(),
                    base.mean(),
                    base.rated(),
                    base.kind(),
                    base.share(),
                    base.low(),
                    base.high(),
                    DriverRow.rank(step.pFirst(), step.pTop3(), step.rankLow(), step.rankHigh()),
                    step.rankLow(),
                    step.rankHigh(),
                    base.suppressed(),
                    step.gain(),
                    step.gainLow(),
                    step.gainHigh(),
                    base.cost()));
        }
        DriverReport overall = edition.drivers("overall").orElse(null);
        return new Ranking(
                drivers.status(),
                overall == null ? "too-few-answers" : overall.reason(),
                overall == null ? 0 : overall.n(),
                overall == null ? 0 : overall.needed(),
                drivers.sum(),
                rows,
                axis(rows));
    }

    private static Ranking of(DriverReport report, List<DriverRow> rows) {
        return new Ranking(
                report.status(), report.reason(), report.n(), report.needed(), report.r2(), rows, axis(rows));
    }

    private record Named(
            Map<String, String> title, String journey, Map<String, String> journeyTitle, String function) {}

    private static DriverRow row(Edition edition, DriverFigure driver, int place, double share, double[] interval) {
        String path = driver.key().substring("step:".length());
        String journey = path.substring(0, path.indexOf('/'));
        JourneyDefinition definition = edition.journeys().get(journey);
        Optional<Step> step =
                definition == null ? Optional.empty() : definition.step(path.substring(path.indexOf('/') + 1));
        Named named = new Named(
                step.map(Step::title).orElse(Map.of("en", path)),
                journey,
                definition == null ? Map.of() : definition.title(),
                step.map(Step::responsible).orElse(""));
        return row(driver, named, place, share, interval);
    }

    private static DriverRow row(DriverFigure driver, Named named, int place, double share, double[] interval) {
        return new DriverRow(
                driver.key(),
                named.title(),
                named.journey(),
                named.journeyTitle(),
                named.function(),
                place,
                driver.mean(),
                driver.rated(),
                driver.kind(),
                share,
                interval[0],
                interval[1],
                DriverRow.rank(driver.pFirst(), driver.pTop3(), driver.rankLow(), driver.rankHigh()),
                driver.rankLow(),
                driver.rankHigh(),
                driver.suppressed(),
                driver.expectedGain(),
                driver.gainLow(),
                driver.gainHigh(),
                driver.dissatisfactionCost());
    }

    private static double[] interval(DriverFigure driver, double r2) {
        return r2 == 0 ? new double[] {0, 0} : new double[] {percent(driver.low() / r2), percent(driver.high() / r2)};
    }

    private static double percent(double share) {
        return 100 * share;
    }

    private static Axis axis(List<DriverRow> rows) {
        return Axis.fromZero(rows.stream().mapToDouble(DriverRow::high).max().orElse(1));
    }
}
