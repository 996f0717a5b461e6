/** The outbox: what waits, what became of it, and who writes it. */
@NullMarked
package throughline.notices.control;

import org.jspecify.annotations.NullMarked;
