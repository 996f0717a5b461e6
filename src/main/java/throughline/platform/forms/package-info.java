/** Forms that people send: what they typed, and the page again where it was refused. */
@NullMarked
package throughline.platform.forms;

import org.jspecify.annotations.NullMarked;
