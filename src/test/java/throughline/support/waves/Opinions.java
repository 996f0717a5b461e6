package throughline.support.waves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented answers about one journey whose satisfaction follows one of its steps, the last named: each answer is the overall rating,
 * the rating of the journey and those of its steps. The same seed gives the same answers.
 */
public final class Opinions {
    private final Random random;
    private final double[] means;

    public Opinions(long seed, double... means) {
        this.random = new Random(seed);
        this.means = means.clone();
    }

    /** Ratings of one person: overall, journey, steps in their order. */
    public int[] next() {
        int[] ratings = new int[2 + means.length];
        double others = 0;
        for (int i = 0; i < means.length; i++) {
            ratings[2 + i] = rating(means[i] + 1.2 * random.nextGaussian());
            others += ratings[2 + i];
        }
        int planted = ratings[1 + means.length];
        others = (others - planted) / (means.length - 1);
        ratings[1] = rating(0.7 * planted + 0.25 * others + 0.3 + 0.45 * random.nextGaussian());
        ratings[0] = rating(1.2 + 0.65 * ratings[1] + 0.6 * random.nextGaussian());
        return ratings;
    }

    /** So many people. */
    public List<int[]> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    /** Answers as rows of a file, each followed by the cells of a group in turn. */
    public static String rows(List<int[]> answers, String... groups) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            for (int rating : answers.get(i)) {
                rows.append(rating).append(',');
            }
            rows.append(groups[i % groups.length]).append('\n');
        }
        return rows.toString();
    }

    /** An answer as a form sends it. */
    public static Map<String, String> ratings(int[] answer, String journey) {
        Map<String, String> ratings = new LinkedHashMap<>();
        List<String> items = Parcel.items(journey);
        for (int i = 0; i < items.size(); i++) {
            ratings.put(items.get(i), String.valueOf(answer[i]));
        }
        return ratings;
    }

    private static int rating(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(value)));
    }
}
