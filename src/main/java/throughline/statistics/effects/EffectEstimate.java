package throughline.statistics.effects;

import throughline.statistics.levels.Interval;

/**
 * The change of a contrast between two independent samples.
 *
 * @param estimate mean after less mean before, in points of rating
 * @param samplingError √(s²_after/n_after + s²_before/n_before)
 * @param tau drift of contrasts for reasons of their own
 * @param standardError √(samplingError² + tau²)
 * @param interval 95 %
 * @param t estimate/standardError; 0 if both are 0, ±∞ if only the error is 0
 * @param df degrees of freedom of t
 * @param mde change that would be detected with 80 % power, in points of rating
 * @param placebos placebo contrasts behind tau
 * @param before respondents in the earlier sample
 * @param after respondents in the later sample
 */
public record EffectEstimate(
        double estimate,
        double samplingError,
        double tau,
        double standardError,
        Interval interval,
        double t,
        double df,
        double mde,
        int placebos,
        long before,
        long after) {

    /**
     * Size of the comparison, 1/(1/n_before + 1/n_after).
     *
     * @return half the common size of two equal samples
     */
    public double information() {
        return 1 / (1.0 / before + 1.0 / after);
    }
}
