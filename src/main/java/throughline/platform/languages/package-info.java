/** The languages the product speaks, and which of them somebody is answered in. */
@NullMarked
package throughline.platform.languages;

import org.jspecify.annotations.NullMarked;
