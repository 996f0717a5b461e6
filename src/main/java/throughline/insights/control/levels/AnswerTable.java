package throughline.insights.control.levels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.statistics.drivers.RatingTable;
import throughline.surveys.control.AnswerStore;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.AnswerCodec;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;
import throughline.surveys.entity.Questionnaire;
import throughline.surveys.entity.Wave;

/** The answers of a closed wave as columns of bytes: one for each item, a row for each answer, in no meaningful order. */
public final class AnswerTable {
    private final Questionnaire questionnaire;
    private final Map<String, Integer> places;
    private byte[][] codes;
    private int[] units = new int[1024];
    private short[][] categories;
    private double[] weights = new double[1024];
    private byte[] groups = new byte[1024];
    private byte[] lots = new byte[1024];
    private final Map<Integer, int[]> minutes = new TreeMap<>();
    private final Map<Integer, byte[]> guesses = new TreeMap<>();
    private boolean weighted;
    private int rows;

    private AnswerTable(Questionnaire questionnaire, int dimensions) {
        this.questionnaire = questionnaire;
        this.places = questionnaire.places();
        this.codes = new byte[questionnaire.items().size()][1024];
        this.categories = new short[dimensions][1024];
    }

    public static AnswerTable of(Wave wave, AnswerStore store) {
        AnswerTable table =
                new AnswerTable(wave.questionnaire(), wave.frame().dimensions().size());
        AnswerCodec codec = new AnswerCodec(table.codes.length);
        store.forEach(wave.id(), (id, content) -> table.add(id, codec.decode(content)));
        table.trim();
        return table;
    }

    public int rows() {
        return rows;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The codes given to an item. */
    public byte[] codes(int place) {
        return codes[place];
    }

    public byte[] codes(String item) {
        Integer place = places.get(item);
        if (place == null) {
            throw new IllegalArgumentException("not asked: " + item);
        }
        return codes[place];
    }

    /** How many rated an item. */
    public long rated(String item) {
        long rated = 0;
        for (byte code : codes(item)) {
            rated += Codes.isRating(code) ? 1 : 0;
        }
        return rated;
    }

    public boolean asks(String item) {
        return places.containsKey(item);
    }

    /** Index of the unit of the frame that a row belongs to, −1 if not stated. */
    public int unit(int row) {
        return units[row];
    }

    /** Index of the value of a dimension, −1 if not stated. */
    public int category(int dimension, int row) {
        return categories[dimension][row];
    }

    /** For each dimension of a frame and each of its values how many answers have it. */
    public List<long[]> sizes(Frame frame) {
        List<long[]> sizes = new ArrayList<>();
        for (int d = 0; d < categories.length; d++) {
            long[] size = new long[frame.dimensions().get(d).categories().size()];
            for (short category : categories[d]) {
                if (category >= 0) {
                    size[category]++;
                }
            }
            sizes.add(size);
        }
        return sizes;
    }

    /** Case weights, if any differs from 1. */
    public double @Nullable [] weights() {
        return weighted ? weights : null;
    }

    public byte[] groups() {
        return groups;
    }

    /** Rows drawn at random, one in 2^power of them, the same whatever their order. */
    public int[] sample(int power) {
        return IntStream.range(0, rows).filter(row -> lots[row] >= power).toArray();
    }

    /** Lost minutes by item, −1 where none were stated; only items with any. */
    public Map<Integer, int[]> minutes() {
        return minutes;
    }

    /** What those who deliver a step believe others rate, 0 where nobody was asked, by item; only items with any. */
    public Map<Integer, byte[]> guesses() {
        return guesses;
    }

    /** The outcome and drivers named by item keys. */
    public RatingTable ratings(String outcome, List<String> drivers) {
        return new RatingTable(
                codes(outcome), drivers.stream().map(this::codes).toArray(byte[][]::new), weights(), groups);
    }

    /** The same of some rows, side by side, because what follows goes through them many times. */
    public RatingTable ratings(String outcome, List<String> drivers, int[] of) {
        return ratings(outcome, drivers).only(of);
    }

    private void add(long id, Answer answer) {
        if (rows == units.length) {
            resize(rows * 2);
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i][rows] = answer.codes()[i];
        }
        units[rows] = answer.unit();
        for (int d = 0; d < categories.length; d++) {
            categories[d][rows] = (short) (d < answer.categories().length ? answer.categories()[d] : -1);
        }
        weights[rows] = answer.weight();
        weighted |= answer.weight() != 1;
        // a hash of a random serial, so that groups are random and the same in any order of rows
        long drawn = id ^ (id >>> 33);
        groups[rows] = (byte) Long.remainderUnsigned(drawn, RatingTable.GROUPS);
        lots[rows] = (byte) Long.numberOfTrailingZeros(Long.divideUnsigned(drawn, RatingTable.GROUPS));
        answer.minutes().forEach((item, value) -> minutes.computeIfAbsent(item, i -> empty())[rows] = value);
        answer.guesses()
                .forEach((item, rating) ->
                        guesses.computeIfAbsent(item, i -> new byte[units.length])[rows] = rating.byteValue());
        rows++;
    }

    private int[] empty() {
        int[] column = new int[units.length];
        Arrays.fill(column, -1);
        return column;
    }

    private void trim() {
        resize(rows);
    }

    private void resize(int size) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(codes[i], size);
        }
        for (int d = 0; d < categories.length; d++) {
            categories[d] = Arrays.copyOf(categories[d], size);
        }
        units = Arrays.copyOf(units, size);
        weights = Arrays.copyOf(weights, size);
        groups = Arrays.copyOf(groups, size);
        lots = Arrays.copyOf(lots, size);
        guesses.replaceAll((item, column) -> Arrays.copyOf(column, size));
        minutes.replaceAll((item, column) -> {
            int[] copy = Arrays.copyOf(column, size);
            Arrays.fill(copy, Math.min(column.length, size), size, -1);
            return copy;
        });
    }
}
