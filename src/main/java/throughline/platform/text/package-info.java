/** Words that the program makes itself. */
@NullMarked
package throughline.platform.text;

import org.jspecify.annotations.NullMarked;
