package throughline.initiatives.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.initiatives.entity.Initiative;
import throughline.initiatives.entity.Plan;
import throughline.insights.control.EffectPlan;
import throughline.insights.control.Effects;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.surveys.control.Surveys;
import throughline.surveys.entity.Item;
import throughline.surveys.entity.Wave;

/** Makes plans that can be judged: with what is missing filled in, and what cannot be measured refused. */
@ApplicationScoped
public class Planning {
    private final Surveys surveys;
    private final Initiatives initiatives;
    private final Effects effects;

    @Inject
    public Planning(Surveys surveys, Initiatives initiatives, Effects effects) {
        this.surveys = surveys;
        this.initiatives = initiatives;
        this.effects = effects;
    }

    /** What somebody asked for; everything but the target steps may be left out. */
    public record Wish(
            List<String> targetSteps,
            @Nullable List<String> comparisonSteps,
            @Nullable Long baselineWave,
            @Nullable Integer followUpAfter,
            @Nullable Double expectedEffect,
            @Nullable Double smallestWorthwhile) {}

    /** A complete plan for the wish. {@code own}: the initiative it is for, whose steps are no obstacle. */
    public Plan plan(Wish wish, @Nullable Initiative own) {
        List<Violation> violations = new ArrayList<>();
        Wave baseline = baseline(wish, violations);
        if (baseline == null) {
            throw Refusal.invalid(violations);
        }
        if (own != null && own.surveyId() != baseline.surveyId()) {
            throw Refusal.invalid(Violation.at("baselineWave", "plan.other-survey", baseline.name()));
        }
        List<String> asked = steps(baseline);
        List<String> targets = wish.targetSteps() == null ? List.of() : wish.targetSteps();
        if (targets.isEmpty()) {
            violations.add(Violation.at("targetSteps", "plan.no-target"));
        }
        requireAsked(targets, asked, "targetSteps", violations);
        List<String> comparison =
                wish.comparisonSteps() == null || wish.comparisonSteps().isEmpty()
                        ? untouched(baseline, targets, asked, own)
                        : wish.comparisonSteps();
        requireAsked(comparison, asked, "comparisonSteps", violations);
        comparison.stream()
                .filter(targets::contains)
                .forEach(step -> violations.add(Violation.at("comparisonSteps", "plan.target-compared", step)));
        if (comparison.isEmpty()) {
            violations.add(Violation.at("comparisonSteps", "plan.no-comparison"));
        }
        double smallest = wish.smallestWorthwhile() == null ? Plan.SMALLEST_WORTHWHILE : wish.smallestWorthwhile();
        if (!(smallest > 0 && smallest <= 4)) {
            violations.add(Violation.at("smallestWorthwhile", "plan.smallest"));
        }
        int after = wish.followUpAfter() == null ? 1 : wish.followUpAfter();
        if (after < 1 || after > 20) {
            violations.add(Violation.at("followUpAfter", "plan.follow-up"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        double detectable =
                effects.detectable(new EffectPlan(targets, comparison, baseline.id(), baseline.id(), smallest));
        return new Plan(targets, comparison, baseline.id(), after, wish.expectedEffect(), smallest, detectable);
    }

    /** The wave that judges a plan, if it is planned already. */
    public Optional<Wave> followUp(Plan plan) {
        Wave baseline = surveys.wave(plan.baselineWave());
        return surveys.waves(baseline.surveyId()).stream()
                .filter(wave -> wave.number() == baseline.number() + plan.followUpAfter())
                .findFirst();
    }

    /** Whether the wave that judges a plan has opened, so that the plan is frozen. */
    public boolean isFollowUpOpened(Plan plan) {
        return followUp(plan).map(wave -> wave.status() != Wave.Status.PLANNED).orElse(false);
    }

    /** A plan can only be registered before the wave that judges it opens. */
    public void requireBeforeFollowUp(Plan plan) {
        followUp(plan).filter(wave -> wave.status() != Wave.Status.PLANNED).ifPresent(wave -> {
            throw new Refusal(409, "follow-up-opened", wave.name());
        });
    }

    private @Nullable Wave baseline(Wish wish, List<Violation> violations) {
        if (wish.baselineWave() != null) {
            Wave named = surveys.wave(wish.baselineWave());
            if (!named.isClosed()) {
                violations.add(Violation.at("baselineWave", "plan.baseline-open", named.name()));
                return null;
            }
            return named;
        }
        Optional<Wave> newest = surveys.allWaves().stream()
                .filter(Wave::isClosed)
                .filter(wave -> wish.targetSteps() != null && steps(wave).containsAll(wish.targetSteps()))
                // a wave asks everybody, a period of an always-on survey those who happened to come to an end
                .max(Comparator.comparing((Wave wave) -> !wave.questionnaire().isAboutOneWay())
                        .thenComparing(wave -> String.valueOf(wave.closedAt()))
                        .thenComparing(Wave::number));
        if (newest.isEmpty()) {
            violations.add(Violation.at("baselineWave", "plan.no-baseline"));
        }
        return newest.orElse(null);
    }

    /** All other steps that no initiative with the same baseline aims at, those of the target's journeys first. */
    private List<String> untouched(Wave baseline, List<String> targets, List<String> asked, @Nullable Initiative own) {
        Set<String> touched = initiatives.ofSurvey(baseline.surveyId()).stream()
                .filter(other -> own == null || other.id() != own.id())
                .filter(other -> other.isRegistered() && other.plan().baselineWave() == baseline.id())
                .flatMap(other -> other.plan().targetSteps().stream())
                .collect(Collectors.toSet());
        Set<String> journeys = targets.stream().map(Planning::journey).collect(Collectors.toSet());
        return asked.stream()
                .filter(step -> !targets.contains(step) && !touched.contains(step))
                .sorted(Comparator.comparing((String step) -> !journeys.contains(journey(step))))
                .toList();
    }

    private static List<String> steps(Wave wave) {
        return wave.questionnaire().items().stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .map(Item::key)
                .toList();
    }

    private static String journey(String step) {
        return step.substring(0, Math.max(0, step.indexOf('/')));
    }

    private static void requireAsked(List<String> steps, List<String> asked, String path, List<Violation> violations) {
        for (int i = 0; i < steps.size(); i++) {
            if (!asked.contains(steps.get(i))) {
                violations.add(Violation.at(path + "[" + i + "]", "plan.not-asked", steps.get(i)));
            }
        }
    }
}
