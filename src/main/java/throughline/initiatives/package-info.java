/** Improvements, registered beforehand and judged by measurement. Nobody can type in a verdict. */
@NullMarked
package throughline.initiatives;

import org.jspecify.annotations.NullMarked;
