/** What intervals, tests and probabilities do in the long run, where the truth is known because it was made. */
@NullMarked
package throughline.statistics.simulations;

import org.jspecify.annotations.NullMarked;
