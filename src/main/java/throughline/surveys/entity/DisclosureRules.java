package throughline.surveys.entity;

/**
 * The smallest groups for which something may be shown: {@code scores} for means, {@code distributions} for shares and words,
 * {@code drivers} for rankings. Fixed when a wave opens; a later wave may only be stricter.
 */
public record DisclosureRules(int scores, int distributions, int drivers) {
    public static final DisclosureRules DEFAULT = new DisclosureRules(5, 10, 100);

    /** The stricter of two rules in every respect. */
    public DisclosureRules atLeast(DisclosureRules other) {
        return new DisclosureRules(
                Math.max(scores, other.scores),
                Math.max(distributions, other.distributions),
                Math.max(drivers, other.drivers));
    }
}
