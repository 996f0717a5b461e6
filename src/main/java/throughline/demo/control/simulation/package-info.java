/**
 * How the people of Meridian would answer: a documented model (docs/demo.md) with a fixed seed, so that what the product finds can
 * be compared with what was planted. It knows no database and no clock.
 */
@NullMarked
package throughline.demo.control.simulation;

import org.jspecify.annotations.NullMarked;
