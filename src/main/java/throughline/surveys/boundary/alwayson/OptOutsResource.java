package throughline.surveys.boundary.alwayson;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.surveys.control.alwayson.OptOuts;

/** Not wanting to be asked any more. Whoever has a link says it; no cookie is read. */
@Path("v1/opt-outs")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class OptOutsResource {
    @Inject
    private OptOuts optOuts;

    @Inject
    private Clock clock;

    /** The secret of a link, and whether its person wants to be asked no more ({@code out}) or again. */
    public record OptOut(@NotBlank String invitation, boolean out) {}

    /** How it stands now. */
    public record Standing(boolean out) {}

    @POST
    @Transactional
    @Operation(summary = "Be invited no more, to any survey; or again. The link goes on working.")
    public Standing set(@Valid OptOut wish) {
        optOuts.set(wish.invitation(), wish.out(), clock.instant());
        return new Standing(wish.out());
    }
}
