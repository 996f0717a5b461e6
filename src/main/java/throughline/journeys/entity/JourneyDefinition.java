package throughline.journeys.entity;

import java.util.ArrayList;
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

    /** The places of texts that employees read where they are asked, and that are missing in a language. */
    public List<String> missing(String language) {
        List<String> missing = new ArrayList<>();
        note("title", title, language, missing);
        note("moment", moment, language, missing);
        steps.forEach(step -> note("steps." + step.key() + ".title", step.title(), language, missing));
        needs.forEach(need -> note("needs." + need.key() + ".title", need.title(), language, missing));
        return missing;
    }

    private static void note(String place, Map<String, String> text, String language, List<String> missing) {
        if (!text.containsKey(language)) {
            missing.add(place);
        }
    }

    public Optional<Step> step(String stepKey) {
        return steps.stream().filter(step -> step.key().equals(stepKey)).findFirst();
    }

    public Optional<Need> need(String needKey) {
        return needs.stream().filter(need -> need.key().equals(needKey)).findFirst();
    }
}
