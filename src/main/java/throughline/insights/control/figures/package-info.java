/** From the answers of a closed wave to the documents of its release. The same answers always give the same documents. */
@NullMarked
package throughline.insights.control.figures;

import org.jspecify.annotations.NullMarked;
