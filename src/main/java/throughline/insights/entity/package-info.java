/** A release and the figures in it. */
@NullMarked
package throughline.insights.entity;

import org.jspecify.annotations.NullMarked;
