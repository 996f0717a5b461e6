package throughline.surveys.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.surveys.control.Invitations;

/** Invitations that can still be followed, with the links that letters carry; links are made when they are sent and not kept. */
@ApplicationScoped
public class Reachable {
    private final Invitations invitations;
    private final String url;

    @Inject
    public Reachable(Invitations invitations, @ConfigProperty(name = "throughline.url") String url) {
        this.invitations = invitations;
        this.url = url;
    }

    /** What a letter says of an invitation; {@code hasBallot}: its ballot was given out. */
    public record Written(long waveId, @Nullable String journey, boolean hasBallot, String link) {}

    /** The invitation of this number; empty once its wave is over. */
    Optional<Written> find(long invitation) {
        return invitations
                .byId(invitation)
                .map(open -> new Written(
                        open.wave().id(),
                        open.journey(),
                        open.ballotRequest() != null,
                        Invitations.link(url, Invitations.secret(open))));
    }
}
