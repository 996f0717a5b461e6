package throughline.insights.control.levels;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import throughline.statistics.levels.Interval;
import throughline.surveys.entity.Codes;

/**
 * Something a level is computed of: its key and what each answer says, as a number ({@link #NONE}: nothing). Whole ratings keep
 * their code as well, so that shares can be told. {@code parts}: the keys of the items that a mean is of.
 */
public record Measure(String key, Kind kind, double[] values, List<String> parts) {
    public static final double NONE = Double.NEGATIVE_INFINITY;

    /** Of whom there are levels. */
    public enum Breakdown {
        /** Of everybody together. */
        EVERYBODY,
        /** Of everybody, units and segments. */
        GROUPS,
        /** Of these and of units by segments. */
        CROSSINGS
    }

    /** What the numbers are. */
    public enum Kind {
        RATING(1, 5),
        RECOMMENDATION(0, 10),
        MEAN_RATING(1, 5),
        MINUTES(0, 60_000),
        /** What those who deliver a step believe others rate: of all of them together, who are one function. */
        GUESS(1, 5);

        private final double low;
        private final double high;

        Kind(double low, double high) {
            this.low = low;
            this.high = high;
        }

        public Interval scale() {
            return new Interval(low, high);
        }

        /** Whether there are only the few whole numbers of a scale. */
        boolean isWhole() {
            return this != MEAN_RATING && this != MINUTES;
        }
    }

    /** How far everybody is broken down by it; units by segments only by what people rated themselves. */
    public Breakdown breakdown() {
        return switch (kind) {
            case GUESS -> Breakdown.EVERYBODY;
            case RATING -> Breakdown.CROSSINGS;
            case RECOMMENDATION, MEAN_RATING, MINUTES -> Breakdown.GROUPS;
        };
    }

    /** Whether it is a mean of different items, and not one of them under another name. */
    public boolean hasSeveralParts() {
        return parts.size() > 1;
    }

    /** The answers that have a value. */
    public BitSet answered() {
        BitSet answered = new BitSet(values.length);
        for (int row = 0; row < values.length; row++) {
            if (values[row] != NONE) {
                answered.set(row);
            }
        }
        return answered;
    }

    public static Measure ofRatings(String key, byte[] codes) {
        double[] values = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            values[row] = Codes.isRating(codes[row]) ? codes[row] : NONE;
        }
        return new Measure(key, Kind.RATING, values, List.of());
    }

    /** Guesses of those who deliver the step with this item key, 0 where there is none. */
    public static Measure ofGuesses(String step, byte[] ratings) {
        return new Measure(guesses(step), Kind.GUESS, ofRatings(step, ratings).values(), List.of());
    }

    /** The key of what those who deliver a step believe. */
    public static String guesses(String step) {
        return "guess:" + step;
    }

    public static Measure ofRecommendations(String key, byte[] codes) {
        double[] values = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            values[row] = Codes.isRecommendation(codes[row]) ? codes[row] - Codes.RECOMMEND_0 : NONE;
        }
        return new Measure(key, Kind.RECOMMENDATION, values, List.of());
    }

    /** Per answer the mean of those of several items that it rated: one person is one value, however many steps they met. */
    public static Measure ofMeans(String key, List<String> items, AnswerTable table) {
        List<byte[]> columns = items.stream().map(table::codes).toList();
        double[] values = new double[table.rows()];
        for (int row = 0; row < values.length; row++) {
            int sum = 0;
            int count = 0;
            for (byte[] column : columns) {
                if (Codes.isRating(column[row])) {
                    sum += column[row];
                    count++;
                }
            }
            values[row] = count == 0 ? NONE : (double) sum / count;
        }
        return new Measure(key, Kind.MEAN_RATING, values, items);
    }

    public static Measure ofMinutes(String key, int[] minutes) {
        double[] values = new double[minutes.length];
        Arrays.setAll(values, row -> minutes[row] < 0 ? NONE : minutes[row]);
        return new Measure(key, Kind.MINUTES, values, List.of());
    }
}
