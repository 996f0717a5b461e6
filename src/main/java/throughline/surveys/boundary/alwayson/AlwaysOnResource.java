package throughline.surveys.boundary.alwayson;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Starting and stopping always-on surveys. */
@Path("v1/surveys/{id}/asking")
@RequestScoped
@Produces("application/json")
public class AlwaysOnResource {
    @Inject
    private AlwaysOnTransactions transactions;

    @PUT
    @Operation(
            summary = "Let an always-on survey ask from now on",
            description = "Opens the period of today. Ways that end from now on are asked about.")
    public @Nullable AlwaysOnView start(@PathParam("id") long id) {
        return AlwaysOnView.of(transactions.start(id));
    }

    @DELETE
    @Operation(
            summary = "Let an always-on survey invite nobody any more",
            description = "Who was invited may still answer until the period closes.")
    public @Nullable AlwaysOnView stop(@PathParam("id") long id) {
        return AlwaysOnView.of(transactions.stop(id));
    }
}
