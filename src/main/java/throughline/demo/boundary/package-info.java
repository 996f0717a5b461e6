/** Starts the making of Meridian when the organisation is founded with it, and goes on with what a stop interrupted. */
@NullMarked
package throughline.demo.boundary;

import org.jspecify.annotations.NullMarked;
