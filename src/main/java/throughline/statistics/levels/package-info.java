/**
 * How high is it, how sure are we, and is it different from the other one: means, proportions, net promoters, differences.
 *
 * <p>For: one rated variable at a time, as counts or weighted moments, with 95 % intervals. Estimates never hold NaN.
 *
 * <p>Refuses: several variables at once, reading rows from anywhere, and small-number rules of disclosure (the caller hides).
 */
@NullMarked
package throughline.statistics.levels;

import org.jspecify.annotations.NullMarked;
