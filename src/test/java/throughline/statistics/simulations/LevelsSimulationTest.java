package throughline.statistics.simulations;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.statistics.Simulations;
import throughline.statistics.levels.Interval;
import throughline.statistics.levels.MeanDifference;
import throughline.statistics.levels.MeanEstimate;
import throughline.statistics.levels.Moments;
import throughline.statistics.levels.NetPromoter;
import throughline.statistics.levels.Population;
import throughline.statistics.levels.ProportionDifference;
import throughline.statistics.levels.ProportionEstimate;

/** Intervals of levels hold the truth in 93 to 97 of 100 surveys. */
class LevelsSimulationTest {
    private static final double LOW = 0.93;
    private static final double HIGH = 0.97;
    private static final Interval SCALE = new Interval(1, 5);
    /** Shares of the ratings 1 to 5. */
    private static final double[] MIDDLING = {0.08, 0.14, 0.28, 0.34, 0.16};

    private static final double[] HAPPY = {0.03, 0.05, 0.17, 0.40, 0.35};

    private final Random random = new Random(71);

    @ParameterizedTest
    @CsvSource({"20", "50", "200"})
    void means(int n) {
        for (double[] shares : new double[][] {MIDDLING, HAPPY}) {
            double truth = mean(shares);
            Tally tally = new Tally("mean %.2f of %d ratings".formatted(truth, n));
            for (int run = 0; run < Simulations.runs(4000); run++) {
                Moments drawn = Moments.ofCounts(drawn(shares, n));
                tally.add(MeanEstimate.of(drawn, Population.INFINITE, SCALE)
                        .interval()
                        .contains(truth));
            }
            tally.assertBetween(LOW, HIGH);
        }
    }

    @ParameterizedTest
    @CsvSource({"120, 60", "120, 100", "40, 25"})
    void meansAndSharesOfMostOfASmallGroup(int size, int answering) {
        Tally means = new Tally("mean of %d of %d people".formatted(answering, size));
        Tally shares = new Tally("share of %d of %d people".formatted(answering, size));
        for (int run = 0; run < Simulations.runs(4000); run++) {
            int[] people = people(size);
            long[] all = new long[5];
            long[] answered = new long[5];
            for (int person = 0; person < size; person++) {
                all[people[person] - 1]++;
                answered[people[person] - 1] += person < answering ? 1 : 0;
            }
            Population population = Population.of(size);
            means.add(MeanEstimate.of(Moments.ofCounts(answered), population, SCALE)
                    .interval()
                    .contains(Moments.ofCounts(all).mean()));
            shares.add(ProportionEstimate.of(answered[3] + answered[4], answering, population)
                    .interval()
                    .contains((all[3] + all[4]) / (double) size));
        }
        means.assertBetween(LOW, HIGH);
        // so few values are possible that the interval cannot be exact; it is rather too wide
        shares.assertBetween(LOW, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "300"})
    void sharesOfTheSatisfied(int n) {
        Tally tally = new Tally("share .50 of %d ratings".formatted(n));
        for (int run = 0; run < Simulations.runs(4000); run++) {
            long[] drawn = drawn(MIDDLING, n);
            tally.add(ProportionEstimate.of(drawn[3] + drawn[4], n).interval().contains(0.50));
        }
        tally.assertBetween(LOW, HIGH);
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "300"})
    void recommendations(int n) {
        Tally tally = new Tally("recommendation score −10 of %d people".formatted(n));
        for (int run = 0; run < Simulations.runs(4000); run++) {
            long[] drawn = drawn(new double[] {0.25, 0.40, 0.35}, n);
            tally.add(NetPromoter.of(drawn[0], drawn[1], drawn[2]).interval().contains(-10));
        }
        tally.assertBetween(LOW, HIGH);
    }

    @Test
    void differencesOfTwoWaves() {
        Tally means = new Tally("difference of means of 40 and 90");
        Tally shares = new Tally("difference of shares of 40 and 90");
        for (int run = 0; run < Simulations.runs(4000); run++) {
            long[] before = drawn(MIDDLING, 40);
            long[] after = drawn(HAPPY, 90);
            means.add(MeanDifference.welch(estimate(after), estimate(before))
                    .interval()
                    .contains(mean(HAPPY) - mean(MIDDLING)));
            shares.add(ProportionDifference.newcombe(satisfied(after, 90), satisfied(before, 40))
                    .interval()
                    .contains(0.75 - 0.50));
        }
        means.assertBetween(LOW, HIGH);
        shares.assertBetween(LOW, HIGH);
    }

    private static MeanEstimate estimate(long[] counts) {
        return MeanEstimate.of(Moments.ofCounts(counts), Population.INFINITE);
    }

    private static ProportionEstimate satisfied(long[] counts, long n) {
        return ProportionEstimate.of(counts[3] + counts[4], n);
    }

    private static double mean(double[] shares) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += (i + 1) * shares[i];
        }
        return mean;
    }

    /** Ratings of so many people; the first of them answer, being in random order. */
    private int[] people(int size) {
        int[] people = new int[size];
        for (int person = 0; person < size; person++) {
            people[person] = 1 + pick(MIDDLING);
        }
        return people;
    }

    private long[] drawn(double[] shares, int n) {
        long[] counts = new long[shares.length];
        for (int i = 0; i < n; i++) {
            counts[pick(shares)]++;
        }
        return counts;
    }

    private int pick(double[] shares) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }
}
