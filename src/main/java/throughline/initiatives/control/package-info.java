/** Finding initiatives, planning them from drivers, measuring their effect. */
@NullMarked
package throughline.initiatives.control;

import org.jspecify.annotations.NullMarked;
