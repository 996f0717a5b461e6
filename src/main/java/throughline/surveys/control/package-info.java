/** Opening and closing waves, inviting, handing out ballots, taking answers from browsers and files. */
@NullMarked
package throughline.surveys.control;

import org.jspecify.annotations.NullMarked;
