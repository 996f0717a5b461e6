/** An initiative, its registered plan and its measured effect. */
@NullMarked
package throughline.initiatives.entity;

import org.jspecify.annotations.NullMarked;
