/** The sample organisation "Meridian" with known truths planted, made only when it is asked for. Nothing depends on it. */
@NullMarked
package throughline.demo;

import org.jspecify.annotations.NullMarked;
