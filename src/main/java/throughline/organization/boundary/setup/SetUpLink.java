package throughline.organization.boundary.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.organization.control.Founding;
import throughline.platform.http.Refusal;
import throughline.platform.security.Secrets;

/**
 * At a start without an administrator, prints the address where the first one is made. The address holds a secret of this start
 * only and is good for one use.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SetUpLink {
    private static final Logger LOG = Logger.getLogger("throughline.start");

    @Inject
    private Founding founding;

    @Inject
    @ConfigProperty(name = "throughline.url")
    private String url;

    @Inject
    @ConfigProperty(name = "throughline.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "throughline.admin.token")
    private Optional<String> automationToken;

    private @Nullable String secret;

    @PostConstruct
    void start() {
        if (demo && !founding.isFounded()) {
            founding.found("system", "Meridian", true);
        }
        automationToken
                .filter(token -> !token.isBlank())
                .ifPresentOrElse(founding::letAutomationIn, founding::keepAutomationOut);
        if (!founding.hasAdministrator()) {
            String fresh = Secrets.fresh();
            secret = fresh;
            LOG.info(() -> "\n\n  Throughline is ready. Open this link once to "
                    + (demo ? "look at the demo" : "set it up") + ":\n\n    " + address("/set-up?key=" + fresh) + "\n");
        } else {
            LOG.info(() -> "Throughline is ready at " + address("/"));
        }
    }

    /** Whether this is the secret of the link; an unknown or used one is refused with what to do. */
    public void require(String given) {
        if (secret == null || !Secrets.same(secret, given)) {
            throw new Refusal(403, founding.hasAdministrator() ? "set-up-done" : "set-up-link");
        }
    }

    public void use() {
        secret = null;
    }

    private String address(String path) {
        return url.replaceAll("/$", "") + path;
    }
}
