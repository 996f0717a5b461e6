package throughline.platform.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Without its key the service does not start: it would find out when a wave is opened or, worse, closed. */
@Singleton
@Startup
public class VaultAtStart {
    @Inject
    private Vault vault;

    @PostConstruct
    void check() {
        vault.check();
    }
}
