package throughline.insights.control.levels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/** What a wave asked, with who is responsible for each step. */
public record Structure(Questionnaire questionnaire, Map<String, JourneyDefinition> definitions) {

    public static Structure of(Questionnaire questionnaire, Journeys journeys) {
        Map<String, JourneyDefinition> definitions = new LinkedHashMap<>();
        for (Questionnaire.Asked asked : questionnaire.journeys()) {
            definitions.put(
                    asked.journey(), journeys.revision(asked.revisionId()).definition());
        }
        return new Structure(questionnaire, definitions);
    }

    public List<String> journeys() {
        return List.copyOf(definitions.keySet());
    }

    /** The keys of the steps of a journey, as items. */
    public List<String> steps(String journey) {
        return definition(journey).steps().stream()
                .map(step -> Item.step(journey, step.key()).key())
                .toList();
    }

    public List<String> allSteps() {
        return journeys().stream().flatMap(journey -> steps(journey).stream()).toList();
    }

    /** The steps each function is responsible for, as items. */
    public Map<String, List<String>> stepsByFunction() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        journeys()
                .forEach(journey -> stepsByFunction(journey)
                        .forEach((function, own) -> steps.computeIfAbsent(function, f -> new ArrayList<>())
                                .addAll(own)));
        return steps;
    }

    /** The steps of one journey by responsible function, as items. */
    public Map<String, List<String>> stepsByFunction(String journey) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        for (Step step : definition(journey).steps()) {
            steps.computeIfAbsent(step.responsible(), f -> new ArrayList<>())
                    .add(Item.step(journey, step.key()).key());
        }
        return steps;
    }

    private JourneyDefinition definition(String journey) {
        JourneyDefinition definition = definitions.get(journey);
        if (definition == null) {
            throw new IllegalArgumentException("not asked: " + journey);
        }
        return definition;
    }
}
