package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import throughline.journeys.control.Journeys;
import throughline.journeys.entity.Step;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/** The steps a wave asked about, as the asked revisions of their journeys have them. */
@ApplicationScoped
public class AskedSteps {
    private final Journeys journeys;

    @Inject
    public AskedSteps(Journeys journeys) {
        this.journeys = journeys;
    }

    /** The step behind an item such as {@code step:onboarding/laptop}. */
    public Optional<Step> find(Questionnaire questionnaire, String item) {
        return questionnaire.items().stream()
                .filter(asked -> asked.key().equals(item))
                .findFirst()
                .flatMap(asked -> step(questionnaire, asked));
    }

    private Optional<Step> step(Questionnaire questionnaire, Item item) {
        return questionnaire
                .asked(String.valueOf(item.journey()))
                .map(asked -> journeys.revision(asked.revisionId()).definition())
                .flatMap(definition -> definition.step(String.valueOf(item.part())));
    }
}
