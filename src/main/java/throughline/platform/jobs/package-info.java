/** Long work in the background: one transaction, visible progress, a result or a reason. It decides nothing about the work itself. */
@NullMarked
package throughline.platform.jobs;

import org.jspecify.annotations.NullMarked;
