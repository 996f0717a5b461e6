package throughline.insights.control.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import throughline.surveys.entity.Item;

/** Everything a release computes levels of, one after the other, so that only one is held at a time. */
public final class Measures {
    private final AnswerTable table;
    private final Structure structure;

    public Measures(AnswerTable table, Structure structure) {
        this.table = table;
        this.structure = structure;
    }

    public int count() {
        return plans().size();
    }

    public void forEach(Consumer<Measure> consumer) {
        plans().forEach(plan -> consumer.accept(plan.get()));
    }

    private interface Plan {
        Measure get();
    }

    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        List<Item> items = table.questionnaire().items();
        for (int i = 0; i < items.size(); i++) {
            String key = items.get(i).key();
            byte[] codes = table.codes(i);
            plans.add(
                    items.get(i).kind() == Item.Kind.RECOMMEND
                            ? () -> Measure.ofRecommendations(key, codes)
                            : () -> Measure.ofRatings(key, codes));
        }
        structure.stepsByFunction().forEach((function, steps) -> plans.add(means("function:" + function, steps)));
        for (String journey : structure.journeys()) {
            structure
                    .stepsByFunction(journey)
                    .forEach((function, steps) -> plans.add(means("function:" + function + "@" + journey, steps)));
        }
        table.minutes()
                .forEach((item, minutes) -> plans.add(
                        () -> Measure.ofMinutes("minutes:" + items.get(item).key(), minutes)));
        table.guesses()
                .forEach((item, ratings) ->
                        plans.add(() -> Measure.ofGuesses(items.get(item).key(), ratings)));
        return plans;
    }

    private Plan means(String key, List<String> steps) {
        return () -> Measure.ofMeans(key, steps, table);
    }
}
