package throughline.organization.boundary.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import throughline.organization.control.Founding;
import throughline.organization.control.Passwords;
import throughline.organization.entity.Account;

/** Makes the first administrator, and the organisation if there is none yet; both or neither. */
@ApplicationScoped
@Transactional
public class SetUp {
    /** Whom the link of an unattended demo signs in. */
    private static final String DEMO_ADMINISTRATOR = "administrator@meridian.example";

    @Inject
    private Founding founding;

    @Inject
    private Passwords passwords;

    /** What the set-up form asks. */
    public record Answers(String email, String name, String password, String organization, boolean demo) {}

    public Account complete(Answers answers) {
        Account account = founding.firstAdministrator(answers.email(), answers.name());
        passwords.set(account, answers.password());
        if (!founding.isFounded()) {
            founding.found(account.email(), answers.demo() ? "Meridian" : answers.organization(), answers.demo());
        }
        return account;
    }

    public Account openDemo() {
        return founding.firstAdministrator(DEMO_ADMINISTRATOR, "Demo administrator");
    }
}
