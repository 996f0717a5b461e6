/** What must not be shown: which figures of an item are hidden so that nobody can work out what a few people said. */
@NullMarked
package throughline.insights.control.disclosure;

import org.jspecify.annotations.NullMarked;
