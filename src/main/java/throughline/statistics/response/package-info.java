/**
 * Who answered, how much that resembles who was asked, and case weights that make up for the difference.
 *
 * <p>For: answers that name a class of one or more frame variables, and how many were invited in each class.
 *
 * <p>Refuses: frames that hold fewer people than answered, weights from classes of few answers, and weights that cannot meet
 * all margins.
 */
@NullMarked
package throughline.statistics.response;

import org.jspecify.annotations.NullMarked;
