/** Where values stand in pictures. */
@NullMarked
package throughline.platform.plots;

import org.jspecify.annotations.NullMarked;
