package throughline.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import throughline.platform.http.Refusal;
import throughline.platform.security.Secrets;
import throughline.platform.security.Vault;

/** What the foot of a mail ends with: a code that lets its reader, and nobody else, say that they want no more of it. It does not expire. */
@ApplicationScoped
public class OptOutCodes {
    private static final int LENGTH = 24;

    private final Vault vault;

    @Inject
    public OptOutCodes(Vault vault) {
        this.vault = vault;
    }

    public String code(long person) {
        return person + "-"
                + Secrets.encode(vault.authenticate("opt-out", String.valueOf(person)))
                        .substring(0, LENGTH);
    }

    /** The person of a code; refused if it was not made here. */
    public long person(String code) {
        if (code.matches("[1-9][0-9]{0,17}-[A-Za-z0-9_-]{24}")) {
            long person = Long.parseLong(code.substring(0, code.indexOf('-')));
            if (Secrets.same(code(person), code)) {
                return person;
            }
        }
        throw new Refusal(404, "opt-out-unknown");
    }
}
