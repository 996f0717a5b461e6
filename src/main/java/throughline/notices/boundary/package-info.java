/** Sends what is due, and shows what became of it. */
@NullMarked
package throughline.notices.boundary;

import org.jspecify.annotations.NullMarked;
