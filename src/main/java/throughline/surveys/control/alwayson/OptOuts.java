package throughline.surveys.control.alwayson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import throughline.organization.control.People;
import throughline.surveys.control.Invitations;

/** Not wanting to be asked any more, said with the link of any open invitation, and taken back with it too. */
@ApplicationScoped
public class OptOuts {
    private final Invitations invitations;
    private final People people;

    @Inject
    public OptOuts(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    /** Lets the person of a link be asked no more, or again. The link itself goes on working. */
    public void set(String linkSecret, boolean out, Instant now) {
        people.optOut(invitations.bySecret(linkSecret).personId(), out ? now : null);
    }
}
