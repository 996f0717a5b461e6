package throughline.insights.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.insights.entity.Release;
import throughline.platform.jobs.Job;
import throughline.platform.security.Caller;
import throughline.surveys.control.BallotBox;

/** Closing a wave, which makes its release. */
@Path("v1/waves/{id}/close")
@RequestScoped
@Produces("application/json")
public class WaveClosingResource {
    @Inject
    private ReleaseTransactions transactions;

    @Inject
    private ReleaseJobs jobs;

    @Inject
    private BallotBox box;

    @Inject
    private Caller caller;

    @POST
    @Operation(
            summary = "Close a wave for good and compute its release",
            description = "Answers 202 with the address of the release in Location, and that of its progress in Link.")
    public Response close(@PathParam("id") long waveId) {
        Closed closed = closeWave(waveId);
        return Response.accepted(ReleasesResource.ReleaseView.of(closed.release()))
                .location(URI.create("/api/v1/releases/" + closed.release().id()))
                .link("/api/v1/jobs/" + closed.job().id(), "monitor")
                .build();
    }

    /** A closed wave's release and the job that computes it. */
    record Closed(Release release, Job job) {}

    Closed closeWave(long waveId) {
        Release release = box.alone(waveId, () -> transactions.close(waveId));
        return new Closed(release, jobs.start(release, caller.actor()));
    }
}
