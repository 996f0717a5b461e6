package throughline.surveys.entity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest groups for which something may be shown: {@code scores} for means, {@code distributions} for shares and words,
 * {@code drivers} for rankings; {@code sensitive} for means of groups that are formed with one of the {@code segments} named. Fixed when
 * a wave opens; a later wave may only be stricter.
 */
public record DisclosureRules(int scores, int distributions, int drivers, int sensitive, List<String> segments) {
    private static final int SENSITIVE = 8;

    public static final DisclosureRules DEFAULT = new DisclosureRules(5, 10, 100, SENSITIVE, List.of());

    /** Rules of a wave that opened before there were sensitive segments have none. */
    public DisclosureRules(int scores, int distributions, int drivers, int sensitive, @Nullable List<String> segments) {
        this.scores = scores;
        this.distributions = distributions;
        this.drivers = drivers;
        this.sensitive = Math.max(scores, sensitive == 0 ? SENSITIVE : sensitive);
        this.segments = segments == null ? List.of() : List.copyOf(segments);
    }

    /** The same with these sensitive segments, by name. */
    public DisclosureRules withSensitive(List<String> names) {
        return new DisclosureRules(scores, distributions, drivers, sensitive, names);
    }

    /** The stricter of two rules in every respect. */
    public DisclosureRules atLeast(DisclosureRules other) {
        return new DisclosureRules(
                Math.max(scores, other.scores),
                Math.max(distributions, other.distributions),
                Math.max(drivers, other.drivers),
                Math.max(sensitive, other.sensitive),
                Stream.concat(segments.stream(), other.segments.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The smallest group of which a mean may be shown that is formed with a segment. */
    public int scoresBy(String segment) {
        return segments.contains(segment) ? sensitive : scores;
    }
}
