/** The invented people of Meridian, the same at every making. It knows no database and no clock. */
@NullMarked
package throughline.demo.control.workforce;

import org.jspecify.annotations.NullMarked;
