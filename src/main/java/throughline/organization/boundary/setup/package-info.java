/** The first start of an installation: the link it prints, and the page that makes the first administrator. */
@NullMarked
package throughline.organization.boundary.setup;

import org.jspecify.annotations.NullMarked;
