package throughline.initiatives.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import throughline.initiatives.entity.Plan;
import throughline.journeys.control.Journeys;
import throughline.organization.control.Units;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Questionnaire;

/** Whose steps they are. */
@ApplicationScoped
public class StepOwners {
    @Inject
    private Surveys surveys;

    @Inject
    private Journeys journeys;

    @Inject
    private Units units;

    /** The function responsible for the first target step, in the revision that the baseline wave asked. */
    public String of(Plan plan) {
        String target = plan.targetSteps().get(0);
        Questionnaire questionnaire = surveys.wave(plan.baselineWave()).questionnaire();
        Item item = questionnaire.items().stream()
                .filter(i -> i.key().equals(target))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("step", target));
        return questionnaire
                .asked(String.valueOf(item.journey()))
                .map(asked -> journeys.revision(asked.revisionId()).definition())
                .flatMap(definition -> definition.step(String.valueOf(item.part())))
                .orElseThrow(() -> Refusal.notFound("step", target))
                .responsible();
    }

    /** A function that exists. */
    public String require(String key) {
        return units.find(key)
                .orElseThrow(
                        () -> Refusal.invalid(Violation.at("function", "audience.function", key, "see /functions")))
                .key();
    }
}
