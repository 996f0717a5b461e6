package throughline.platform.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import throughline.platform.pages.LocalAddress;
import throughline.platform.pages.Page;
import throughline.platform.security.Caller;

/** Watching background work, and going on when it is done. */
@Path("jobs/{id}")
@RequestScoped
public class JobPages {
    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    /** A job and where to go when it is done. */
    public record JobPage(JobsResource.JobView job, String next) {}

    @GET
    public Response watch(
            @PathParam("id") long id,
            @QueryParam("next") @DefaultValue("/") String next,
            @HeaderParam("HX-Request") boolean partial) {
        JobsResource.JobView job = JobsResource.JobView.of(jobs.visible(id, caller));
        String address = LocalAddress.of(next).toString();
        if (job.status().equals("done")) {
            return partial
                    ? Response.noContent().header("HX-Redirect", address).build()
                    : Response.seeOther(LocalAddress.of(next)).build();
        }
        String template = partial ? "layout/job-panel.jte" : "layout/job.jte";
        return Response.ok(new Page(template, new JobPage(job, address))).build();
    }
}
