package throughline.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit log, newest first. */
@Path("v1/audit")
@RequestScoped
@Produces("application/json")
public class AuditResource {
    private static final int MOST = 500;

    @Inject
    private AuditLog audit;

    /** An entry of the audit log; {@code changes}: what it tells, with what was before where that is known. */
    public record EntryView(
            long id, Instant at, String actor, String action, String subject, List<Changes.Change> changes) {}

    @GET
    @Operation(summary = "Who changed what, newest first")
    public List<EntryView> newest(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("skip") @DefaultValue("0") int skip) {
        return audit.newest(Math.max(1, Math.min(limit, MOST)), Math.max(0, skip)).stream()
                .map(e -> new EntryView(e.id(), e.at(), e.actor(), e.action(), e.subject(), Changes.read(e.detail())))
                .toList();
    }
}
