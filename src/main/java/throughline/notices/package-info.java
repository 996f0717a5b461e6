/** What is told to people outside of the product's pages: an outbox, and mail. */
@NullMarked
package throughline.notices;

import org.jspecify.annotations.NullMarked;
