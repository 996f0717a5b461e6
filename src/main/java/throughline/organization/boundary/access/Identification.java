package throughline.organization.boundary.access;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import throughline.organization.control.AccessPolicy;
import throughline.organization.control.Accounts;
import throughline.organization.entity.Account;
import throughline.platform.security.Caller;
import throughline.platform.security.Secrets;

/** Finds out who is calling: by a session, or by a token in the Authorization header. */
public class Identification implements Filter {
    private static final String ACCOUNT = "throughline.account";
    private static final String PASSWORD = "throughline.password";
    private static final String FORM_TOKEN = "throughline.form-token";

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        identify((HttpServletRequest) request);
        chain.doFilter(request, response);
    }

    /**
     * From now on the session belongs to this account, until it has another password. Its id changes, so that nobody can have planted
     * it.
     */
    public static void begin(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(PASSWORD, fingerprint(account));
        session.setAttribute(FORM_TOKEN, Secrets.fresh());
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void identify(HttpServletRequest request) {
        caller.mayOpen(path -> AccessPolicy.allows(caller.roles(), "GET", path));
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith("Bearer ")) {
            accounts.token(header.substring(7).strip())
                    .filter(token -> token.isValidAt(clock.instant()))
                    .flatMap(token -> accounts.find(token.accountId()))
                    .filter(Account::isActive)
                    .ifPresent(account -> caller.byToken(accounts.identityOf(account)));
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ACCOUNT) instanceof Long id) {
            accounts.find(id)
                    .filter(Account::isActive)
                    .filter(account -> fingerprint(account).equals(session.getAttribute(PASSWORD)))
                    .ifPresent(account ->
                            caller.signedIn(accounts.identityOf(account), (String) session.getAttribute(FORM_TOKEN)));
        }
    }

    private static String fingerprint(Account account) {
        return Secrets.hexHash(String.valueOf(account.passwordHash()));
    }
}
