package throughline.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import throughline.support.start.ServerSettings;

/** Where the server of the tests is, and what it was started with. */
public final class Server {
    private Server() {}

    public static URI address() {
        return URI.create("http://localhost:" + setting(ServerSettings.PORT));
    }

    /** The secret with which automation acts as an administrator. */
    public static String adminToken() {
        return setting(ServerSettings.ADMIN_TOKEN);
    }

    /** Where the server keeps its database. */
    public static Path dataDirectory() {
        return Path.of(setting(ServerSettings.DATA_DIRECTORY));
    }

    /** What the server has printed up to now. */
    public static String log() {
        try {
            return Files.readString(Path.of("target", "server.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name + " is set for tests that are @OnServer");
    }
}
