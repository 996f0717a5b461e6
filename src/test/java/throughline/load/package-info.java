/** Measures a running service from outside: {@code mvn -Pload test-compile exec:java}. Not part of any test run. */
@NullMarked
package throughline.load;

import org.jspecify.annotations.NullMarked;
