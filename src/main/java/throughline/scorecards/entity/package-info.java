/** What scorecards are made of: an edition, and figures placed in pictures. */
@NullMarked
package throughline.scorecards.entity;

import org.jspecify.annotations.NullMarked;
