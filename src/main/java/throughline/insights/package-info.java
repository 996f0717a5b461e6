/** Releases: everything that may be known of a closed wave, computed once over a fixed lattice of groups, with what would single somebody out left away. Viewers read releases, never answers. */
@NullMarked
package throughline.insights;

import org.jspecify.annotations.NullMarked;
