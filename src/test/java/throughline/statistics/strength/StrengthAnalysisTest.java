package throughline.statistics.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.statistics.ReferenceData;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.decomposition.Lmg;
import throughline.statistics.drivers.ContributionAnalysis;
import throughline.statistics.drivers.ContributionReport;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.drivers.JackknifeSpread;
import throughline.statistics.drivers.RankingGate;
import throughline.statistics.drivers.RankingOptions;
import throughline.statistics.drivers.RatingTable;
import throughline.statistics.drivers.StructuralMoments;
import throughline.statistics.incomplete.NormalEm;

class StrengthAnalysisTest {

    private static final RankingOptions OPTIONS = RankingOptions.DEFAULT;
    private static final StrengthAnalysis ANALYSIS = StrengthAnalysis.withDefaults();

    private static StrengthReport analyse(RatingTable table) {
        return ANALYSIS.analyse(PatternGroups.of(table, table.allRows()));
    }

    private static double sum(StrengthReport report) {
        return report.drivers().stream().mapToDouble(DriverStrength::strength).sum();
    }

    private static RatingTable withDrivers(RatingTable table, byte[]... drivers) {
        return new RatingTable(table.outcome(), drivers, table.weights(), table.group());
    }

    @Test
    void completeRatingsAreDecomposedAsTheirCovariance() {
        RatingTable table = new SimulatedRatings(3, 0.5, 0.3, 0.2, 0).table(500);
        double[][] rows = new double[500][5];
        for (int i = 0; i < 500; i++) {
            rows[i][0] = table.outcome()[i];
            for (int j = 0; j < 4; j++) {
                rows[i][j + 1] = table.drivers()[j][i];
            }
        }
        double[] shares = Lmg.shares(ReferenceData.covariance(rows));
        StrengthReport report = analyse(table);
        assertThat(report.drivers().stream()
                        .mapToDouble(DriverStrength::strength)
                        .toArray())
                .containsExactly(shares, within(1e-10));
        assertThat(report.r2()).isCloseTo(Arrays.stream(shares).sum(), within(1e-12));
        assertThat(report.converged()).isTrue();
        assertThat(report.iterations()).isBetween(1, 2);
    }

    /** With ratings by everybody there is one question only, and one answer with one uncertainty. */
    @Test
    void strengthIsContributionWhereEverybodyRatedEverything() {
        RatingTable table = new SimulatedRatings(3, 0.5, 0.3, 0.2, 0).table(500);
        ContributionReport contribution =
                ContributionAnalysis.withDefaults().analyse(StructuralMoments.of(table, table.allRows()));
        StrengthReport strength = analyse(table);
        assertThat(strength.r2()).isCloseTo(contribution.r2(), within(1e-10));
        for (int j = 0; j < 4; j++) {
            DriverStrength one = strength.drivers().get(j);
            assertThat(one.strength()).isCloseTo(contribution.drivers().get(j).contribution(), within(1e-10));
            assertThat(one.ranked().share())
                    .isCloseTo(contribution.drivers().get(j).ranked().share(), within(1e-9));
            assertThat(one.ranked().interval().high())
                    .isCloseTo(contribution.drivers().get(j).ranked().interval().high(), within(1e-6));
            assertThat(one.ranked().pTop3())
                    .isCloseTo(contribution.drivers().get(j).ranked().pTop3(), within(0.002));
            assertThat(one.ranked().lowRank())
                    .isEqualTo(contribution.drivers().get(j).ranked().lowRank());
            assertThat(one.ranked().highRank())
                    .isEqualTo(contribution.drivers().get(j).ranked().highRank());
            assertThat(one.mean()).isEqualTo(contribution.drivers().get(j).mean());
        }
    }

    /** Two steps that matter alike to those who meet them; few meet the second. */
    @Test
    void aStepThatFewMeetMayBeAsStrongAsOneThatAllMeet() {
        RatingTable table = new SimulatedRatings(5, 0.5, 0.5, 0.1).table(4000);
        Random random = new Random(1);
        byte[] outcome = table.outcome().clone();
        byte[] rare = table.drivers()[1].clone();
        for (int i = 0; i < 4000; i++) {
            rare[i] = random.nextInt(5) > 0 ? 6 : rare[i];
        }
        RatingTable few = new RatingTable(
                outcome, new byte[][] {table.drivers()[0], rare, table.drivers()[2]}, null, table.group());
        StrengthReport strength = analyse(few);
        ContributionReport contribution =
                ContributionAnalysis.withDefaults().analyse(StructuralMoments.of(few, few.allRows()));
        assertThat(strength.drivers().get(1).strength())
                .isCloseTo(strength.drivers().get(0).strength(), within(0.05));
        assertThat(contribution.drivers().get(1).contribution())
                .isLessThan(0.4 * contribution.drivers().get(0).contribution());
        assertThat(strength.drivers().get(1).ranked().interval().width())
                .isGreaterThan(strength.drivers().get(0).ranked().interval().width());
    }

    /** Whether later steps are rated depends on the first rating, as when people leave a way that began badly. */
    @Test
    void gapsThatDependOnOtherRatingsMoveTheFitLessThanLeavingOutRows() {
        for (int seed = 1; seed <= 5; seed++) {
            RatingTable table = new SimulatedRatings(seed, 0.5, 0.4, 0.3).table(3000);
            double truth = analyse(table).r2();
            Random random = new Random(seed);
            byte[][] drivers = Arrays.stream(table.drivers()).map(byte[]::clone).toArray(byte[][]::new);
            for (int i = 0; i < 3000; i++) {
                for (int j = 1; j < 3; j++) {
                    boolean leaves = drivers[0][i] <= 3 ? random.nextInt(10) < 8 : random.nextInt(10) < 1;
                    drivers[j][i] = leaves ? 6 : drivers[j][i];
                }
            }
            RatingTable gaps = withDrivers(table, drivers);
            int[] complete = Arrays.stream(gaps.allRows())
                    .filter(i -> drivers[1][i] != 6 && drivers[2][i] != 6)
                    .toArray();
            double listwise = ANALYSIS.analyse(PatternGroups.of(gaps, complete)).r2();
            assertThat(Math.abs(analyse(gaps).r2() - truth)).isLessThan(0.03);
            assertThat(Math.abs(listwise - truth)).isGreaterThan(0.06);
        }
    }

    @Test
    void plantedStrengthComesOutInOrder() {
        StrengthReport report =
                analyse(new SimulatedRatings(3, 0.1, 0.6, 0, 0.3).withUsage(0.7).table(3000));
        assertThat(report.status()).isEqualTo(Status.PUBLISHED);
        assertThat(report.method()).isEqualTo(Method.LMG);
        assertThat(report.ranked()).extracting(DriverStrength::driver).containsExactly(1, 3, 0, 2);
        DriverStrength first = report.ranked().get(0);
        assertThat(first.ranked().pFirst()).isGreaterThan(0.99);
        assertThat(first.ranked().lowRank()).isEqualTo(1);
        assertThat(first.ranked().tied()).isFalse();
        assertThat(sum(report)).isCloseTo(report.r2(), within(1e-12));
        assertThat(report.drivers().stream()
                        .mapToDouble(driver -> driver.ranked().share())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(report.drivers()).allSatisfy(driver -> {
            assertThat(driver.ranked().interval().contains(driver.strength())).isTrue();
            assertThat(driver.mergedInto()).isEqualTo(driver.driver());
        });
        assertThat(report.merged()).isEmpty();
    }

    @Test
    void anyOrderOfRowsGivesIdenticalResults() {
        RatingTable table =
                new SimulatedRatings(5, 0.4, 0.3, 0.1, 0.1).withUsage(0.7).table(600);
        int[] order = SimulatedRatings.shuffled(600, 1);
        assertThat(analyse(SimulatedRatings.reordered(table, order))).isEqualTo(analyse(table));
    }

    @Test
    void anotherOrderOfDriversOnlyReordersTheResult() {
        RatingTable table =
                new SimulatedRatings(5, 0.4, 0.3, 0.2).withUsage(0.7).table(600);
        byte[][] drivers = table.drivers();
        StrengthReport report = analyse(table);
        StrengthReport reordered = analyse(withDrivers(table, drivers[2], drivers[0], drivers[1]));
        int[] order = {2, 0, 1};
        for (int j = 0; j < 3; j++) {
            DriverStrength expected = report.drivers().get(order[j]);
            assertThat(reordered.drivers().get(j).strength()).isCloseTo(expected.strength(), within(1e-10));
            assertThat(reordered.drivers().get(j).ranked().interval().low())
                    .isCloseTo(expected.ranked().interval().low(), within(1e-6));
        }
    }

    @Test
    void nearDuplicatesTakePartAsOneAndTheReportSaysSo() {
        RatingTable table = new SimulatedRatings(6, 0.5, 0.2, 0.3).table(800);
        byte[] copy = table.drivers()[2].clone();
        Random random = new Random(2);
        for (int i = 0; i < 800; i++) {
            copy[i] = random.nextInt(4) == 0 ? 6 : copy[i];
        }
        byte[][] given = {new byte[800], table.drivers()[0], table.drivers()[2], table.drivers()[1], copy};
        StrengthReport report = analyse(withDrivers(table, given));
        StrengthReport plain = analyse(withDrivers(table, Arrays.copyOf(given, 4)));
        assertThat(report.ranked()).hasSize(3);
        assertThat(report.merged()).extracting(DriverStrength::driver).containsExactly(4);
        assertThat(report.drivers()).extracting(DriverStrength::mergedInto).containsExactly(-1, 1, 2, 3, 2);
        assertThat(report.drivers().get(4).rated()).isBetween(550L, 650L);
        for (int j = 0; j < 4; j++) {
            assertThat(report.drivers().get(j).strength())
                    .isCloseTo(plain.drivers().get(j).strength(), within(1e-9));
            assertThat(report.drivers().get(j).ranked().pFirst())
                    .isCloseTo(plain.drivers().get(j).ranked().pFirst(), within(1e-9));
        }
    }

    @Test
    void gateNamesWhyThereIsNoRanking() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).table(150);
        RatingTable noise = new SimulatedRatings(9, 0, 0).table(400);
        byte[] fours = new byte[150];
        Arrays.fill(fours, (byte) 4);
        byte[][] unrated = new byte[2][150];
        assertThat(reason(table, 99)).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(reason(table, 100)).isEqualTo(Reason.NONE);
        assertThat(reason(noise, 400)).isEqualTo(Reason.LOW_R2);
        assertThat(reason(new RatingTable(fours, table.drivers(), null, table.group()), 150))
                .isEqualTo(Reason.CONSTANT_OUTCOME);
        assertThat(reason(withDrivers(table, unrated), 150)).isEqualTo(Reason.NO_DRIVERS);
        assertThat(reason(withDrivers(table, fours), 150)).isEqualTo(Reason.NO_DRIVERS);
        assertThat(reason(new RatingTable(table.outcome(), table.drivers(), null, new byte[150]), 150))
                .isEqualTo(Reason.TOO_FEW_GROUPS);
    }

    private static Reason reason(RatingTable table, int rows) {
        StrengthReport report = ANALYSIS.analyse(PatternGroups.of(table, Arrays.copyOf(table.allRows(), rows)));
        boolean ranked = report.reason() == Reason.NONE;
        assertThat(report.n()).isEqualTo(rows);
        assertThat(report.status() == Status.TOO_FEW).isNotEqualTo(ranked);
        assertThat(report.ranked().isEmpty()).isNotEqualTo(ranked);
        assertThat(report.drivers()).hasSize(table.drivers().length);
        assertThat(ranked || sum(report) == 0).isTrue();
        return report.reason();
    }

    @Test
    void twoStepsThatExcludeEachOtherAreNamed() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3, 0.3, 0.2).table(600);
        for (int i = 0; i < 600; i++) {
            table.drivers()[i % 2 == 0 ? 1 : 3][i] = 6;
        }
        StrengthReport report = analyse(table);
        assertThat(report.reason()).isEqualTo(Reason.RARELY_TOGETHER);
        assertThat(report.apart()).containsExactly(1, 3);
        assertThat(report.r2()).isZero();
        assertThat(report.converged()).isFalse();
    }

    @Test
    void tenWhoRatedBothAreEnoughWhicheverGroupIsLeftOut() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3, 0.3).table(600);
        for (int i = 0; i < 600; i++) {
            table.group()[i] = (byte) (i % 100);
            if (i >= 11) {
                table.drivers()[i % 2 == 0 ? 1 : 2][i] = 6;
            }
        }
        assertThat(analyse(table).reason()).isEqualTo(Reason.NONE);
        table.group()[0] = 1;
        assertThat(analyse(table).reason()).isEqualTo(Reason.RARELY_TOGETHER);
    }

    @Test
    void fitsThatDoNotConvergeAreNotUsed() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).withUsage(0.6).table(400);
        StrengthReport report = StrengthAnalysis.with(
                        OPTIONS, NormalEm.withDefaults().withLimit(3))
                .analyse(PatternGroups.of(table, table.allRows()));
        assertThat(report.reason()).isEqualTo(Reason.NOT_CONVERGED);
        assertThat(report.status()).isEqualTo(Status.TOO_FEW);
        assertThat(report.converged()).isFalse();
        assertThat(report.iterations()).isEqualTo(3);
        assertThat(report.r2()).isZero();
        StrengthReport full = analyse(table);
        assertThat(full.converged()).isTrue();
        assertThat(full.iterations()).isGreaterThan(3);
    }

    /** The third driver varies in one group only; the fit without this group takes longer than that of all. */
    @Test
    void aReplicateThatDoesNotConvergeSpoilsTheRanking() {
        RatingTable table =
                new SimulatedRatings(7, 0.5, 0.3, 0.3).withUsage(0.6).table(400);
        byte[] third = table.drivers()[2];
        for (int i = 0; i < 400; i++) {
            boolean rated = RatingTable.rating(third[i]) > 0;
            third[i] = rated && table.group()[i] != 7 ? 4 : third[i];
        }
        PatternGroups cell = PatternGroups.of(table, table.allRows());
        StrengthReport report = ANALYSIS.analyse(cell);
        assertThat(report.reason()).isEqualTo(Reason.NONE);
        StrengthReport limited = StrengthAnalysis.with(
                        OPTIONS, NormalEm.withDefaults().withLimit(report.iterations()))
                .analyse(cell);
        assertThat(limited.reason()).isEqualTo(Reason.NOT_CONVERGED);
        assertThat(limited.converged()).isFalse();
    }

    @Test
    void intervalsEndAtZero() {
        RatingTable table = new SimulatedRatings(3, 0.5, 0.3).table(400);
        byte[] noise = new byte[400];
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            noise[i] = (byte) (1 + random.nextInt(5));
        }
        DriverStrength driver =
                analyse(withDrivers(table, table.drivers()[0], noise)).drivers().get(1);
        assertThat(driver.strength()).isBetween(0.0, 0.01);
        assertThat(driver.ranked().interval().low()).isZero();
        assertThat(driver.ranked().interval().high()).isPositive();
    }

    @Test
    void moreDriversThanExactlyWorkedThroughUseRelativeWeights() {
        RatingTable table =
                new SimulatedRatings(5, 0.4, 0.3, 0.1, 0.1).withUsage(0.8).table(600);
        PatternGroups cell = PatternGroups.of(table, table.allRows());
        StrengthReport exact = with(OPTIONS.withExactUpTo(4)).analyse(cell);
        StrengthReport quick = with(OPTIONS.withExactUpTo(3)).analyse(cell);
        assertThat(exact.method()).isEqualTo(Method.LMG);
        assertThat(quick.method()).isEqualTo(Method.JOHNSON);
        assertThat(sum(quick)).isCloseTo(sum(exact), within(1e-10));
        for (int j = 0; j < 4; j++) {
            double difference = Math.abs(
                    quick.drivers().get(j).strength() - exact.drivers().get(j).strength());
            assertThat(difference).isLessThan(0.01).isPositive();
        }
    }

    @Test
    void fewRowsMakeARankingProvisionalAndFewRatingsLeaveADriverOut() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3, 0.2).table(300);
        Arrays.fill(table.drivers()[2], 49, 300, (byte) 6);
        assertThat(analyse(table).status()).isEqualTo(Status.PUBLISHED);
        assertThat(analyse(table).drivers())
                .extracting(DriverStrength::included)
                .containsExactly(true, true, false);
        assertThat(analyse(table).drivers().get(2).mergedInto()).isEqualTo(-1);
        assertThat(analyse(table).drivers().get(2).rated()).isEqualTo(49);
        PatternGroups less = PatternGroups.of(table, Arrays.copyOf(table.allRows(), 299));
        assertThat(ANALYSIS.analyse(less).status()).isEqualTo(Status.PROVISIONAL);
        assertThat(with(OPTIONS.withMinimumRatings(49))
                        .analyse(less)
                        .drivers()
                        .get(2)
                        .included())
                .isTrue();
        assertThat(with(OPTIONS.withGate(new RankingGate(0, 80, 0, 0)))
                        .analyse(less)
                        .needed())
                .isEqualTo(160);
        assertThat(with(OPTIONS.withGate(new RankingGate(301, 0, 0, 0)))
                        .analyse(less)
                        .reason())
                .isEqualTo(Reason.TOO_FEW_ANSWERS);
    }

    @Test
    void scaleOfTheWeightsDoesNotMatterButWeightsDo() {
        RatingTable plain =
                new SimulatedRatings(5, 0.4, 0.3, 0.1).withUsage(0.7).table(500);
        double[] weights = new Random(3).doubles(500, 0.2, 3).toArray();
        double[] scaled = Arrays.stream(weights).map(w -> 1000 * w).toArray();
        StrengthReport one = analyse(new RatingTable(plain.outcome(), plain.drivers(), weights, plain.group()));
        StrengthReport other = analyse(new RatingTable(plain.outcome(), plain.drivers(), scaled, plain.group()));
        for (int j = 0; j < 3; j++) {
            DriverStrength driver = one.drivers().get(j);
            assertThat(other.drivers().get(j).strength()).isCloseTo(driver.strength(), within(1e-9));
            assertThat(other.drivers().get(j).ranked().interval().low())
                    .isCloseTo(driver.ranked().interval().low(), within(1e-7));
        }
        assertThat(Math.abs(one.r2() - analyse(plain).r2())).isGreaterThan(1e-3);
    }

    @Test
    void statedUncertaintyMatchesTheSpreadOverSamples() {
        StrengthAnalysis quick = with(OPTIONS.withDraws(50, 1));
        assertThat(JackknifeSpread.stated(seed -> {
                    RatingTable table = new SimulatedRatings(seed, 0.5, 0.3, 0.2)
                            .withUsage(0.7)
                            .table(400);
                    return quick.analyse(PatternGroups.of(table, table.allRows()))
                            .drivers()
                            .get(0)
                            .ranked();
                }))
                .isBetween(0.75, 1.35);
    }

    @Test
    void tooFewAnswersIsSaidBeforeAnythingElse() {
        assertThat(analyse(new SimulatedRatings(1, 0.4).table(20)).apart()).isEqualTo(List.of());
    }

    private static StrengthAnalysis with(RankingOptions options) {
        return StrengthAnalysis.with(options, NormalEm.withDefaults());
    }
}
