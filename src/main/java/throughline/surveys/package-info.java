/** Asking: surveys, their waves, invitations, ballots and answers. It never knows who gave an answer, and it computes no result. */
@NullMarked
package throughline.surveys;

import org.jspecify.annotations.NullMarked;
