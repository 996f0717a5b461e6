/**
 * Pure estimates on numbers: levels, drivers, penalties and rewards, effects.
 *
 * <p>For: turning ratings, counts and case weights into estimates that carry their own uncertainty. The formulas and their
 * sources stand in the Javadoc of each public method.
 *
 * <p>Refuses: frameworks, files, clocks, text for people, and every word of the product. It knows outcomes, drivers, samples
 * and groups. It decides nothing about who may see a number.
 */
@NullMarked
package throughline.statistics;

import org.jspecify.annotations.NullMarked;
