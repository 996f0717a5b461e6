package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Accounts;
import throughline.organization.control.Units;
import throughline.organization.entity.Account;
import throughline.organization.entity.Unit;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;

/** Functions of the organisation and who heads them. */
@Path("v1/functions")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class FunctionsResource {
    @Inject
    private Units units;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    /** A function; {@code support}: it delivers steps of journeys. {@code head} is the e-mail address of an account. */
    public record FunctionView(
            String key,
            String name,
            boolean support,
            @Nullable String head,
            List<String> teams,
            int version) {}

    /** A function to be made or changed; {@code version} is the one that was read, when changing. */
    public record FunctionInput(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "function.key")
            String key,

            @NotBlank @Size(max = 200) String name,
            @Nullable Boolean support,
            @Nullable String head,
            @Nullable Integer version) {}

    @GET
    @Operation(summary = "All functions with their teams")
    public List<FunctionView> all() {
        List<Unit> all = units.all();
        return all.stream()
                .filter(Unit::isFunction)
                .map(function -> view(function, all))
                .toList();
    }

    @POST
    @Operation(summary = "Add a function")
    public Response add(@Valid FunctionInput input) {
        Unit unit = units.add(Unit.function(input.key(), input.name(), input.support() == null || input.support()));
        unit.headedBy(headId(input.head()));
        audit.record(
                "function.added",
                unit.key(),
                Changes.none()
                        .now("name", unit.name())
                        .now("head", headEmail(unit))
                        .text());
        return Response.created(URI.create("/api/v1/functions/" + unit.key()))
                .entity(view(unit, units.all()))
                .build();
    }

    @PUT
    @Path("{key}")
    @Operation(summary = "Change the name, the kind or the head of a function")
    public FunctionView change(@PathParam("key") String key, @Valid FunctionInput input) {
        Unit unit = units.byKey(key);
        if (input.version() != null && input.version() != unit.version()) {
            throw new Refusal(409, "changed-meanwhile", unit.name() + ", " + headEmail(unit));
        }
        FunctionView before = view(unit, List.of());
        unit.rename(input.name());
        unit.support(input.support() == null || input.support());
        unit.headedBy(headId(input.head()));
        audit.record(
                "function.changed",
                unit.key(),
                Changes.none()
                        .from("name", before.name(), unit.name())
                        .from("support", before.support(), unit.isSupport())
                        .from("head", before.head(), headEmail(unit))
                        .text());
        return view(unit, units.all());
    }

    private @Nullable Long headId(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        return accounts.byEmail(email)
                .map(Account::id)
                .orElseThrow(() -> Refusal.invalid(Violation.at("head", "function.head-unknown", email)));
    }

    private @Nullable String headEmail(Unit unit) {
        Long id = unit.headId();
        return id == null ? null : accounts.byId(id).email();
    }

    private FunctionView view(Unit function, List<Unit> all) {
        List<String> teams = all.stream()
                .filter(unit -> unit.parentId() != null && unit.parentId() == function.id())
                .map(Unit::name)
                .toList();
        return new FunctionView(
                function.key(), function.name(), function.isSupport(), headEmail(function), teams, function.version());
    }
}
