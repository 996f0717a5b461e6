package throughline.support.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import throughline.support.languages.PseudoLanguage;

/** Chooses what arquillian.xml starts the server with, before Arquillian reads it. */
public final class ServerSettings implements BeforeAllCallback {
    public static final String PORT = "throughline.port";
    /** Where the server hands mail to; nobody listens there unless a test does. */
    public static final String MAIL_PORT = "throughline.mail.port";

    public static final String ADMIN_TOKEN = "throughline.admin.token";
    public static final String TIME_ZONE = "throughline.time.zone";
    public static final String DATA_DIRECTORY = "throughline.data.directory";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0)) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            }
            System.setProperty(MAIL_PORT, String.valueOf(quietPort()));
            // where it is noon: what happens in the morning has happened, and today is not nearly over
            int hour = OffsetDateTime.now(ZoneOffset.UTC).getHour();
            System.setProperty(TIME_ZONE, ZoneOffset.ofHours(12 - hour).getId());
            System.setProperty(ADMIN_TOKEN, "a-token-that-only-tests-know");
            System.setProperty(DATA_DIRECTORY, "target/server");
            PseudoLanguage.write(Path.of("target/languages"));
        }
    }

    /** A free port that stays free: below those that the machine gives to outgoing connections, of which tests open thousands. */
    private static int quietPort() {
        for (int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000); port < 32_000; port++) {
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("no port from 20000 to 32000 is free");
    }
}
