/** Reading definitions strictly, writing them back, and keeping every published revision. */
@NullMarked
package throughline.journeys.control;

import org.jspecify.annotations.NullMarked;
