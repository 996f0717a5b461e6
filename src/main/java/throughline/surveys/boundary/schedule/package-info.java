/** Opens waves on their day, and lets people set the days. */
@NullMarked
package throughline.surveys.boundary.schedule;

import org.jspecify.annotations.NullMarked;
