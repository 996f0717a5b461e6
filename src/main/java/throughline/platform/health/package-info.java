/** Whether the service can do its work, for whoever watches it. */
@NullMarked
package throughline.platform.health;

import org.jspecify.annotations.NullMarked;
