package throughline.platform.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.platform.health.Up;

/**
 * Lets everything {@link Regular} look whether something is due, one after the other, as long as the service is up. Nothing is kept of
 * when it did: what is due stands in the database, and is still due after a stop.
 */
@ApplicationScoped
public class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<Regular> all;

    @Inject
    private RequestContextController requestContext;

    @Inject
    @ConfigProperty(name = "throughline.schedule.seconds")
    private int seconds;

    private @Nullable ScheduledFuture<?> beating;

    void start(@Observes Up now) {
        beating = executor.scheduleWithFixedDelay(this::beat, seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (beating != null) {
            beating.cancel(false);
        }
    }

    private void beat() {
        try {
            all.forEach(this::look);
        } catch (RuntimeException | LinkageError failure) {
            // what is thrown here would end the pulse
            LOG.log(Level.SEVERE, "What is due could not be looked for; it will be tried again", failure);
        }
    }

    private void look(Regular one) {
        boolean activated = requestContext.activate();
        try {
            one.look();
        } catch (RuntimeException failure) {
            // the others are not kept from their work, and this one tries again
            LOG.log(Level.SEVERE, "What is due could not be done; it will be tried again", failure);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
