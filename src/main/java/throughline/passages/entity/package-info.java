/** Events as they come, and as they are understood. */
@NullMarked
package throughline.passages.entity;

import org.jspecify.annotations.NullMarked;
