package throughline.initiatives.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.initiatives.control.AskedSteps;
import throughline.initiatives.entity.Plan;
import throughline.journeys.entity.Step;
import throughline.organization.control.Units;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Questionnaire;

/** Whose steps they are. */
@ApplicationScoped
public class StepOwners {
    @Inject
    private Surveys surveys;

    @Inject
    private AskedSteps asked;

    @Inject
    private Units units;

    /** The function responsible for the first target step, in the revision that the baseline wave asked. */
    public String of(Plan plan) {
        return step(plan, plan.targetSteps().get(0)).responsible();
    }

    /** All functions that deliver part of a target step. */
    public Set<String> delivering(Plan plan) {
        return plan.targetSteps().stream()
                .flatMap(target -> step(plan, target).shares().keySet().stream())
                .collect(Collectors.toSet());
    }

    private Step step(Plan plan, String target) {
        Questionnaire questionnaire = surveys.wave(plan.baselineWave()).questionnaire();
        return asked.find(questionnaire, target).orElseThrow(() -> Refusal.notFound("step", target));
    }

    /** A function that exists. */
    public String require(String key) {
        return units.find(key)
                .orElseThrow(
                        () -> Refusal.invalid(Violation.at("function", "audience.function", key, "see /functions")))
                .key();
    }
}
