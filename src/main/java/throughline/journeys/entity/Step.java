package throughline.journeys.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stop of a journey: what the employee does, what functions deliver behind it, and what was promised. Its key is stable over
 * revisions, so that trends survive a rewording; a step that takes the place of others names them.
 */
public record Step(
        String key,
        Map<String, String> title,
        Map<String, String> employee,
        Map<String, String> delivery,
        String responsible,
        List<Contributor> contributors,
        String channel,
        @Nullable Double promisedDays,
        String addsValue,
        List<String> replaces) {

    public Step {
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
        replaces = replaces == null ? List.of() : List.copyOf(replaces);
    }

    /** The functions that deliver this step with their shares, which sum to 1; the responsible one first. */
    public Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        double others = contributors.stream().mapToDouble(Contributor::share).sum();
        shares.put(responsible, 1 - others);
        contributors.forEach(c -> shares.merge(c.function(), c.share(), Double::sum));
        return shares;
    }
}
