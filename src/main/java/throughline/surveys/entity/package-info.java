/** Surveys and waves, what is asked, whom, and what one encoded answer holds. */
@NullMarked
package throughline.surveys.entity;

import org.jspecify.annotations.NullMarked;
