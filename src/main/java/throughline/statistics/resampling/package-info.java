/**
 * How sure an order of estimates is: jackknife covariances, and ranks under normal draws around the estimates.
 *
 * <p>For: any vector of estimates that can be recomputed without one group of rows.
 *
 * <p>Refuses: knowing what the estimates mean, and randomness that is not fixed by a seed.
 */
@NullMarked
package throughline.statistics.resampling;

import org.jspecify.annotations.NullMarked;
