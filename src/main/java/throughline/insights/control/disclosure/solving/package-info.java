/**
 * What follows from sums over groups of people: exact linear algebra, without knowing what the sums are of.
 */
@NullMarked
package throughline.insights.control.disclosure.solving;

import org.jspecify.annotations.NullMarked;
