package throughline.insights.control.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.FunctionDrivers.StepShare;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.RankedShare;

/**
 * Rolls drivers up: the share of a step in the differences of overall satisfaction is the contribution of its journey to overall
 * satisfaction times its own contribution to the journey. Errors of products by the delta method, with the two taken as
 * independent.
 */
final class FunctionRankings {
    private final DriverReport overall;
    private final Map<String, DriverReport> journeys;

    /** From the rankings of everybody; journeys by key. */
    FunctionRankings(DriverReport overall, Map<String, DriverReport> journeys) {
        this.overall = overall;
        this.journeys = journeys;
    }

    FunctionDrivers of(String function, Map<String, List<String>> stepsByJourney) {
        List<Product> products = new ArrayList<>();
        if (overall.hasRanking()) {
            stepsByJourney.forEach((journey, steps) -> collect(journey, steps, products));
        }
        if (products.isEmpty()) {
            return new FunctionDrivers(function, "too-few", 0, 0, 0, List.of());
        }
        double[] estimates = products.stream().mapToDouble(Product::share).toArray();
        double[][] variance = new double[estimates.length][estimates.length];
        double sum = 0;
        double sumVariance = 0;
        for (int i = 0; i < estimates.length; i++) {
            variance[i][i] = products.get(i).error() * products.get(i).error();
            sum += estimates[i];
            sumVariance += variance[i][i];
        }
        List<RankedShare> ranked =
                RankedShare.of(estimates, variance, RankingOptions.DEFAULT.draws(), RankingOptions.DEFAULT.seed());
        List<StepShare> shares = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            shares.add(products.get(i).share(ranked.get(i)));
        }
        shares.sort((a, b) -> Double.compare(b.share(), a.share()));
        Interval interval = Interval.normal(sum, Math.sqrt(sumVariance)).clippedTo(0, 1);
        boolean provisional = overall.status().equals("provisional");
        return new FunctionDrivers(
                function, provisional ? "provisional" : "published", sum, interval.low(), interval.high(), shares);
    }

    private void collect(String journey, List<String> steps, List<Product> products) {
        DriverReport report = journeys.get(journey);
        DriverFigure whole = overall.drivers().stream()
                .filter(d -> d.included() && d.key().equals("journey:" + journey))
                .findFirst()
                .orElse(null);
        if (report == null || whole == null || !report.hasRanking()) {
            return;
        }
        double usage = (double) whole.rated() / overall.n();
        for (DriverFigure driver : report.drivers()) {
            if (driver.included() && steps.contains(driver.key())) {
                products.add(new Product(whole, driver, Math.max(0, whole.slope()) * usage));
            }
        }
    }

    /** A step within its journey; {@code weight}: points of overall satisfaction for a point of the journey's. */
    private record Product(DriverFigure journey, DriverFigure step, double weight) {
        double share() {
            return journey.contribution() * step.contribution();
        }

        double error() {
            double byJourney = error(journey) * step.contribution();
            double byStep = error(step) * journey.contribution();
            return Math.hypot(byJourney, byStep);
        }

        private static double error(DriverFigure driver) {
            // the upper end is never clipped, so it holds the error
            return (driver.high() - driver.contribution()) / Interval.NORMAL_QUANTILE;
        }

        StepShare share(RankedShare ranked) {
            return new StepShare(
                    step.key(),
                    ranked.amount(),
                    ranked.interval().low(),
                    ranked.interval().high(),
                    ranked.pFirst(),
                    ranked.pTop3(),
                    ranked.lowRank(),
                    ranked.highRank(),
                    weight * step.expectedGain(),
                    weight * step.gainLow(),
                    weight * step.gainHigh(),
                    step);
        }
    }
}
