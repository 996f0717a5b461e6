/** Surveys and waves as an interface and as pages; the form employees fill in; the ballot box. */
@NullMarked
package throughline.surveys.boundary;

import org.jspecify.annotations.NullMarked;
