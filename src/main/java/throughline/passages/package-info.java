/** What really happened: events of people's ways through journeys. It does not know what anybody thinks of them. */
@NullMarked
package throughline.passages;

import org.jspecify.annotations.NullMarked;
