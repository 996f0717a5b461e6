/** What people are told by mail about waves: that they are invited, and that they have not answered. */
@NullMarked
package throughline.surveys.control.mail;

import org.jspecify.annotations.NullMarked;
