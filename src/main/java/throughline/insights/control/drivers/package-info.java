/** What goes with satisfaction, from shown levels and their answers: drivers of each outcome, rolled up to functions, and strength. */
@NullMarked
package throughline.insights.control.drivers;

import org.jspecify.annotations.NullMarked;
