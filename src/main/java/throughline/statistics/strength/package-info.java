/**
 * How closely an outcome goes with each driver among those who rated it: correlations from incomplete ratings, and their
 * decomposition with its uncertainty; refuses to guess what the ratings cannot tell.
 */
@NullMarked
package throughline.statistics.strength;

import org.jspecify.annotations.NullMarked;
