package throughline.surveys.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import throughline.notices.control.Author;
import throughline.notices.entity.Letter;

/** Writes to those who are invited, as long as they can answer. */
@ApplicationScoped
public class InvitationAuthor implements Author {
    private final Reachable invitations;
    private final InvitationLetters letters;

    @Inject
    public InvitationAuthor(Reachable invitations, InvitationLetters letters) {
        this.invitations = invitations;
        this.letters = letters;
    }

    @Override
    public boolean writes(String kind) {
        return kind.equals(InvitationMail.INVITATION);
    }

    @Override
    public Optional<Letter> write(long subject, Locale locale) {
        return invitations.find(subject).map(invitation -> letters.invitation(invitation, locale));
    }
}
