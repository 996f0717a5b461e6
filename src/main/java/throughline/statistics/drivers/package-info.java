/**
 * Which drivers the variation of an outcome comes from, and how sure the order is.
 *
 * <p>For: rows of ratings in which not everybody rated every driver. Rows become {@link
 * throughline.statistics.drivers.StructuralMoments}; everything else is computed from those sums. Public results never hold
 * NaN.
 *
 * <p>Refuses: listwise deletion, causal claims, and ranking what too few people answered.
 */
@NullMarked
package throughline.statistics.drivers;

import org.jspecify.annotations.NullMarked;
