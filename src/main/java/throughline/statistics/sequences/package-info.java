/**
 * Looking again and again while answers come in: intervals that hold at all looks together, and an alarm for decline.
 *
 * <p>For: samples that grow without a planned end, and periods that follow each other.
 *
 * <p>Refuses: judging the first few answers, and intervals of fixed samples (see {@code levels}), which fool whoever looks
 * often.
 */
@NullMarked
package throughline.statistics.sequences;

import org.jspecify.annotations.NullMarked;
