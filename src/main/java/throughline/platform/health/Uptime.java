package throughline.platform.health;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells whoever started the process that the application is up, and no longer when it is taken down again. */
@WebListener
public class Uptime implements ServletContextListener {
    private static final String UP = "throughline.up";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        System.setProperty(UP, "true");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        System.clearProperty(UP);
    }
}
