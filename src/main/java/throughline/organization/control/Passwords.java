package throughline.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.organization.entity.Account;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Secrets;

/** Passwords: what is good enough, how they are kept, and how often one may be guessed. */
@ApplicationScoped
public class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final Pbkdf2PasswordHash hash;
    private final GuessLimit guesses;
    private final String nobodys;

    @Inject
    public Passwords(Pbkdf2PasswordHash hash, Clock clock) {
        this.hash = hash;
        this.guesses = new GuessLimit(clock);
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000"));
        nobodys = hash.generate(Secrets.fresh().toCharArray());
    }

    /** Sets a password; it must be long enough and not simply the address. */
    public void set(Account account, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid(Violation.at("password", "password.length", SHORTEST, LONGEST));
        }
        if (password.equalsIgnoreCase(account.email())) {
            throw Refusal.invalid(Violation.at("password", "password.is-email"));
        }
        account.protect(hash.generate(password.toCharArray()));
    }

    /** Whether this is the password; after too many failures the question is not answered for a while. */
    public boolean matches(String email, @Nullable Account account, String password) {
        guesses.requirePatience(Account.normal(email));
        Optional<String> kept =
                Optional.ofNullable(account).filter(Account::isActive).map(Account::passwordHash);
        // an unknown address takes as long as a wrong password, so that nobody learns who has an account
        boolean right = hash.verify(password.toCharArray(), kept.orElse(nobodys)) && kept.isPresent();
        if (right) {
            guesses.succeeded(Account.normal(email));
        } else {
            guesses.failed(Account.normal(email));
        }
        return right;
    }
}
