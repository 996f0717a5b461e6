/** Closing a wave, computing its release in the background, and reading releases. */
@NullMarked
package throughline.insights.boundary;

import org.jspecify.annotations.NullMarked;
