/**
 * Did something move: contrasts before and after, how much such contrasts drift by themselves, and a verdict.
 *
 * <p>For: two independent samples of a contrast, with placebo contrasts that tell how much moves for no reason.
 *
 * <p>Refuses: causal claims, choosing the contrast after seeing the data, and repeated looks at growing samples.
 */
@NullMarked
package throughline.statistics.effects;

import org.jspecify.annotations.NullMarked;
