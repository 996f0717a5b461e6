package throughline.insights.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import throughline.insights.control.Releases;
import throughline.insights.control.periods.PeriodTracks;
import throughline.insights.entity.findings.PeriodTrack;

/** Always-on surveys over their periods. */
@Path("v1/releases/{id}/periods")
@RequestScoped
@Transactional
@Produces("application/json")
public class PeriodsResource {
    @Inject
    private Releases releases;

    @Inject
    private PeriodTracks tracks;

    @GET
    @Operation(
            summary = "What the periods of an always-on survey say together, up to this release",
            description =
                    "Levels and changes since the baseline with confidence sequences, and the alarm of decline, by item; from published"
                            + " figures of everybody. Empty for a survey that is asked in waves.")
    public List<PeriodTrack> tracks(@PathParam("id") long id) {
        return tracks.upTo(releases.publishedById(id));
    }
}
