/** Mail: how it looks, and the server it is handed to. */
@NullMarked
package throughline.notices.control.mail;

import org.jspecify.annotations.NullMarked;
