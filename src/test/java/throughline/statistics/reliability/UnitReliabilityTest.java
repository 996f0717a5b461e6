package throughline.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import throughline.statistics.Simulations;
import throughline.statistics.effects.BaselineShrinkage;
import throughline.statistics.effects.Contrast;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.MomentsCollector;
import throughline.statistics.reliability.UnitReliability.Reason;

class UnitReliabilityTest {

    /** Shrout and Fleiss (1979), Psychological Bulletin 86, tables 2 to 4: six targets, four judges each. */
    private static final List<Moments> SHROUT_FLEISS =
            List.of(of(9, 2, 5, 8), of(6, 1, 3, 2), of(8, 4, 6, 8), of(7, 1, 2, 6), of(10, 5, 6, 9), of(6, 2, 4, 7));

    @Test
    void agreesWithShroutAndFleiss() {
        UnitReliability found = UnitReliability.of(SHROUT_FLEISS);
        assertThat(found.meanSquareBetween()).isCloseTo(11.24, within(0.005));
        assertThat(found.meanSquareWithin()).isCloseTo(6.26, within(0.005));
        assertThat(found.icc1()).isCloseTo(0.17, within(0.005));
        assertThat(found.icc2()).isCloseTo(0.44, within(0.005));
        assertThat(found.size()).isCloseTo(4, within(1e-12));
        assertThat(found.units()).isEqualTo(6);
        assertThat(found.n()).isEqualTo(24);
    }

    /** Units of very different sizes; with the plain average of sizes, 11.5, the variance would come out at 2.8. */
    @Test
    void unequalSizesDoNotBiasTheVarianceBetweenUnits() {
        Random random = new Random(31);
        int[] sizes = {2, 5, 9, 30};
        int runs = Simulations.runs(10_000);
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += UnitReliability.of(planted(random, 2, 1, sizes)).betweenVariance() / runs;
        }
        assertThat(sum).isCloseTo(4, within(0.15));
    }

    @Test
    void plantedReliabilityIsFoundAgain() {
        int[] sizes = new int[400];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = 5 + g % 11;
        }
        UnitReliability found = UnitReliability.of(planted(new Random(6), 0.5, 1, sizes));
        assertThat(found.icc1()).isCloseTo(0.2, within(0.03));
        assertThat(found.icc2())
                .isCloseTo(found.size() * found.icc1() / (1 + (found.size() - 1) * found.icc1()), within(1e-12));
    }

    @Test
    void unitsThatDifferLessThanByChanceHaveNoReliability() {
        UnitReliability found = UnitReliability.of(List.of(of(1, 5), of(2, 4), of(5, 1)));
        assertThat(found.icc1()).isZero();
        assertThat(found.icc2()).isZero();
        assertThat(found.betweenVariance()).isZero();
        assertThat(found.reason()).isEqualTo(Reason.NONE);
    }

    @Test
    void unitsThatAgreeWithinAreFullyReliable() {
        UnitReliability found = UnitReliability.of(List.of(of(2, 2), of(4, 4, 4)));
        assertThat(found.icc1()).isEqualTo(1);
        assertThat(found.icc2()).isEqualTo(1);
    }

    @Property(tries = 200)
    void theScaleDoesNotMatter(
            @ForAll @Size(min = 2, max = 6)
                    List<@Size(min = 1, max = 6) List<@IntRange(min = 1, max = 5) Integer>> ratings) {
        UnitReliability plain = UnitReliability.of(units(ratings, 0, 1));
        UnitReliability moved = UnitReliability.of(units(ratings, 3, 8));
        assertThat(moved.reason()).isEqualTo(plain.reason());
        assertThat(moved.icc1()).isCloseTo(plain.icc1(), within(1e-9)).isBetween(0.0, 1.0);
        assertThat(moved.icc2()).isCloseTo(plain.icc2(), within(1e-9)).isBetween(0.0, 1.0);
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(UnitReliability.of(List.of()).reason()).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(UnitReliability.of(List.of(of(1, 2))).reason()).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(UnitReliability.of(List.of(of(1), of(2))).reason()).isEqualTo(Reason.NO_REPEATS);
        assertThat(UnitReliability.of(List.of(of(3, 3), of(3))).reason()).isEqualTo(Reason.NO_SPREAD);
        assertThatThrownBy(() -> UnitReliability.of(List.of(of(3), Moments.EMPTY)))
                .hasMessageContaining("unit 1 has 0 values");
        Moments weighted = new MomentsCollector().add(1, 2).add(2, 2).moments();
        assertThatThrownBy(() -> UnitReliability.of(List.of(weighted))).hasMessageContaining("weights of one");
    }

    @Test
    void leagueTablesNeedAMedianReliabilityOfSeventyHundredths() {
        assertThat(LeagueTableGate.of(items(0.2, 0.70, 0.9)).open()).isTrue();
        assertThat(LeagueTableGate.of(items(0.2, 0.699, 0.9)).open()).isFalse();
        assertThat(LeagueTableGate.of(items(0.9, 0.6, 0.8, 0.1)).reliability()).isCloseTo(0.7, within(1e-12));
        assertThat(LeagueTableGate.of(items(0.9, 0.95, 0)).reliability()).isEqualTo(0.9);
        assertThat(LeagueTableGate.of(List.of())).isEqualTo(new LeagueTableGate(0, 0, false));
    }

    @Test
    void meansArePulledAsFarAsTheirErrorAsks() {
        List<Moments> units = planted(new Random(12), 0.6, 1, 3, 8, 40, 200);
        ShrunkenMeans found = ShrunkenMeans.of(units);
        double within = found.reliability().meanSquareWithin();
        double between = found.reliability().betweenVariance();
        double top = 0;
        double bottom = 0;
        for (int g = 0; g < 4; g++) {
            Moments unit = units.get(g);
            BaselineShrinkage same =
                    BaselineShrinkage.of(new Contrast(unit.n(), unit.mean(), within), found.mean(), between);
            ShrunkenMeans.Unit shrunken = found.units().get(g);
            assertThat(shrunken.lambda()).isCloseTo(same.lambda(), within(1e-12));
            assertThat(shrunken.shrunken()).isCloseTo(same.shrunken(), within(1e-12));
            assertThat(shrunken.observed()).isEqualTo(unit.mean());
            top += unit.mean() * shrunken.lambda();
            bottom += shrunken.lambda();
        }
        assertThat(found.mean()).isCloseTo(top / bottom, within(1e-12));
    }

    /** 100 units with known true means: shrunken means lie nearer to them, and their errors are honest. */
    @Test
    void shrunkenMeansLieNearerToTheTruth() {
        Random random = new Random(14);
        double raw = 0;
        double shrunken = 0;
        int held = 0;
        int runs = Simulations.runs(40);
        for (int run = 0; run < runs; run++) {
            double[] truth = new double[100];
            List<Moments> units = new ArrayList<>();
            for (int g = 0; g < truth.length; g++) {
                truth[g] = 3.5 + 0.3 * random.nextGaussian();
                units.add(sample(random, truth[g], 1, 4 + g % 17));
            }
            ShrunkenMeans found = ShrunkenMeans.of(units);
            for (int g = 0; g < truth.length; g++) {
                ShrunkenMeans.Unit unit = found.units().get(g);
                raw += Math.pow(unit.observed() - truth[g], 2);
                shrunken += Math.pow(unit.shrunken() - truth[g], 2);
                held += Math.abs(unit.shrunken() - truth[g]) < 1.96 * unit.standardError() ? 1 : 0;
            }
        }
        assertThat(shrunken).isLessThan(0.5 * raw);
        assertThat(held / (100.0 * runs)).isCloseTo(0.94, within(0.02));
    }

    @Test
    void extremesOfShrinkage() {
        ShrunkenMeans none = ShrunkenMeans.of(List.of(of(2, 2), of(4, 4, 4)));
        assertThat(none.units().get(0)).isEqualTo(new ShrunkenMeans.Unit(2, 1, 2, 0));
        assertThat(none.mean()).isEqualTo(3);
        ShrunkenMeans all = ShrunkenMeans.of(List.of(of(1, 5), of(2, 4, 3, 5)));
        assertThat(all.units().get(1).shrunken()).isCloseTo(20.0 / 6, within(1e-12));
        assertThat(all.units().get(1).lambda()).isZero();
        assertThat(ShrunkenMeans.of(List.of(of(1, 2))).units()).isEmpty();
    }

    private static List<UnitReliability> items(double... icc2) {
        List<UnitReliability> items = new ArrayList<>();
        for (double value : icc2) {
            items.add(new UnitReliability(5, 50, 1, 1, 10, 0.1, value, Reason.NONE));
        }
        return items;
    }

    private static List<Moments> planted(Random random, double between, double within, int... sizes) {
        List<Moments> units = new ArrayList<>();
        for (int size : sizes) {
            units.add(sample(random, between * random.nextGaussian(), within, size));
        }
        return units;
    }

    private static Moments sample(Random random, double mean, double deviation, int size) {
        MomentsCollector collector = new MomentsCollector();
        for (int i = 0; i < size; i++) {
            collector.add(mean + deviation * random.nextGaussian());
        }
        return collector.moments();
    }

    private static List<Moments> units(List<List<Integer>> ratings, double shift, double scale) {
        return ratings.stream()
                .map(unit ->
                        of(unit.stream().mapToDouble(x -> shift + scale * x).toArray()))
                .toList();
    }

    private static Moments of(double... values) {
        MomentsCollector collector = new MomentsCollector();
        for (double value : values) {
            collector.add(value);
        }
        return collector.moments();
    }
}
