/** The clock. Nobody else asks the system for the time. */
@NullMarked
package throughline.platform.time;

import org.jspecify.annotations.NullMarked;
