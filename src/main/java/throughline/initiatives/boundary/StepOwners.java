package throughline.initiatives.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.initiatives.control.AskedSteps;
import throughline.initiatives.entity.Plan;
import throughline.journeys.entity.Step;
import throughline.organization.control.Units;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.languages.Languages;
import throughline.platform.languages.ReaderLanguage;
import throughline.platform.security.Caller;
import throughline.platform.security.Role;
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

    @Inject
    private Caller caller;

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

    /** Refuses to let the head of a function aim at steps of which it delivers no part; leads may aim at any. */
    public void requireToActFor(String function, Plan plan) {
        caller.requireToActFor(function);
        if (caller.is(Role.ADMINISTRATOR) || caller.is(Role.PROGRAMME_LEAD)) {
            return;
        }
        for (String target : plan.targetSteps()) {
            Step step = step(plan, target);
            if (!step.shares().containsKey(function)) {
                Map<String, String> names = units.functionNames();
                throw new Refusal(
                        403,
                        "not-your-step",
                        Languages.best(step.title(), ReaderLanguage.current()),
                        names.getOrDefault(step.responsible(), step.responsible()),
                        names.getOrDefault(function, function));
            }
        }
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
