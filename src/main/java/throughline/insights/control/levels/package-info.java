/** Answers as columns, the cells that they belong to, and the levels that may be shown of each. */
@NullMarked
package throughline.insights.control.levels;

import org.jspecify.annotations.NullMarked;
