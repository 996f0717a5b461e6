/** What every request and answer has in common: problems, headers, static files. It knows no feature. */
@NullMarked
package throughline.platform.http;

import org.jspecify.annotations.NullMarked;
