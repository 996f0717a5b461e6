/** What is kept at hand, within bounds. */
@NullMarked
package throughline.platform.memory;

import org.jspecify.annotations.NullMarked;
