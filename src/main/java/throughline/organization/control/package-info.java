/** Finding and changing functions, people and accounts; the import of people. */
@NullMarked
package throughline.organization.control;

import org.jspecify.annotations.NullMarked;
