package throughline.notices.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.notices.control.OptOutCodes;
import throughline.organization.control.People;

/** Not wanting any more mail, said by the code at the foot of each; mail programs do it with one request (RFC 8058). */
@Path("v1/unsubscriptions/{code}")
@RequestScoped
@Transactional
@Produces("application/json")
public class UnsubscribingResource {
    @Inject
    private OptOutCodes codes;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** How it stands: {@code out} if its person is not to be asked any more. */
    public record Standing(boolean out) {}

    @GET
    @Operation(
            summary = "The page to be asked no more",
            description = "For mail programs that open the address instead.")
    public Response page(@PathParam("code") String code) {
        return Response.seeOther(URI.create("/unsubscribe/" + code)).build();
    }

    @POST
    @Operation(summary = "Be invited no more, to any survey")
    public Standing leave(@PathParam("code") String code) {
        people.optOut(codes.person(code), clock.instant());
        return new Standing(true);
    }

    @DELETE
    @Operation(summary = "Be invited again")
    public Standing comeBack(@PathParam("code") String code) {
        people.optOut(codes.person(code), null);
        return new Standing(false);
    }

    Standing standing(String code) {
        return new Standing(people.hasOptedOut(codes.person(code)));
    }
}
