package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Units;
import throughline.organization.entity.LabourCost;
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

    /**
     * The organisation; {@code named} is false while it still has the name it was made with by itself; {@code hourlyCost} is 0 if nobody
     * said; {@code volumeError}: how far yearly numbers of cases may be off, as a share of them.
     */
    public record OrganizationView(
            String name, String currency, double hourlyCost, double volumeError, boolean named, int version) {
        static OrganizationView of(Organization organization) {
            LabourCost cost = organization.labourCost();
            return new OrganizationView(
                    organization.name(),
                    cost.currency(),
                    cost.perHour(),
                    cost.volumeError(),
                    organization.isNamed(),
                    organization.version());
        }
    }

    /** What is to change; what is left out stays. {@code version} is the one that was read. */
    public record OrganizationInput(
            @Nullable String name,
            @Nullable String currency,
            @Nullable Double hourlyCost,
            @Nullable Double volumeError,
            @Nullable Integer version) {
        static OrganizationInput named(String name, @Nullable Integer version) {
            return new OrganizationInput(name, null, null, null, version);
        }
    }

    @GET
    @Operation(summary = "The name of the organisation, and what an hour of work costs")
    public OrganizationView get() {
        return OrganizationView.of(organization());
    }

    @PUT
    @Operation(summary = "Change the organisation", description = "What is left out stays as it is.")
    public OrganizationView change(@Valid OrganizationInput input) {
        Organization organization = organization();
        if (input.version() != null && input.version() != organization.version()) {
            throw new Refusal(409, "changed-meanwhile", organization.name());
        }
        String name = input.name() == null ? organization.name() : Organization.requireName("name", input.name());
        LabourCost cost = organization.labourCost();
        LabourCost now = new LabourCost(
                input.hourlyCost() == null ? cost.perHour() : input.hourlyCost(),
                input.currency() == null ? cost.currency() : input.currency(),
                input.volumeError() == null ? cost.volumeError() : input.volumeError());
        if (!name.equals(organization.name())) {
            audit.record(
                    "organization.renamed",
                    name,
                    Changes.none().from("name", organization.name(), name).text());
            organization.rename(name);
        }
        if (!now.equals(cost)) {
            audit.record(
                    "organization.priced",
                    name,
                    Changes.none()
                            .from("hourlyCost", cost.perHour(), now.perHour())
                            .from("currency", cost.currency(), now.currency())
                            .from("volumeError", cost.volumeError(), now.volumeError())
                            .text());
            organization.price(now);
        }
        units.flush();
        return OrganizationView.of(organization);
    }

    private Organization organization() {
        return units.organization().orElseThrow(() -> Refusal.notFound("organisation", 1));
    }
}
