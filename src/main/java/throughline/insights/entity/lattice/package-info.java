/** The groups that figures of a release are computed for, and how they make each other up. */
@NullMarked
package throughline.insights.entity.lattice;

import org.jspecify.annotations.NullMarked;
