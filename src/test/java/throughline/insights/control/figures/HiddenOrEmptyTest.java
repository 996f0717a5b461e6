package throughline.insights.control.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.insights.control.disclosure.Rule;
import throughline.insights.control.figures.attacks.ObtainedDocuments;
import throughline.surveys.entity.Answer;
import throughline.surveys.entity.Frame;

/** Twins of which one has a few answers in a group and the other none: no document is shaped differently. */
class HiddenOrEmptyTest {
    private static final int[] SIZES = {3, 4, 4, 4, 90, 110};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aGroupOfFewLooksLikeOneOfNobody(long seed) {
        assertThat(differences(seed, EnumSet.allOf(Rule.class))).isEmpty();
        assertThat(differences(seed, EnumSet.complementOf(EnumSet.of(Rule.MINIMUM))))
                .as("the shape tells it if few are shown")
                .isNotEmpty();
    }

    /** What is there in the documents of one of the twins and not of the other. */
    private static Set<String> differences(long seed, Set<Rule> inForce) {
        Set<String> few = shape(answers(seed, true), inForce);
        Set<String> nobody = shape(answers(seed, false), inForce);
        Set<String> differences = new TreeSet<>(few);
        differences.addAll(nobody);
        differences.removeIf(place -> few.contains(place) && nobody.contains(place));
        return differences;
    }

    /** Names of documents, and for all numbers in them where they stand, what they are called and what is named around them. */
    private static Set<String> shape(InventedAnswers answers, Set<Rule> inForce) {
        Map<String, Object> documents = answers.release(inForce).documents();
        Set<String> shape = new TreeSet<>(documents.keySet());
        new ObtainedDocuments(documents, answers.groups(), InventedAnswers.measures())
                .places()
                .forEach(place -> shape.add(place.document()
                        + place.path()
                        + place.cells()
                        + place.items()
                        + new TreeSet<>(place.numbers().keySet())));
        return shape;
    }

    /** Four small groups, so that others are hidden with or without the first, of which some answers may be there or not. */
    private static InventedAnswers answers(long seed, boolean first) {
        Random random = new Random(seed);
        List<Frame.FrameUnit> units = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int unit = 0; unit < SIZES.length; unit++) {
            units.add(new Frame.FrameUnit("f" + unit, "F" + unit, null, 0));
            for (int person = 0; person < SIZES[unit]; person++) {
                Map<String, Integer> codes = new HashMap<>();
                SmallRelease.places()
                        .keySet()
                        .forEach(item -> codes.put(
                                item, item.equals("recommend") ? 10 + random.nextInt(11) : 1 + random.nextInt(5)));
                answers.add(InventedAnswers.answer(unit, new int[0], unit == 0 && !first ? Map.of() : codes));
            }
        }
        return new InventedAnswers(new Frame(0, units, List.of()), answers);
    }
}
