/** Sign-in, set-up, people, functions and accounts, as pages and as an interface. */
@NullMarked
package throughline.organization.boundary;

import org.jspecify.annotations.NullMarked;
