package throughline.statistics.simulations;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.Simulations;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.DriverContribution;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.drivers.StructuralMoments;

/** Rankings of drivers, beside the truth: the contributions in forty thousand answers of the same making. */
class DriversSimulationTest {
    private static final int ANSWERS = 800;
    private static final int EVERYBODY = 40_000;
    private static final int DRIVERS = 6;
    private static final int RUNS = 60;

    private final Random random = new Random(73);

    @Test
    void intervalsHoldAndProbabilitiesComeTrue() {
        Tally held = new Tally("interval of a driver's contribution, %d answers".formatted(ANSWERS));
        Tally[] first = {
            new Tally("said to be first with under 20 %"),
            new Tally("said to be first with 20 to 80 %"),
            new Tally("said to be first with over 80 %")
        };
        Tally top = new Tally("said to be among the top 3 with over 80 %");
        for (int run = 0; run < Simulations.runs(RUNS); run++) {
            double[] slopes = IntStream.range(0, DRIVERS)
                    .mapToDouble(i -> 0.5 * random.nextDouble())
                    .toArray();
            List<DriverContribution> truth = drivers(slopes, EVERYBODY);
            for (DriverContribution driver : drivers(slopes, ANSWERS)) {
                double amount = truth.get(driver.driver()).contribution();
                long ahead = truth.stream()
                        .filter(other -> other.contribution() > amount)
                        .count();
                held.add(driver.ranked().interval().contains(amount));
                double p = driver.ranked().pFirst();
                first[p < 0.2 ? 0 : p <= 0.8 ? 1 : 2].add(ahead == 0, p);
                if (driver.ranked().pTop3() > 0.8) {
                    top.add(ahead < 3, driver.ranked().pTop3());
                }
            }
        }
        held.assertBetween(0.93, 0.97);
        first[0].assertBetween(0, 0.08);
        first[1].assertBetween(0.35, 0.60);
        first[2].assertAbove(0.85);
        top.assertAbove(0.90);
    }

    private List<DriverContribution> drivers(double[] slopes, int answers) {
        RatingTable table =
                new SimulatedRatings(random.nextLong(), slopes).withUsage(0.8).table(answers);
        return ContributionAnalysis.withDefaults()
                .analyse(StructuralMoments.of(table, table.allRows()))
                .drivers();
    }
}
