/**
 * What a low rating takes away and what a top rating adds: penalties and rewards of drivers.
 *
 * <p>For: telling drivers that only hurt from drivers that only please, and what dissatisfaction costs the outcome.
 *
 * <p>Refuses: ranking importance (see {@code drivers}) and judging drivers with few low or few top ratings.
 */
@NullMarked
package throughline.statistics.asymmetry;

import org.jspecify.annotations.NullMarked;
