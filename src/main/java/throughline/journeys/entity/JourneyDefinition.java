package throughline.journeys.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a journey is: everything a journey file says. Texts are by language. */
public record JourneyDefinition(
        String key,
        Map<String, String> title,
        Map<String, String> moment,
        @Nullable Map<String, String> description,
        Map<String, String> audience,
        Selection selection,
        String owner,
        List<Step> steps,
        List<Need> needs) {

    /** Every function that delivers something, by key. */
    public Set<String> functions() {
        Set<String> functions = new TreeSet<>();
        steps.forEach(step -> functions.addAll(step.shares().keySet()));
        return functions;
    }

    /** A journey inside one function is a warning sign: employees' ways rarely stop at a border. */
    public boolean crossesFunctions() {
        return functions().size() > 1;
    }

    public Optional<Step> step(String stepKey) {
        return steps.stream().filter(step -> step.key().equals(stepKey)).findFirst();
    }

    public Optional<Need> need(String needKey) {
        return needs.stream().filter(need -> need.key().equals(needKey)).findFirst();
    }
}
