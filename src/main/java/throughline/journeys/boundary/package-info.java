/** Journeys as files, as an interface and as pages of definitions. */
@NullMarked
package throughline.journeys.boundary;

import org.jspecify.annotations.NullMarked;
