/** From answers to a release: groups, levels, disclosure, drivers, contrasts. */
@NullMarked
package throughline.insights.control;

import org.jspecify.annotations.NullMarked;
