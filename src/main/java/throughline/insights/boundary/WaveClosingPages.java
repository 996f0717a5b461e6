package throughline.insights.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Closing a wave from its page; the progress of its release follows, then the scorecard. */
@Path("waves/{id}/close")
@RequestScoped
public class WaveClosingPages {
    @Inject
    private WaveClosingResource closing;

    @POST
    public Response close(@PathParam("id") long waveId) {
        WaveClosingResource.Closed closed = closing.closeWave(waveId);
        return Response.seeOther(URI.create("/jobs/" + closed.job().id() + "?next=/organisation?release="
                        + closed.release().id()))
                .build();
    }
}
