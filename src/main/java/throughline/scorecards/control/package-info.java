/** What a scorecard shows, with the places of marks in its pictures. */
@NullMarked
package throughline.scorecards.control;

import org.jspecify.annotations.NullMarked;
