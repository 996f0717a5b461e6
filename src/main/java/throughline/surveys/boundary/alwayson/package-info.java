/** Lets always-on surveys ask, and starts and stops them. */
@NullMarked
package throughline.surveys.boundary.alwayson;

import org.jspecify.annotations.NullMarked;
