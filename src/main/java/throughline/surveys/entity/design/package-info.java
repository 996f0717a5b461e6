/** What surveys are meant to ask, and when, before a wave freezes it. */
@NullMarked
package throughline.surveys.entity.design;

import org.jspecify.annotations.NullMarked;
