/** Initiatives as an interface and as pages; measuring them when a release appears. */
@NullMarked
package throughline.initiatives.boundary;

import org.jspecify.annotations.NullMarked;
