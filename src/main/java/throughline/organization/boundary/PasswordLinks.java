package throughline.organization.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import throughline.organization.control.Accounts;
import throughline.organization.control.Passwords;
import throughline.organization.entity.Account;
import throughline.platform.audit.AuditLog;
import throughline.platform.http.Refusal;

/** One-time links with which a person chooses a password: what an administrator hands out instead of passwords. */
@ApplicationScoped
@Transactional
public class PasswordLinks {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditLog audit;

    public Account require(String key) {
        return accounts.byLink(key).orElseThrow(() -> new Refusal(403, "password-link"));
    }

    public Account use(String key, String password) {
        Account account = require(key);
        passwords.set(account, password);
        audit.recordAs(account.email(), "password.chosen", account.email(), null);
        return account;
    }
}
