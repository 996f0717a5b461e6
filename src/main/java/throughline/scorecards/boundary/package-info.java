/** The scorecards of the organisation, of functions and of journeys, as pages and as files. */
@NullMarked
package throughline.scorecards.boundary;

import org.jspecify.annotations.NullMarked;
