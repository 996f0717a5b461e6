/**
 * Always-on surveys over their periods.
 *
 * <p>For: levels, changes and alarms that may be looked at again and again.
 *
 * <p>Refuses: reading answers. Everything follows from published figures.
 */
@NullMarked
package throughline.insights.control.periods;

import org.jspecify.annotations.NullMarked;
