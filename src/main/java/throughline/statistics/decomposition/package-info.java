/**
 * How the explained variance of an outcome falls to its drivers: exact Shapley values, and relative weights for many drivers. Both take
 * a covariance and know nothing of how it came about.
 */
@NullMarked
package throughline.statistics.decomposition;

import org.jspecify.annotations.NullMarked;
