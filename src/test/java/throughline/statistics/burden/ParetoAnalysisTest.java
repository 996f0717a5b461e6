package throughline.statistics.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import throughline.statistics.SimulatedRatings;
import throughline.statistics.burden.ParetoSet.Reason;

class ParetoAnalysisTest {
    private static final ParetoAnalysis ANALYSIS = ParetoAnalysis.withSeed(7).withDraws(200);

    @Test
    void theFewestItemsThatReachFourFifths() {
        ParetoSet found = ANALYSIS.of(4, people(10, 0b1000, 50, 0b0001, 30, 0b0100, 10, 0b0010));
        assertThat(found.set()).containsExactly(0, 2);
        assertThat(found.share()).isCloseTo(0.8, within(1e-12));
        assertThat(found.people()).isEqualTo(100);
        assertThat(found.exact()).isTrue();
        assertThat(found.items().get(2).share()).isCloseTo(0.3, within(1e-12));
    }

    /** Item 0 has most complaints, but everybody who has them complains about 1 or 2 as well. */
    @Test
    void aPersonCountsOnceHoweverManyItemsHurt() {
        ParetoSet found = ANALYSIS.of(3, people(26, 0b011, 26, 0b101, 24, 0b010, 24, 0b100));
        assertThat(found.items().get(0).share()).isCloseTo(0.52, within(1e-12));
        assertThat(found.set()).containsExactly(1, 2);
        assertThat(found.share()).isEqualTo(1);
    }

    @Test
    void satisfiedPeopleAndItemsWithoutComplaintsDoNotCount() {
        ParetoSet found = ANALYSIS.of(3, people(900, 0, 80, 0b001, 20, 0b100));
        assertThat(found.set()).containsExactly(0);
        assertThat(found.people()).isEqualTo(100);
        assertThat(found.items().get(1).share()).isZero();
        assertThat(found.items().get(1).stability()).isZero();
    }

    @Test
    void amongSetsOfOneSizeTheOneThatCarriesMostThenTheFirst() {
        assertThat(ANALYSIS.of(2, people(85, 0b11, 5, 0b01, 10, 0b10)).set()).containsExactly(1);
        assertThat(ANALYSIS.of(3, people(80, 0b111, 10, 0b001, 10, 0b010)).set())
                .containsExactly(0);
    }

    @Test
    void weightsCountAsSoManyPeople() {
        long[] two = {0b01, 0b10};
        assertThat(ANALYSIS.of(2, two, new double[] {8, 2}).set()).containsExactly(0);
        assertThat(ANALYSIS.of(2, two, new double[] {2, 8}).set()).containsExactly(1);
        assertThat(ANALYSIS.of(2, two, new double[] {2, 8}).people()).isEqualTo(2);
        assertThat(ANALYSIS.of(2, two, new double[] {0.79, 0.21}).set()).containsExactly(0, 1);
    }

    /** All sets written out, against the search. */
    @Property(tries = 100)
    void noSmallerSetReachesFourFifths(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 1, max = 8) int items) {
        Random random = new Random(seed);
        long[] people = random.longs(60, 0, 1L << items)
                .map(mask -> mask & random.nextInt(1 << items))
                .toArray();
        ParetoSet found = ANALYSIS.withDraws(1).of(items, people);
        long dissatisfied = Arrays.stream(people).filter(mask -> mask != 0).count();
        if (dissatisfied == 0) {
            assertThat(found.reason()).isEqualTo(Reason.NOBODY_DISSATISFIED);
            return;
        }
        int fewest = items;
        double most = 0;
        for (int set = 0; set < 1 << items; set++) {
            int tried = set;
            double share = (double) Arrays.stream(people)
                            .filter(mask -> (mask & tried) != 0)
                            .count()
                    / dissatisfied;
            if (share >= 0.8 && Integer.bitCount(set) <= fewest) {
                most = Integer.bitCount(set) < fewest ? share : Math.max(most, share);
                fewest = Integer.bitCount(set);
            }
        }
        assertThat(found.set()).hasSize(fewest);
        assertThat(found.share()).isCloseTo(most, within(1e-12));
    }

    @Property(tries = 20)
    void peopleInAnyOrderGiveTheSameSet(@ForAll @IntRange(max = 1000) int seed) {
        long[] people = new Random(seed).longs(80, 0, 64).toArray();
        int[] order = SimulatedRatings.shuffled(80, seed);
        long[] reordered = Arrays.stream(order).mapToLong(i -> people[i]).toArray();
        assertThat(ANALYSIS.of(6, reordered)).isEqualTo(ANALYSIS.of(6, people));
    }

    @Test
    void manyItemsAreTakenGreedily() {
        long[] people = IntStream.range(0, 40)
                .mapToLong(i -> 1L << (i < 20 ? 63 : i - 20))
                .toArray();
        ParetoSet found = ANALYSIS.withDraws(1).of(64, people);
        assertThat(found.exact()).isFalse();
        // 20 of 40 by the last item, then the first 12 of 20 items with one each
        List<Integer> expected = new ArrayList<>(List.of(63));
        IntStream.range(0, 12).forEach(expected::add);
        assertThat(found.set()).containsExactlyElementsOf(expected);
        assertThat(found.share()).isCloseTo(0.8, within(1e-12));
        long[] fifteen = Arrays.stream(people)
                .filter(mask -> mask >= 0 && mask < 1 << 15)
                .toArray();
        assertThat(ANALYSIS.withDraws(1).of(64, fifteen).exact()).isTrue();
    }

    /** With 90 and 20 people apart, item 1 is needed when the first count falls below four times the second. */
    @Test
    void stabilityIsTheChanceThatTheNormalDistributionGives() {
        ParetoSet found = ParetoAnalysis.withSeed(3).withDraws(20_000).of(2, people(90, 0b01, 20, 0b10));
        double expected =
                NormalDistribution.of(90 - 4 * 20, Math.sqrt(90 + 16 * 20)).cumulativeProbability(0);
        assertThat(found.set()).containsExactly(0);
        assertThat(found.items().get(1).stability()).isCloseTo(expected, within(0.012));
        assertThat(found.items().get(0).stability()).isCloseTo(1, within(0.001));
        double[] twos = new double[55];
        Arrays.fill(twos, 2);
        ParetoSet weighted = ParetoAnalysis.withSeed(3).withDraws(20_000).of(2, people(45, 0b01, 10, 0b10), twos);
        double wider =
                NormalDistribution.of(10, Math.sqrt(2.0 * (90 + 16 * 20))).cumulativeProbability(0);
        assertThat(weighted.items().get(1).stability()).isCloseTo(wider, within(0.012));
    }

    /** The same by drawing people with replacement, for people who complain about several items. */
    @Test
    void stabilityAgreesWithTheBootstrap() {
        long[] people = people(60, 0b0001, 45, 0b0010, 20, 0b0110, 25, 0b0100, 22, 0b1000, 8, 0b1001);
        Random random = new Random(5);
        double[] inSet = new double[4];
        for (int run = 0; run < 2000; run++) {
            long[] drawn = IntStream.range(0, people.length)
                    .mapToLong(i -> people[random.nextInt(people.length)])
                    .toArray();
            ANALYSIS.withDraws(1).of(4, drawn).set().forEach(j -> inSet[j] += 1 / 2000.0);
        }
        ParetoSet found = ParetoAnalysis.withSeed(9).withDraws(4000).of(4, people);
        for (int j = 0; j < 4; j++) {
            assertThat(found.items().get(j).stability()).as("item %d", j).isCloseTo(inSet[j], within(0.05));
        }
        assertThat(inSet[3]).isBetween(0.1, 0.9);
    }

    @Test
    void theSeedDecidesTheDraws() {
        long[] people = people(90, 0b01, 20, 0b10);
        assertThat(ParetoAnalysis.withSeed(1).of(2, people))
                .isEqualTo(ParetoAnalysis.withSeed(1).of(2, people));
        assertThat(ParetoAnalysis.withSeed(2).of(2, people))
                .isNotEqualTo(ParetoAnalysis.withSeed(1).of(2, people));
    }

    @Test
    void saysSoIfNobodyIsDissatisfied() {
        ParetoSet found = ANALYSIS.of(2, new long[] {0, 0});
        assertThat(found.reason()).isEqualTo(Reason.NOBODY_DISSATISFIED);
        assertThat(found.set()).isEmpty();
        assertThat(found.items()).hasSize(2).allMatch(item -> item.stability() == 0 && item.share() == 0);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> ANALYSIS.of(0, new long[0])).hasMessageContaining("1 to 64 fit");
        assertThatThrownBy(() -> ANALYSIS.of(65, new long[0])).hasMessageContaining("65 items");
        assertThatThrownBy(() -> ANALYSIS.of(2, new long[] {1, 4})).hasMessageContaining("person 1 has a bit beyond");
        assertThatThrownBy(() -> ANALYSIS.of(2, new long[2], new double[1])).hasMessageContaining("2 people, but 1");
        assertThatThrownBy(() -> ANALYSIS.of(2, new long[1], new double[1]))
                .hasMessageContaining("weight of person 0 is 0.0");
        assertThatThrownBy(() -> ANALYSIS.of(2, new long[1], new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> ANALYSIS.withDraws(0)).hasMessageContaining("not 0");
    }

    /** So many people of each kind: count, mask, count, mask … */
    private static long[] people(int... countsAndMasks) {
        return IntStream.range(0, countsAndMasks.length / 2)
                .boxed()
                .flatMapToLong(i ->
                        LongStream.generate(() -> countsAndMasks[2 * i + 1]).limit(countsAndMasks[2 * i]))
                .toArray();
    }
}
