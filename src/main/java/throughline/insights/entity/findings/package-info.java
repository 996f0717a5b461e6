/** What a release finds of everybody besides levels and drivers. */
@NullMarked
package throughline.insights.entity.findings;

import org.jspecify.annotations.NullMarked;
