package throughline.notices.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import throughline.platform.pages.Page;

/** Where the foot of a mail leads: to be asked no more, or again. Looking changes nothing, as mail scanners look at every link. */
@Path("unsubscribe/{code}")
@RequestScoped
public class UnsubscribePages {
    @Inject
    private UnsubscribingResource unsubscribing;

    /** The code of a mail, and whether its reader is not to be asked. */
    public record UnsubscribePage(String code, boolean out) {}

    @GET
    public Page page(@PathParam("code") String code) {
        return new Page(
                "notices/unsubscribe.jte",
                new UnsubscribePage(code, unsubscribing.standing(code).out()));
    }

    @POST
    public Response set(@PathParam("code") String code, @FormParam("out") @DefaultValue("true") boolean out) {
        if (out) {
            unsubscribing.leave(code);
        } else {
            unsubscribing.comeBack(code);
        }
        return Response.seeOther(URI.create("/unsubscribe/" + code)).build();
    }
}
