package throughline.surveys.control.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Codes;
import throughline.surveys.entity.Frame;

/** An answer while the cells of a row are read into it; used for one row after the other. */
final class AnswerDraft {
    private static final int[] NOWHERE = new int[Frame.MOST_DIMENSIONS];

    static {
        Arrays.fill(NOWHERE, -1);
    }

    private final byte[] codes;
    private final int[] categories = new int[Frame.MOST_DIMENSIONS];
    private final Map<Integer, Integer> minutes = new TreeMap<>();
    private int unit;
    private double weight;

    AnswerDraft(int items) {
        codes = new byte[items];
    }

    void clear() {
        Arrays.fill(codes, Codes.NOT_SHOWN);
        Arrays.fill(categories, -1);
        minutes.clear();
        unit = -1;
        weight = 1;
    }

    byte[] codes() {
        return codes;
    }

    Map<Integer, Integer> minutes() {
        return minutes;
    }

    int unit() {
        return unit;
    }

    void unit(int index) {
        unit = index;
    }

    void weight(double caseWeight) {
        weight = caseWeight;
    }

    int category(int dimension) {
        return categories[dimension];
    }

    void category(int dimension, int category) {
        categories[dimension] = category;
    }

    /** What was answered, without the groups it counts in. */
    Answer ungrouped() {
        return new Answer(codes, -1, NOWHERE, weight, Map.of(), minutes, Map.of(), Map.of());
    }

    Answer answer() {
        return new Answer(codes, unit, categories, weight, Map.of(), minutes, Map.of(), Map.of());
    }
}
