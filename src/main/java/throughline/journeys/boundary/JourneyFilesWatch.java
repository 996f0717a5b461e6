package throughline.journeys.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import throughline.journeys.control.JourneyFiles;
import throughline.organization.control.Founding;
import throughline.organization.control.OrganizationFounded;

/**
 * Takes in journey files when the organisation is founded, at every start, and when a file changes: those of the configured
 * folder if there is one, else those that come with the program.
 */
@Singleton
@Startup
@DependsOn("SetUpLink")
public class JourneyFilesWatch {
    private static final Logger LOG = Logger.getLogger("throughline.journeys");
    private static final String SHIPPED = "/WEB-INF/classes/journeys/";

    @Inject
    private JourneyFiles files;

    @Inject
    private Founding founding;

    @Inject
    private ServletContext program;

    @Inject
    @ConfigProperty(name = "throughline.journeys.directory")
    private String directory;

    private Map<String, String> taken = Map.of();

    @PostConstruct
    void start() {
        if (founding.isFounded()) {
            take();
        }
    }

    void founded(@Observes OrganizationFounded news) {
        take();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        try {
            if (founding.isFounded() && Files.isDirectory(Path.of(directory)) && !read().equals(taken)) {
                take();
            }
        } catch (UncheckedIOException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "The journey files in " + directory + " cannot be read; what was read last stays.",
                    unreadable);
        }
    }

    private void take() {
        Map<String, String> texts = read();
        files.take(texts);
        taken = texts;
    }

    private Map<String, String> read() {
        Path folder = Path.of(directory);
        try {
            return Files.isDirectory(folder) ? readFolder(folder) : readShipped();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> readFolder(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                texts.put(path.getFileName().toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private Map<String, String> readShipped() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Set<String> paths = program.getResourcePaths(SHIPPED);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith(".yaml")) {
                try (InputStream input = program.getResourceAsStream(path)) {
                    texts.put(
                            path.substring(SHIPPED.length()), new String(input.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
