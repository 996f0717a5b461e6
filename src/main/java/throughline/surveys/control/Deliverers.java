package throughline.surveys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import throughline.journeys.control.Journeys;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/** Which function is responsible for each step that a wave asks about. */
@ApplicationScoped
public class Deliverers {
    /** Of how many steps of their own function somebody is asked what others rate. */
    public static final int GUESSES = 5;

    private final Journeys journeys;

    @Inject
    public Deliverers(Journeys journeys) {
        this.journeys = journeys;
    }

    /** The key of the function by the item key of the step, in the revisions that were asked. */
    public Map<String, String> of(Questionnaire questionnaire) {
        Map<String, String> deliverers = new HashMap<>();
        for (Questionnaire.Asked asked : questionnaire.journeys()) {
            journeys.revision(asked.revisionId())
                    .definition()
                    .steps()
                    .forEach(step -> deliverers.put(
                            Item.step(asked.journey(), step.key()).key(), step.responsible()));
        }
        return deliverers;
    }
}
