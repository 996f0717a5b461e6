/** What leads people to scorecards: first steps and the menu of waves. */
@NullMarked
package throughline.scorecards.entity.guide;

import org.jspecify.annotations.NullMarked;
