package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Units;
import throughline.organization.entity.Organization;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;

/** The one organisation of this installation. */
@Path("v1/organization")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class OrganizationResource {
    @Inject
    private Units units;

    @Inject
    private AuditLog audit;

    /** The organisation; {@code named} is false while it still has the name it was made with by itself. */
    public record OrganizationView(String name, String currency, boolean named, int version) {
        static OrganizationView of(Organization organization) {
            return new OrganizationView(
                    organization.name(), organization.currency(), organization.isNamed(), organization.version());
        }
    }

    /** A new name; {@code version} is the one that was read. */
    public record OrganizationInput(
            @NotNull String name, @Nullable Integer version) {}

    @GET
    @Operation(summary = "The name of the organisation")
    public OrganizationView get() {
        return OrganizationView.of(organization());
    }

    @PUT
    @Operation(summary = "Rename the organisation")
    public OrganizationView rename(@Valid OrganizationInput input) {
        Organization organization = organization();
        if (input.version() != null && input.version() != organization.version()) {
            throw new Refusal(409, "changed-meanwhile", organization.name());
        }
        String before = organization.name();
        organization.rename(Organization.requireName("name", input.name()));
        audit.record(
                "organization.renamed",
                organization.name(),
                Changes.none().from("name", before, organization.name()).text());
        units.flush();
        return OrganizationView.of(organization);
    }

    private Organization organization() {
        return units.organization().orElseThrow(() -> Refusal.notFound("organisation", 1));
    }
}
