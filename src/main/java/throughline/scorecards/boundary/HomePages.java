package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import throughline.initiatives.control.InitiativeRows;
import throughline.platform.pages.Page;
import throughline.platform.security.Caller;
import throughline.platform.security.Identity;
import throughline.scorecards.control.Editions;
import throughline.scorecards.control.FirstSteps;
import throughline.scorecards.entity.guide.FirstStep;
import throughline.surveys.control.Invitations;
import throughline.surveys.entity.Wave;

/** What waits for the person who signed in, and what came of what everybody said. */
@Path("/")
@RequestScoped
public class HomePages {
    @Inject
    private Caller caller;

    @Inject
    private Invitations invitations;

    @Inject
    private InitiativeRows initiatives;

    @Inject
    private Editions editions;

    @Inject
    private FirstSteps firstSteps;

    /** An open invitation and the secret of its link. */
    public record Waiting(Wave wave, String secret) {}

    /** The page; {@code steps}: what to do first, for those who may, until there are results. */
    public record HomePage(
            String name, List<Waiting> invitations, List<FirstStep> steps, List<InitiativeRows.Row> stories) {
        public long stepsDone() {
            return steps.stream().filter(FirstStep::done).count();
        }
    }

    @GET
    public Page page() {
        String email = caller.identity().map(Identity::email).orElse("");
        List<Waiting> waiting = invitations.openFor(email).stream()
                .flatMap(wave -> invitations.secretFor(wave, email).map(s -> new Waiting(wave, s)).stream())
                .toList();
        return new Page(
                "scorecards/home.jte",
                new HomePage(
                        caller.identity().map(Identity::name).orElse(""), waiting, steps(), initiatives.stories()));
    }

    private List<FirstStep> steps() {
        if (!caller.mayOpen("/surveys") || editions.exist()) {
            return List.of();
        }
        return firstSteps.all().stream()
                .filter(step -> caller.mayOpen(step.path().replaceFirst("#.*", "")))
                .toList();
    }
}
