/**
 * When waves open and close by themselves.
 *
 * <p>For: saying which are due, and refusing days that do not fit.
 *
 * <p>Refuses: opening and closing them.
 */
@NullMarked
package throughline.surveys.control.schedule;

import org.jspecify.annotations.NullMarked;
