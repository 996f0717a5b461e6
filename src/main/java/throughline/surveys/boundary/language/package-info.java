/** The languages that surveys are asked in. */
@NullMarked
package throughline.surveys.boundary.language;

import org.jspecify.annotations.NullMarked;
