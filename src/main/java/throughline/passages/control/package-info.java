/** Reading events, understanding them, keeping passages. */
@NullMarked
package throughline.passages.control;

import org.jspecify.annotations.NullMarked;
