/** Who changed what, when. Entries are only ever added, never changed, and never tell what anybody answered. */
@NullMarked
package throughline.platform.audit;

import org.jspecify.annotations.NullMarked;
