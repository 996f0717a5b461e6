/**
 * Means and covariances of numbers with gaps, by maximum likelihood from sums for each pattern of what is there.
 *
 * <p>For: values missing at random given the others. Rows become {@link throughline.statistics.incomplete.PatternSums}, which can be
 * added and taken off each other; {@link throughline.statistics.incomplete.NormalEm} fits them.
 *
 * <p>Refuses: listwise deletion, pairwise correlations, and pairs of variables that no row has both of.
 */
@NullMarked
package throughline.statistics.incomplete;

import org.jspecify.annotations.NullMarked;
