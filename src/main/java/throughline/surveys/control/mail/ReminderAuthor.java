package throughline.surveys.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import throughline.notices.control.Author;
import throughline.notices.entity.Letter;

/** Writes to those who were invited and have no ballot yet. */
@ApplicationScoped
public class ReminderAuthor implements Author {
    private static final String KIND = "reminder-";

    private final Reachable invitations;
    private final InvitationLetters letters;

    @Inject
    public ReminderAuthor(Reachable invitations, InvitationLetters letters) {
        this.invitations = invitations;
        this.letters = letters;
    }

    /** The first, second or third reminder. */
    static String kind(int time) {
        return KIND + time;
    }

    @Override
    public boolean writes(String kind) {
        return kind.startsWith(KIND);
    }

    @Override
    public Optional<Letter> write(long subject, Locale locale) {
        return invitations
                .find(subject)
                .filter(invitation -> !invitation.hasBallot())
                .map(invitation -> letters.reminder(invitation, locale));
    }
}
