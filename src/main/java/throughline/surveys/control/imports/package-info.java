/** Answers that were given elsewhere, read from files whose columns are declared. */
@NullMarked
package throughline.surveys.control.imports;

import org.jspecify.annotations.NullMarked;
