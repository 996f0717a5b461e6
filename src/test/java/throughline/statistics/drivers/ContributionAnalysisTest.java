package throughline.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.drivers.ContributionReport.Method;
import throughline.statistics.drivers.ContributionReport.Reason;
import throughline.statistics.drivers.ContributionReport.Status;
import throughline.statistics.resampling.RankedShare;

class ContributionAnalysisTest {

    private static final RankingOptions OPTIONS = RankingOptions.DEFAULT;
    private static final ContributionAnalysis ANALYSIS = ContributionAnalysis.withDefaults();

    private static ContributionReport analyse(RatingTable table) {
        return ANALYSIS.analyse(StructuralMoments.of(table, table.allRows()));
    }

    private static double sum(ContributionReport report) {
        return report.drivers().stream()
                .mapToDouble(DriverContribution::contribution)
                .sum();
    }

    @Test
    void plantedImportanceComesOutInOrder() {
        ContributionReport report =
                analyse(new SimulatedRatings(3, 0.1, 0.6, 0, 0.3).withUsage(0.8).table(3000));
        assertThat(report.status()).isEqualTo(Status.PUBLISHED);
        assertThat(report.method()).isEqualTo(Method.LMG);
        assertThat(report.ranked()).extracting(DriverContribution::driver).containsExactly(1, 3, 0, 2);
        DriverContribution first = report.ranked().get(0);
        assertThat(first.ranked().pFirst()).isGreaterThan(0.99);
        assertThat(first.ranked().lowRank()).isEqualTo(1);
        assertThat(first.ranked().tied()).isFalse();
        assertThat(first.slope()).isCloseTo(0.6, within(0.06));
        assertThat(report.drivers().get(2).slope()).isCloseTo(0, within(0.06));
        assertThat(report.drivers().get(2).ranked().pTop3()).isLessThan(0.05);
        assertThat(first.usage()).isCloseTo(0.8, within(0.03));
    }

    @Test
    void contributionsSumToTheExplainedShareBeyondTheIndicators() {
        ContributionReport report =
                analyse(new SimulatedRatings(4, 0.4, 0.3, 0.2).withUsage(0.6).table(1000));
        assertThat(sum(report)).isCloseTo(report.r2(), within(1e-12));
        assertThat(report.r2()).isCloseTo(report.r2Full() - report.r2Indicators(), within(1e-12));
        assertThat(report.drivers().stream()
                        .mapToDouble(driver -> driver.ranked().share())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(report.drivers()).allSatisfy(driver -> {
            assertThat(driver.ranked().interval().contains(driver.contribution()))
                    .isTrue();
            assertThat(driver.ranked().interval().low()).isNotNegative();
        });
    }

    @Test
    void equallyImportantDriversAreTied() {
        ContributionReport report = analyse(new SimulatedRatings(8, 0.3, 0.3, 0).table(800));
        assertThat(report.drivers().get(0).ranked().tied()).isTrue();
        assertThat(report.drivers().get(0).ranked().highRank()).isEqualTo(2);
        assertThat(report.drivers().get(1).ranked().lowRank()).isEqualTo(1);
        assertThat(report.drivers().get(2).ranked().lowRank()).isEqualTo(3);
    }

    @Test
    void anyOrderOfRowsGivesIdenticalResults() {
        RatingTable table =
                new SimulatedRatings(5, 0.4, 0.3, 0.1, 0.1).withUsage(0.7).table(600);
        int[] order = SimulatedRatings.shuffled(600, 1);
        assertThat(analyse(SimulatedRatings.reordered(table, order))).isEqualTo(analyse(table));
        assertThat(ANALYSIS.analyse(StructuralMoments.of(table, order))).isEqualTo(analyse(table));
    }

    @Test
    void moreDriversThanExactlyWorkedThroughUseRelativeWeights() {
        RatingTable table = new SimulatedRatings(5, 0.4, 0.3, 0.1, 0.1).table(600);
        StructuralMoments moments = StructuralMoments.of(table, table.allRows());
        ContributionReport exact =
                ContributionAnalysis.with(OPTIONS.withExactUpTo(4)).analyse(moments);
        ContributionReport quick =
                ContributionAnalysis.with(OPTIONS.withExactUpTo(3)).analyse(moments);
        assertThat(exact.method()).isEqualTo(Method.LMG);
        assertThat(quick.method()).isEqualTo(Method.JOHNSON);
        assertThat(sum(quick)).isCloseTo(sum(exact), within(1e-12));
        for (int j = 0; j < 4; j++) {
            assertThat(quick.drivers().get(j).contribution())
                    .isCloseTo(exact.drivers().get(j).contribution(), within(0.01));
        }
    }

    @Test
    void duplicatesShareTheirImportanceAndTheirChances() {
        RatingTable table = new SimulatedRatings(6, 0.5, 0.2).table(500);
        byte[][] drivers = {table.drivers()[0], table.drivers()[1], table.drivers()[0]};
        ContributionReport report = analyse(new RatingTable(table.outcome(), drivers, null, table.group()));
        DriverContribution one = report.drivers().get(0);
        DriverContribution other = report.drivers().get(2);
        assertThat(one.contribution()).isCloseTo(other.contribution(), within(1e-9));
        assertThat(one.ranked().pFirst()).isCloseTo(other.ranked().pFirst(), within(0.01));
        assertThat(one.ranked().tied()).isTrue();
    }

    @Test
    void groupsOfOneDriverEachContributeWhatTheDriversDo() {
        StructuralMoments moments =
                moments(new SimulatedRatings(3, 0.1, 0.6, 0, 0.3).withUsage(0.8).table(3000));
        ContributionReport alone = ANALYSIS.analyse(moments);
        GroupContributions groups = ANALYSIS.analyse(moments, new int[] {0, 1, 2, 3});
        assertThat(groups.drivers()).containsExactly(0, 1, 2, 3);
        assertThat(groups.r2()).isCloseTo(alone.r2(), within(1e-12));
        for (int j = 0; j < 4; j++) {
            assertThat(groups.groups().get(j).amount())
                    .isCloseTo(alone.drivers().get(j).contribution(), within(1e-12));
        }
    }

    @Test
    void groupsSumToTheExplainedShareAndOneWithoutDriversHasNothing() {
        StructuralMoments moments = moments(new SimulatedRatings(3, 0.1, 0.6, 0, 0.3).table(1000));
        GroupContributions found = ANALYSIS.analyse(moments, new int[] {2, 0, 0, 2});
        assertThat(found.groups()).hasSize(3);
        assertThat(found.groups().get(1).amount()).isZero();
        assertThat(found.groups().stream().mapToDouble(RankedShare::amount).sum())
                .isCloseTo(found.r2(), within(1e-12));
        assertThat(found.groups().get(0).lowRank()).isEqualTo(1);
    }

    @Test
    void groupsHaveTheGatesOfDriversAndEachDriverAGroup() {
        GroupContributions few = ANALYSIS.analyse(moments(new SimulatedRatings(9, 0.5, 0.3).table(99)), new int[2]);
        assertThat(few.reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(few.groups()).isEmpty();
        assertThatThrownBy(() -> ANALYSIS.analyse(moments(new SimulatedRatings(9, 0.5, 0.3).table(99)), new int[3]))
                .hasMessage("3 groups named for 2 drivers");
    }

    private static StructuralMoments moments(RatingTable table) {
        return StructuralMoments.of(table, table.allRows());
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
        assertThat(reason(new RatingTable(table.outcome(), unrated, null, table.group()), 150))
                .isEqualTo(Reason.NO_DRIVERS);
        assertThat(reason(new RatingTable(table.outcome(), table.drivers(), null, new byte[150]), 150))
                .isEqualTo(Reason.TOO_FEW_GROUPS);
        assertThat(reason(new RatingTable(unrated[0], table.drivers(), null, table.group()), 150))
                .isEqualTo(Reason.TOO_FEW_ANSWERS);
    }

    private static Reason reason(RatingTable table, int rows) {
        ContributionReport report = ANALYSIS.analyse(StructuralMoments.of(table, Arrays.copyOf(table.allRows(), rows)));
        boolean ranked = report.reason() == Reason.NONE;
        assertThat(report.status() == Status.TOO_FEW).isNotEqualTo(ranked);
        assertThat(report.ranked().isEmpty()).isNotEqualTo(ranked);
        return report.reason();
    }

    @Test
    void neededRowsGrowWithTheDriversThatHaveRatings() {
        double[] slopes = new double[13];
        Arrays.fill(slopes, 0.3);
        RatingTable table = new SimulatedRatings(2, slopes).table(400);
        table.drivers()[12] = new byte[400];
        ContributionReport report = analyse(table);
        assertThat(report.needed()).isEqualTo(120);
        assertThat(report.drivers().get(12).included()).isFalse();
        assertThat(report.drivers().get(12).rated()).isZero();
    }

    @Test
    void fewRowsMakeARankingProvisional() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).table(300);
        StructuralMoments less = StructuralMoments.of(table, Arrays.copyOf(table.allRows(), 299));
        assertThat(ANALYSIS.analyse(less).status()).isEqualTo(Status.PROVISIONAL);
        assertThat(analyse(table).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void withoutARankingMeansAndCountsRemain() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).withUsage(0.5).table(60);
        ContributionReport report = analyse(table);
        assertThat(report.status()).isEqualTo(Status.TOO_FEW);
        assertThat(report.drivers()).hasSize(2).allSatisfy(driver -> {
            assertThat(driver.included()).isFalse();
            assertThat(driver.mean()).isBetween(2.5, 4.5);
            assertThat(driver.rated()).isBetween(15L, 45L);
            assertThat(driver.contribution() + driver.ranked().share() + driver.slope())
                    .isZero();
        });
    }

    @Test
    void aDriverWhoseSlopeTurnsAgainstItsCorrelationIsSuppressed() {
        ContributionReport report =
                analyse(new SimulatedRatings(12, 0.9, 0.9, -0.5).withNoise(0.4).table(2000));
        DriverContribution third = report.drivers().get(2);
        assertThat(third.slope()).isNegative();
        assertThat(third.suppressed()).isTrue();
        assertThat(report.drivers().get(0).suppressed()).isFalse();
    }

    @Test
    void statedUncertaintyMatchesTheSpreadOverSamples() {
        ContributionAnalysis quick = ContributionAnalysis.with(OPTIONS.withDraws(50, 1));
        assertThat(JackknifeSpread.stated(seed -> {
                    RatingTable table = new SimulatedRatings(seed, 0.5, 0.3, 0.2)
                            .withUsage(0.8)
                            .table(300);
                    return quick.analyse(StructuralMoments.of(table, table.allRows()))
                            .drivers()
                            .get(0)
                            .ranked();
                }))
                .isBetween(0.75, 1.35);
    }

    @Test
    void optionsMoveTheLimits() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).table(80);
        StructuralMoments moments = StructuralMoments.of(table, table.allRows());
        RankingGate open = new RankingGate(80, 10, 0.1, 80);
        assertThat(ContributionAnalysis.with(OPTIONS.withGate(open))
                        .analyse(moments)
                        .status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(ContributionAnalysis.with(OPTIONS.withGate(open).withMinimumRatings(80))
                        .analyse(moments)
                        .ranked())
                .hasSize(2);
        assertThat(ContributionAnalysis.with(OPTIONS.withGate(open).withMinimumRatings(81))
                        .analyse(moments)
                        .reason())
                .isEqualTo(Reason.NO_DRIVERS);
        assertThat(ContributionAnalysis.with(OPTIONS.withGate(new RankingGate(0, 0, 1, 0)))
                        .analyse(moments)
                        .reason())
                .isEqualTo(Reason.LOW_R2);
    }

    @Test
    void fiftyRatingsAreEnoughForADriver() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3, 0.2).table(200);
        Arrays.fill(table.drivers()[1], 50, 200, (byte) 6);
        Arrays.fill(table.drivers()[2], 49, 200, (byte) 6);
        assertThat(analyse(table).drivers())
                .extracting(DriverContribution::included)
                .containsExactly(true, true, false);
    }

    @Test
    void twentyGroupsAreEnoughForAnUncertainty() {
        RatingTable table = new SimulatedRatings(9, 0.5, 0.3).table(400);
        byte[] twenty = new byte[400];
        byte[] nineteen = new byte[400];
        for (int i = 0; i < 400; i++) {
            twenty[i] = (byte) (i % 20 + 80);
            nineteen[i] = (byte) (i % 19);
        }
        assertThat(analyse(new RatingTable(table.outcome(), table.drivers(), null, twenty))
                        .reason())
                .isEqualTo(Reason.NONE);
        assertThat(analyse(new RatingTable(table.outcome(), table.drivers(), null, nineteen))
                        .reason())
                .isEqualTo(Reason.TOO_FEW_GROUPS);
    }
}
