package throughline.statistics.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.statistics.Simulations;
import throughline.statistics.burden.FrictionCost.Item;
import throughline.statistics.burden.FrictionCost.Minutes;
import throughline.statistics.levels.Interval;

class LostTimeTest {

    /** 1 to 201: position .99·200 = 198, so the limit is 199, and 200 and 201 are cut to it. */
    @Test
    void valuesAboveThe99thPercentileAreCutToIt() {
        double[] values = IntStream.rangeClosed(1, 201).asDoubleStream().toArray();
        WinsorisedMean found = WinsorisedMean.of(values);
        assertThat(found.limit()).isEqualTo(199);
        assertThat(found.limited()).isEqualTo(2);
        assertThat(found.plain().mean()).isEqualTo(101);
        assertThat(found.winsorised().mean()).isCloseTo(101 - 3.0 / 201, within(1e-12));
        assertThat(found.winsorised().n()).isEqualTo(201);
    }

    @Test
    void thePercentileLiesBetweenOrderStatistics() {
        // position .99·10 = 9.9: nine tenths of the way from 9 to 1000
        double[] values = {1000, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(WinsorisedMean.of(values).limit()).isCloseTo(9 + 0.9 * 991, within(1e-9));
        assertThat(WinsorisedMean.of(values).limited()).isEqualTo(1);
        assertThat(values[0]).isEqualTo(1000);
    }

    @Test
    void oneWildEntryMovesThePlainMeanOnly() {
        double[] calm =
                DoubleStream.iterate(5, x -> 5 + (x + 7) % 40).limit(1000).toArray();
        double[] wild = calm.clone();
        wild[0] = 1e6;
        assertThat(WinsorisedMean.of(wild).plain().mean()).isGreaterThan(900);
        assertThat(WinsorisedMean.of(wild).winsorised().mean())
                .isCloseTo(WinsorisedMean.of(calm).winsorised().mean(), within(0.1));
    }

    @Test
    void equalValuesAreLeftAlone() {
        WinsorisedMean found = WinsorisedMean.of(new double[] {20, 20, 20});
        assertThat(found.limited()).isZero();
        assertThat(found.winsorised()).isEqualTo(found.plain());
        assertThat(WinsorisedMean.of(new double[] {7}).winsorised().mean()).isEqualTo(7);
    }

    @Test
    void theOrderOfValuesDoesNotMatter() {
        double[] values = new Random(2).doubles(500, 0, 90).toArray();
        double[] backwards =
                IntStream.range(0, 500).mapToDouble(i -> values[499 - i]).toArray();
        assertThat(WinsorisedMean.of(backwards)).isEqualTo(WinsorisedMean.of(values));
    }

    /** Two items written out: 1200·15/60·50 = 15 000 and 600·30/60·80 = 24 000. */
    @Test
    void costIsTheFormulaWrittenOut() {
        FrictionCost found = FrictionCost.of(
                List.of(new Item(1200, 0.1, new Minutes(15, 2), 50), new Item(600, 0.2, new Minutes(30, 3), 80)));
        assertThat(found.cost()).isCloseTo(39_000, within(1e-9));
        assertThat(found.hours()).isCloseTo(600, within(1e-9));
        double minutes = Math.hypot(1200 / 60.0 * 50 * 2, 600 / 60.0 * 80 * 3);
        double volumes = 0.1 * 15_000 + 0.2 * 24_000;
        assertThat(found.standardError()).isCloseTo(Math.hypot(minutes, volumes), within(1e-9));
        assertThat(found.interval()).isEqualTo(Interval.normal(found.cost(), found.standardError()));
    }

    /** Means drawn for themselves, volumes by one common factor: the spread of the cost is what the delta method says. */
    @Test
    void theDeltaMethodAgreesWithDraws() {
        List<Item> items = List.of(
                new Item(900, 0.08, new Minutes(22, 2), 60),
                new Item(4000, 0.05, new Minutes(6, 0.5), 45),
                new Item(150, 0.15, new Minutes(90, 12), 70));
        FrictionCost found = FrictionCost.of(items);
        Random random = new Random(17);
        int runs = Simulations.runs(50_000);
        double sum = 0;
        double squares = 0;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double common = random.nextGaussian();
            double cost = 0;
            for (Item item : items) {
                double minutes = item.minutes().mean() + item.minutes().standardError() * random.nextGaussian();
                cost += item.volume() * (1 + item.volumeError() * common) * minutes / 60 * item.hourlyCost();
            }
            sum += cost;
            squares += cost * cost;
            held += found.interval().contains(cost) ? 1 : 0;
        }
        double deviation = Math.sqrt(squares / runs - sum / runs * (sum / runs));
        assertThat(sum / runs).isCloseTo(found.cost(), within(0.005 * found.cost()));
        assertThat(deviation).isCloseTo(found.standardError(), within(0.02 * found.standardError()));
        assertThat((double) held / runs).isCloseTo(0.95, within(0.01));
    }

    @Test
    void aCostIsNeverBelowZero() {
        FrictionCost found = FrictionCost.of(List.of(new Item(100, 1, new Minutes(10, 10), 60)));
        assertThat(found.interval().low()).isZero();
        FrictionCost nothing = FrictionCost.of(List.of(new Item(100, 1, new Minutes(0, 0), 60)));
        assertThat(nothing.interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThatThrownBy(() -> WinsorisedMean.of(new double[0])).hasMessageContaining("no values");
        assertThatThrownBy(() -> WinsorisedMean.of(new double[] {3, -1}))
                .hasMessage("value 1 is -1.0, not 0 or more and finite");
        assertThatThrownBy(() -> WinsorisedMean.of(new double[] {Double.NaN})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> WinsorisedMean.of(new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> FrictionCost.of(List.of())).hasMessageContaining("one item or more");
        Minutes minutes = new Minutes(1, 1);
        for (double wrong : Arrays.asList(-1.0, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatThrownBy(() -> new Item(wrong, 0, minutes, 1)).hasMessageContaining("volume is");
            assertThatThrownBy(() -> new Item(1, wrong, minutes, 1)).hasMessageContaining("relative error");
            assertThatThrownBy(() -> new Item(1, 0, minutes, wrong)).hasMessageContaining("hourly cost");
            assertThatThrownBy(() -> new Minutes(wrong, 0)).hasMessageContaining("minutes is");
            assertThatThrownBy(() -> new Minutes(0, wrong)).hasMessageContaining("standard error of the minutes");
        }
    }
}
