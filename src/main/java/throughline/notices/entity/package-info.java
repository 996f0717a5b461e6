/** Notices and what they say. */
@NullMarked
package throughline.notices.entity;

import org.jspecify.annotations.NullMarked;
