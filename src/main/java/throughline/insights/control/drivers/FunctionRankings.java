package throughline.insights.control.drivers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import throughline.insights.entity.DriverFigure;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.FunctionDrivers.StepShare;
import throughline.insights.entity.findings.FunctionShares;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.levels.Interval;
import throughline.statistics.resampling.RankedShare;

/**
 * Rolls drivers up: the share of a step in the differences of overall satisfaction is the contribution of its journey to overall
 * satisfaction times its own contribution to the journey. Errors of products by the delta method, with contributions of journeys and
 * of steps taken as independent; steps of the same journey share the error of that journey.
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
        double[][] variance = variance(products);
        double sum = 0;
        double sumVariance = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += estimates[i];
            for (int j = 0; j < estimates.length; j++) {
                sumVariance += variance[i][j];
            }
        }
        List<RankedShare> ranked = ranked(estimates, variance);
        List<StepShare> shares = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            shares.add(products.get(i).share(ranked.get(i)));
        }
        shares.sort((a, b) -> Double.compare(b.share(), a.share()));
        Interval interval = Interval.normal(sum, Math.sqrt(sumVariance)).clippedTo(0, 1);
        return new FunctionDrivers(function, overall.status(), sum, interval.low(), interval.high(), shares);
    }

    /** All functions beside each other, by the sums of their steps. */
    FunctionShares together(Map<String, Map<String, List<String>>> stepsByFunction) {
        List<String> functions = List.copyOf(stepsByFunction.keySet());
        List<Product> products = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        Map<String, Integer> taking = new LinkedHashMap<>();
        if (overall.hasRanking()) {
            stepsByFunction.forEach((function, steps) -> {
                int before = products.size();
                steps.forEach((journey, own) -> collect(journey, own, products));
                owners.addAll(Collections.nCopies(products.size() - before, functions.indexOf(function)));
                if (products.size() > before) {
                    taking.put(function, products.size() - before);
                }
            });
        }
        if (products.isEmpty()) {
            String reason = overall.hasRanking() ? "no-drivers" : overall.reason();
            return new FunctionShares("roll-up", "too-few", reason, overall.n(), overall.needed(), 0, List.of());
        }
        double[] sums = new double[functions.size()];
        double[][] errors = new double[sums.length][sums.length];
        double[][] variance = variance(products);
        for (int i = 0; i < variance.length; i++) {
            sums[owners.get(i)] += products.get(i).share();
            for (int j = 0; j < variance.length; j++) {
                errors[owners.get(i)][owners.get(j)] += variance[i][j];
            }
        }
        return new FunctionShares(
                "roll-up",
                overall.status(),
                "none",
                overall.n(),
                overall.needed(),
                DoubleStream.of(sums).sum(),
                FunctionComparison.shares(functions, taking, ranked(sums, errors)));
    }

    private static List<RankedShare> ranked(double[] estimates, double[][] variance) {
        return RankedShare.of(estimates, variance, RankingOptions.DEFAULT.draws(), RankingOptions.DEFAULT.seed());
    }

    private static double[][] variance(List<Product> products) {
        double[][] variance = new double[products.size()][products.size()];
        for (int i = 0; i < variance.length; i++) {
            for (int j = 0; j < variance.length; j++) {
                variance[i][j] =
                        i == j ? products.get(i).variance() : products.get(i).covariance(products.get(j));
            }
        }
        return variance;
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

        double variance() {
            double byStep = error(step) * journey.contribution();
            return byStep * byStep + covariance(this);
        }

        /** With another step: what comes from the journey, if it is the same. */
        double covariance(Product other) {
            if (!journey.key().equals(other.journey.key())) {
                return 0;
            }
            double error = error(journey);
            return error * error * step.contribution() * other.step.contribution();
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
