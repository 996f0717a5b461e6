package throughline.platform.health;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells whoever started the process that the application is up, and no longer when it is taken down again. */
@WebListener
public class Uptime implements ServletContextListener {
    private static final String UP = "throughline.up";

    @Inject
    private Event<Up> news;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        System.setProperty(UP, "true");
        news.fire(new Up());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        System.clearProperty(UP);
    }
}
