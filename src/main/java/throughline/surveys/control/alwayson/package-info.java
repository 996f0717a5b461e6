/**
 * Always-on surveys: who has come to the end of a way is asked about it, within rules of contact.
 *
 * <p>For: opening periods, choosing whom to invite.
 *
 * <p>Refuses: closing periods, which is done as for all waves, and knowing answers.
 */
@NullMarked
package throughline.surveys.control.alwayson;

import org.jspecify.annotations.NullMarked;
