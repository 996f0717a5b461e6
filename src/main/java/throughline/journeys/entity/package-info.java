/** A journey, its immutable revisions, and what a definition says. */
@NullMarked
package throughline.journeys.entity;

import org.jspecify.annotations.NullMarked;
