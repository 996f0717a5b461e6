/** The organisation: its functions and teams, its people and their segments, and who may do what. It does not know what anybody is asked or answers. */
@NullMarked
package throughline.organization;

import org.jspecify.annotations.NullMarked;
