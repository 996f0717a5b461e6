/** Events from other systems and from files, and those that were parked. */
@NullMarked
package throughline.passages.boundary;

import org.jspecify.annotations.NullMarked;
