/** Who is calling, secrets, and protection of forms. Who may do what is decided in organization, not here. */
@NullMarked
package throughline.platform.security;

import org.jspecify.annotations.NullMarked;
