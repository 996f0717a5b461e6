/** Which of the words that employees wrote are published with a release, and who reads them. */
@NullMarked
package throughline.insights.control.comments;

import org.jspecify.annotations.NullMarked;
