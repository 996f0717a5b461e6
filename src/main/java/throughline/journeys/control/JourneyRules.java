package throughline.journeys.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import throughline.journeys.entity.Contributor;
import throughline.journeys.entity.JourneyDefinition;
import throughline.journeys.entity.Step;

/** What a schema cannot say: unique keys, functions that exist, shares that leave something to the responsible function. */
final class JourneyRules {
    private final JourneyDefinition journey;
    private final Set<String> functions;
    private final YamlTree tree;
    private final List<JourneyProblem> problems = new ArrayList<>();

    JourneyRules(JourneyDefinition journey, Set<String> functions, YamlTree tree) {
        this.journey = journey;
        this.functions = functions;
        this.tree = tree;
    }

    List<JourneyProblem> problems() {
        requireFunction(journey.owner(), "/owner");
        requireUnique(journey.steps().stream().map(Step::key).toList(), "/steps/");
        requireUnique(journey.needs().stream().map(need -> need.key()).toList(), "/needs/");
        Set<String> stepKeys =
                new HashSet<>(journey.steps().stream().map(Step::key).toList());
        for (int i = 0; i < journey.steps().size(); i++) {
            check(journey.steps().get(i), stepKeys, "/steps/" + i);
        }
        return problems;
    }

    private void check(Step step, Set<String> stepKeys, String at) {
        requireFunction(step.responsible(), at + "/responsible");
        Set<String> named = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < step.contributors().size(); i++) {
            Contributor contributor = step.contributors().get(i);
            String place = at + "/contributors/" + i;
            requireFunction(contributor.function(), place + "/function");
            if (contributor.function().equals(step.responsible())) {
                add(place + "/function", "is the responsible function, which keeps the rest; leave it out here");
            } else if (!named.add(contributor.function())) {
                add(place + "/function", "\"" + contributor.function() + "\" is named twice; add the shares up");
            }
            sum += contributor.share();
        }
        if (sum >= 1) {
            add(at + "/contributors", "shares sum to " + sum + "; they must leave something to " + step.responsible());
        }
        for (int i = 0; i < step.replaces().size(); i++) {
            if (stepKeys.contains(step.replaces().get(i))) {
                add(
                        at + "/replaces/" + i,
                        "names the step \"" + step.replaces().get(i) + "\", which is still in the journey");
            }
        }
    }

    private void requireFunction(String key, String at) {
        if (!functions.contains(key)) {
            add(
                    at,
                    "there is no function \"" + key + "\"; known: " + String.join(", ", new TreeSet<>(functions))
                            + ". Add it under Settings or with POST /api/v1/functions");
        }
    }

    private void requireUnique(List<String> keys, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                add(at + i + "/key", "\"" + keys.get(i) + "\" is the key of an earlier one; keys must be unique");
            }
        }
    }

    private void add(String pointer, String message) {
        YamlTree.Place place = tree.place(pointer);
        problems.add(new JourneyProblem(place.line(), place.column(), JourneyProblem.path(pointer), message));
    }
}
