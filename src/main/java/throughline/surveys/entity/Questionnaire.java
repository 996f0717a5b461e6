package throughline.surveys.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.surveys.entity.design.SurveyDesign;

/**
 * What a wave asks: journeys in the revision that was in force when it opened, with the keys of their steps and needs. The order
 * of {@link #items} is the order of bytes in an encoded answer. {@code months} are those that people look back on; {@link SurveyDesign#ONE_WAY}: they
 * are asked about one way that has just ended, and neither about services as a whole nor about other journeys. {@code languages}: those
 * in which no text is missing, as tags; null of waves that an earlier version opened: English alone.
 */
public record Questionnaire(
        List<Asked> journeys,
        int detailLimit,
        int months,
        @Nullable List<String> languages) {
    /** A journey as it is asked. */
    public record Asked(String journey, long revisionId, List<String> steps, List<String> needs) {}

    /** Whether it can be answered in a language. */
    public boolean speaks(String language) {
        return (languages == null ? List.of("en") : languages).contains(language);
    }

    public boolean isAboutOneWay() {
        return months == SurveyDesign.ONE_WAY;
    }

    /** Everything that can be rated. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(List.of(Item.OVERALL, Item.RECOMMEND));
        for (Asked asked : journeys) {
            items.add(Item.journey(asked.journey()));
            asked.steps().forEach(step -> items.add(Item.step(asked.journey(), step)));
            asked.needs().forEach(need -> items.add(Item.need(asked.journey(), need)));
        }
        return items;
    }

    /** The place of each item by its key. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (Item item : items()) {
            places.put(item.key(), places.size());
        }
        return places;
    }

    public Optional<Asked> asked(String journey) {
        return journeys.stream().filter(a -> a.journey().equals(journey)).findFirst();
    }
}
