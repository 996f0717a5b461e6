package throughline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be told before the server starts, in a fraction of a second instead of after all of its start. */
final class Preflight {
    private static final int LAST_PORT = 65535;

    private Preflight() {}

    /** @throws IllegalStateException with what is wrong and what to do */
    static void check(String port, String directory) {
        requirePort(port);
        requireDirectory(Path.of(directory));
    }

    private static void requirePort(String port) {
        int number;
        try {
            number = Integer.parseInt(port);
        } catch (NumberFormatException notANumber) {
            number = 0;
        }
        if (number < 1 || number > LAST_PORT) {
            throw new IllegalStateException(
                    "the port must be a number from 1 to " + LAST_PORT + ", not \"" + port + "\"");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(number));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "port " + number + " cannot be opened (" + taken.getMessage()
                            + "). Stop the program that has it, or choose"
                            + " another port with --port or THROUGHLINE_PORT",
                    taken);
        }
    }

    private static void requireDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "the data directory " + directory.toAbsolutePath() + " cannot be made (" + failure
                            + "). Choose another one with THROUGHLINE_DATA_DIRECTORY",
                    failure);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalStateException("the data directory " + directory.toAbsolutePath()
                    + " cannot be written to by this user. Change its owner, or choose another one with"
                    + " THROUGHLINE_DATA_DIRECTORY");
        }
    }
}
