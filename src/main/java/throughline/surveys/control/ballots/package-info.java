/**
 * Blind signatures (RFC 9474, RSABSSA-SHA384-PSS-Randomized) and what keeps answers shut until their wave is closed.
 *
 * <p>For: making and checking ballots, on both sides.
 *
 * <p>Refuses: knowing invitations, people or answers.
 */
@NullMarked
package throughline.surveys.control.ballots;

import org.jspecify.annotations.NullMarked;
