package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Accounts;
import throughline.organization.entity.Account;
import throughline.platform.audit.AuditLog;
import throughline.platform.audit.Changes;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Role;

/** Who may sign in, and as what. */
@Path("v1/accounts")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class AccountsResource {
    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    @ConfigProperty(name = "throughline.url")
    private String url;

    /** An account. */
    public record AccountView(long id, String email, String name, List<String> roles, boolean active, int version) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.roles().stream().map(Role::key).sorted().toList(),
                    account.isActive(),
                    account.version());
        }
    }

    /** An account with the one-time link with which its owner chooses a password. */
    public record LinkedAccount(AccountView account, String link) {}

    /** An account to be made or changed; {@code roles} by their keys. */
    public record AccountInput(
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 200) String name,
            @Nullable List<String> roles,
            @Nullable Boolean active,
            @Nullable Integer version) {}

    @GET
    @Operation(summary = "All accounts")
    public List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @POST
    @Operation(
            summary =
                    "Add an account; the answer holds a link, good for a week, with which its owner chooses a password")
    public Response add(@Valid AccountInput input) {
        if (!input.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.invalid(Violation.at("email", "account.email"));
        }
        Account account = accounts.add(new Account(input.email(), input.name(), roles(input.roles())));
        AccountView added = AccountView.of(account);
        audit.record(
                "account.added",
                account.email(),
                Changes.none()
                        .now("name", added.name())
                        .now("roles", added.roles())
                        .text());
        return Response.created(URI.create("/api/v1/accounts/" + account.id()))
                .entity(linked(account))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change name, roles or activity of an account")
    public AccountView change(@PathParam("id") long id, @Valid AccountInput input) {
        Account account = accounts.byId(id);
        if (input.version() != null && input.version() != account.version()) {
            throw new Refusal(
                    409,
                    "changed-meanwhile",
                    account.name() + ", " + AccountView.of(account).roles());
        }
        Set<Role> roles = roles(input.roles());
        boolean active = input.active() == null || input.active();
        if (account.roles().contains(Role.ADMINISTRATOR) && (!active || !roles.contains(Role.ADMINISTRATOR))) {
            accounts.requireAnotherAdministrator(account);
        }
        AccountView before = AccountView.of(account);
        account.rename(input.name());
        account.become(roles);
        account.activate(active);
        accounts.flush();
        AccountView after = AccountView.of(account);
        audit.record(
                "account.changed",
                account.email(),
                Changes.none()
                        .from("name", before.name(), after.name())
                        .from("roles", before.roles(), after.roles())
                        .from("active", before.active(), after.active())
                        .text());
        return after;
    }

    @POST
    @Path("{id}/link")
    @Operation(summary = "A new one-time link with which the owner of the account chooses a password")
    public LinkedAccount link(@PathParam("id") long id) {
        Account account = accounts.byId(id);
        audit.record("account.linked", account.email(), null);
        return linked(account);
    }

    private LinkedAccount linked(Account account) {
        String link = url.replaceAll("/$", "") + "/password?key=" + accounts.link(account);
        accounts.flush();
        return new LinkedAccount(AccountView.of(account), link);
    }

    private static Set<Role> roles(@Nullable List<String> keys) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<Violation> violations = new ArrayList<>();
        List<String> given = keys == null ? List.of() : keys;
        for (int i = 0; i < given.size(); i++) {
            String key = given.get(i);
            Stream.of(Role.values())
                    .filter(role -> role.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> {});
            if (Stream.of(Role.values()).noneMatch(role -> role.key().equals(key))) {
                String known = Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(", "));
                violations.add(Violation.at("roles[" + i + "]", "account.role-unknown", key, known));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return roles;
    }
}
