package throughline.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;

/** Who makes the current request: nobody, or somebody who signed in or showed a token. */
@RequestScoped
public class Caller {
    private @Nullable Identity identity;
    private String formToken = "";
    private boolean byToken;
    private Predicate<String> open = path -> false;

    /** Somebody who keeps a session; their forms carry the given token. */
    public void signedIn(Identity somebody, String token) {
        identity = somebody;
        formToken = token;
    }

    /** A program that showed a token of this person. */
    public void byToken(Identity somebody) {
        identity = somebody;
        byToken = true;
    }

    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    public boolean isSignedIn() {
        return identity != null;
    }

    public boolean isByToken() {
        return byToken;
    }

    public Set<Role> roles() {
        return identity == null ? Set.of() : identity.roles();
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** How the audit log names the caller. */
    public String actor() {
        return identity == null ? "system" : identity.email();
    }

    /** The account of the caller; only where the access policy lets nobody else through. */
    public long accountId() {
        return identity().orElseThrow(() -> new Refusal(401, "not-signed-in")).accountId();
    }

    /** The token that forms of this session must carry; empty without a session. */
    public String formToken() {
        return formToken;
    }

    /** Tells which addresses the caller may open, for navigation. */
    public void mayOpen(Predicate<String> addresses) {
        open = addresses;
    }

    public boolean mayOpen(String path) {
        return open.test(path);
    }

    /** Whether the caller may act for this function: its head, the programme lead, or an administrator. */
    public boolean mayActFor(String functionKey) {
        return is(Role.ADMINISTRATOR)
                || is(Role.PROGRAMME_LEAD)
                || (identity != null
                        && is(Role.FUNCTION_HEAD)
                        && identity.functions().contains(functionKey));
    }

    public void requireToActFor(String functionKey) {
        if (!mayActFor(functionKey)) {
            throw new Refusal(403, "not-your-function", functionKey);
        }
    }
}
