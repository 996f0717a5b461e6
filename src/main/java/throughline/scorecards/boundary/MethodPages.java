package throughline.scorecards.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import throughline.platform.http.Refusal;
import throughline.platform.pages.Markdown;
import throughline.platform.pages.Page;
import throughline.scorecards.control.Methods;

/** How figures are computed, for everybody who wants to check them. */
@Path("methods")
@RequestScoped
public class MethodPages {
    @Inject
    private Methods methods;

    /** A method; {@code index}: the list of all. */
    public record MethodPage(Markdown text, boolean index) {}

    @GET
    public Page all() {
        return page(Methods.INDEX);
    }

    @GET
    @Path("{name}")
    public Page page(@PathParam("name") String name) {
        Markdown text = methods.page(name).orElseThrow(() -> Refusal.notFound("method", name));
        return new Page("scorecards/method.jte", new MethodPage(text, name.equals(Methods.INDEX)));
    }
}
