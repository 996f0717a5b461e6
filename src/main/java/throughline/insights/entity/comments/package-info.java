/** What employees wrote in their own words, as a release publishes it. */
@NullMarked
package throughline.insights.entity.comments;

import org.jspecify.annotations.NullMarked;
