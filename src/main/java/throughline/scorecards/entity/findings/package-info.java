/** What scorecards show besides levels and drivers. */
@NullMarked
package throughline.scorecards.entity.findings;

import org.jspecify.annotations.NullMarked;
