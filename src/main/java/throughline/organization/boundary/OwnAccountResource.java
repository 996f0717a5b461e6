package throughline.organization.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Accounts;
import throughline.organization.control.Passwords;
import throughline.organization.entity.Account;
import throughline.organization.entity.ApiToken;
import throughline.platform.audit.AuditLog;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Caller;
import throughline.platform.security.Secrets;

/** The caller's own account: password and personal tokens. */
@Path("v1/account")
@RequestScoped
@Transactional
@Produces("application/json")
@Consumes("application/json")
public class OwnAccountResource {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A personal token, without its secret. */
    public record TokenView(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        static TokenView of(ApiToken token) {
            return new TokenView(token.id(), token.name(), token.createdAt(), token.expiresAt());
        }
    }

    /** A token to be made; it works for so many days, 90 unless told. */
    public record TokenInput(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Min(1) @Max(366) Integer days) {}

    /** A new token with its secret, which is shown this once. */
    public record NewToken(TokenView token, String secret) {}

    /** A change of password; {@code current} is needed where there is one. */
    public record PasswordInput(
            @Nullable String current, @NotNull String password) {}

    @GET
    @Operation(summary = "Who the caller is")
    public AccountsResource.AccountView me() {
        return AccountsResource.AccountView.of(own());
    }

    @GET
    @Path("tokens")
    @Operation(summary = "The caller's personal tokens")
    public List<TokenView> tokens() {
        return accounts.tokensOf(caller.accountId()).stream().map(TokenView::of).toList();
    }

    @POST
    @Path("tokens")
    @Operation(summary = "Make a personal token; its secret is in the answer and nowhere else")
    public Response add(@Valid TokenInput input) {
        String secret = "tl_" + Secrets.fresh();
        int days = input.days() == null ? 90 : input.days();
        ApiToken token = accounts.issue(
                caller.accountId(), input.name(), secret, clock.instant().plus(Duration.ofDays(days)));
        audit.record("token.added", input.name(), null);
        return Response.created(URI.create("/api/v1/account/tokens/" + token.id()))
                .entity(new NewToken(TokenView.of(token), secret))
                .build();
    }

    @DELETE
    @Path("tokens/{id}")
    @Operation(summary = "Remove a personal token; it stops working at once")
    public void remove(@PathParam("id") long id) {
        ApiToken token = accounts.tokensOf(caller.accountId()).stream()
                .filter(own -> own.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("token", id));
        accounts.remove(token);
        audit.record("token.removed", token.name(), null);
    }

    @PUT
    @Path("password")
    @Operation(summary = "Change the caller's password")
    public void changePassword(@Valid PasswordInput input) {
        Account account = own();
        String current = input.current() == null ? "" : input.current();
        if (account.passwordHash() != null && !passwords.matches(account.email(), account, current)) {
            throw Refusal.invalid(Violation.at("current", "password.wrong"));
        }
        passwords.set(account, input.password());
        audit.record("password.changed", account.email(), null);
    }

    private Account own() {
        return accounts.byId(caller.accountId());
    }
}
