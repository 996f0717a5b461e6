/** Read-only views and exports of releases and initiatives. No figure is made here that is not in a release. */
@NullMarked
package throughline.scorecards;

import org.jspecify.annotations.NullMarked;
