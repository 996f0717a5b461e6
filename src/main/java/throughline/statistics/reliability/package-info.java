/**
 * Whether scales and means of units can be relied on, and how far two groups of people see the same thing differently.
 *
 * <p>For: several items that are to measure one thing, means of units that are to be compared, and two groups that rate the same.
 *
 * <p>Refuses: league tables of units whose means differ mostly by chance.
 */
@NullMarked
package throughline.statistics.reliability;

import org.jspecify.annotations.NullMarked;
