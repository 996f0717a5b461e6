package throughline.kernels;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import throughline.statistics.ReferenceData;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.asymmetry.PenaltyReward;
import throughline.statistics.asymmetry.PenaltyRewardEffect;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.decomposition.RelativeWeights;
import throughline.statistics.drivers.StructuralMoments;
import throughline.statistics.incomplete.NormalEm;
import throughline.statistics.incomplete.NormalFit;
import throughline.statistics.strength.PatternGroups;
import throughline.statistics.strength.StrengthAnalysis;
import throughline.statistics.strength.StrengthReport;

/** How long the calculations take that a release is made of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBenchmark {
    private static final int DRIVERS = 14;
    private static final int REPLICATES = 1000;
    private static final int PATTERNS = 500;
    private static final byte NOT_APPLICABLE = 6;

    private double[][] fourteen = new double[0][0];
    private double[][] fifteen = new double[0][0];
    private List<double[][]> replicates = List.of();
    private RatingTable large = ratings(1, 1);
    private StructuralMoments moments = StructuralMoments.of(large, large.allRows());
    private PatternGroups patterns = PatternGroups.of(large, large.allRows());

    @Setup
    public void prepare() {
        fourteen = covariance(DRIVERS, 1);
        fifteen = covariance(DRIVERS + 1, 2);
        replicates = IntStream.range(0, REPLICATES)
                .mapToObj(seed -> covariance(DRIVERS, seed))
                .toList();
        large = ratings(130_000, 0.8);
        moments = StructuralMoments.of(large, large.allRows());
        RatingTable small = ratings(2_700, 1);
        inPatterns(small);
        patterns = PatternGroups.of(small, small.allRows());
    }

    @Benchmark
    public double[] lmgOf14Drivers() {
        return Lmg.shares(fourteen);
    }

    @Benchmark
    public double[] lmgOf15Drivers() {
        return Lmg.shares(fifteen);
    }

    @Benchmark
    public List<double[]> relativeWeightsOf14DriversAThousandTimes() {
        return replicates.stream().map(RelativeWeights::shares).toList();
    }

    /** Sums of 130,000 rows of 14 drivers, from which any number of analyses follow. */
    @Benchmark
    public StructuralMoments momentsOf130000Rows() {
        return StructuralMoments.of(large, large.allRows());
    }

    /** Decomposition, 100 replicates and 10,000 draws from these sums. */
    @Benchmark
    public ContributionReport contributionsOf14Drivers() {
        return ContributionAnalysis.withDefaults().analyse(moments);
    }

    /** The fit of 2,700 rows in 500 patterns, its 100 replicates, decomposition and draws. */
    @Benchmark
    public StrengthReport strengthsOf14DriversIn500Patterns() {
        return StrengthAnalysis.withDefaults().analyse(patterns);
    }

    /** The fit of these by itself. */
    @Benchmark
    public NormalFit fitOf14DriversIn500Patterns() {
        return NormalEm.withDefaults().fit(patterns.total());
    }

    @Benchmark
    public List<PenaltyRewardEffect> penaltiesOf130000RowsAnd14Drivers() {
        return PenaltyReward.withDefaults().estimate(large, large.allRows());
    }

    private static RatingTable ratings(int rows, double usage) {
        double[] slopes = new double[DRIVERS];
        Arrays.setAll(slopes, j -> 0.05 + 0.02 * j);
        return new SimulatedRatings(5, slopes).withUsage(usage).table(rows);
    }

    /** Rows miss what one of few patterns misses. */
    private static void inPatterns(RatingTable table) {
        Random random = new Random(3);
        boolean[][] missing = new boolean[PATTERNS][DRIVERS];
        for (boolean[] pattern : missing) {
            for (int j = 0; j < DRIVERS; j++) {
                pattern[j] = random.nextDouble() < 0.4;
            }
        }
        for (int row = 0; row < table.outcome().length; row++) {
            for (int j = 0; j < DRIVERS; j++) {
                if (missing[row % PATTERNS][j]) {
                    table.drivers()[j][row] = NOT_APPLICABLE;
                }
            }
        }
    }

    private static double[][] covariance(int drivers, long seed) {
        Random random = new Random(seed);
        int rows = 200;
        double[][] values = new double[rows][drivers + 1];
        for (double[] row : values) {
            double common = random.nextGaussian();
            for (int j = 1; j <= drivers; j++) {
                row[j] = common + random.nextGaussian();
                row[0] += 0.3 * row[j];
            }
            row[0] += 2 * random.nextGaussian();
        }
        return ReferenceData.covariance(values);
    }
}
