package throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import javax.management.JMException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a start that fails. */
class StartTest {
    @TempDir
    private Path directory;

    @Test
    void saysTheDeepestCauseInASentence() {
        ConnectException refused = new ConnectException("Connection refused");
        SQLException unreachable = new SQLException("Connection to 127.0.0.1:1 refused. Check the port.", refused);
        assertThat(StartFailure.why(new IllegalStateException("The persistence unit is not usable", unreachable)))
                .isEqualTo("Connection to 127.0.0.1:1 refused. Check the port.");
        assertThat(StartFailure.why(new RuntimeException(refused)))
                .isEqualTo("java.net.ConnectException: Connection refused");
    }

    @Test
    void remembersFailuresOnly() {
        StartFailure failures = new StartFailure();
        LogRecord failure = new LogRecord(Level.SEVERE, "failed");
        failure.setThrown(new IllegalArgumentException("The token must be longer than that."));
        failures.publish(failure);
        LogRecord detail = new LogRecord(Level.FINE, "detail");
        detail.setThrown(new IllegalArgumentException("This was to be expected here."));
        failures.publish(detail);
        failures.publish(new LogRecord(Level.SEVERE, "Failed to start, exiting"));
        assertThat(StartFailure.why()).isEqualTo("The token must be longer than that.");
    }

    @Test
    void goesOnWithAFreePortAndADirectoryToBeMade() throws IOException {
        Path fresh = directory.resolve("a").resolve("b");
        String port = freePort();
        assertThatCode(() -> Preflight.check(port, fresh.toString())).doesNotThrowAnyException();
        assertThat(fresh).isDirectory();
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatIllegalStateException()
                    .isThrownBy(() -> Preflight.check(port, directory.toString()))
                    .withMessageContaining("port " + port)
                    .withMessageContaining("THROUGHLINE_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "65536", "-1", "80 80"})
    void namesWhatIsNoPort(String port) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Preflight.check(port, directory.toString()))
                .withMessageContaining("from 1 to 65535")
                .withMessageContaining("\"" + port + "\"");
    }

    @Test
    void namesADirectoryThatCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        String port = freePort();
        assertThatIllegalStateException()
                .isThrownBy(() -> Preflight.check(port, file.toString()))
                .withMessageContaining(file.toString())
                .withMessageContaining("THROUGHLINE_DATA_DIRECTORY");
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(free.getLocalPort());
        }
    }

    @Test
    void sparesTheCompilerWhatOnlyTheStartDoesUntilItIsOver() throws JMException {
        String before = StartCompilation.command("compilerDirectivesPrint");
        assertThat(StartCompilation.begin()).isTrue();
        String during = StartCompilation.command("compilerDirectivesPrint");
        StartCompilation.end();
        assertThat(during).isNotEqualTo(before).contains("org/objectweb/asm/");
        assertThat(StartCompilation.command("compilerDirectivesPrint")).isEqualTo(before);
    }
}
