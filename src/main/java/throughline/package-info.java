/**
 * The front doors of the house: what is served where. Everything else lives in a feature package; nothing in a feature
 * may know this package.
 */
@NullMarked
package throughline;

import org.jspecify.annotations.NullMarked;
