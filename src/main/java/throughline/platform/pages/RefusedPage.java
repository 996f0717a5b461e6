package throughline.platform.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import throughline.platform.http.Refusal;

/** Where the server itself sends requests that it refused before they reached their page. */
@Path("refused")
@RequestScoped
public class RefusedPage {
    @Inject
    private HttpServletRequest request;

    @GET
    public Page get() {
        throw request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal
                ? refusal
                : new Refusal(404, "no-such-page", "/refused");
    }

    @POST
    public Page post() {
        return get();
    }

    @PUT
    public Page put() {
        return get();
    }

    @PATCH
    public Page patch() {
        return get();
    }

    @DELETE
    public Page delete() {
        return get();
    }
}
