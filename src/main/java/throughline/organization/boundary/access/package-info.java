/** Before anything else happens: who is calling, and whether they may. */
@NullMarked
package throughline.organization.boundary.access;

import org.jspecify.annotations.NullMarked;
