package throughline.support.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import throughline.support.Server;

/** The one deployment of all tests: the WAR as it is shipped, on an empty database. */
public final class SuiteDeployment {
    private SuiteDeployment() {}

    @Deployment(testable = false)
    public static WebArchive product() {
        remove(Server.dataDirectory());
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Path.of(System.getProperty("throughline.war")).toFile());
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
