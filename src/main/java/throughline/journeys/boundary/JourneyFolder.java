package throughline.journeys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.journeys.control.JourneyFiles;
import throughline.organization.control.Founding;
import throughline.organization.control.OrganizationFounded;

/**
 * The folder of journey files. They are taken in when the organisation is founded, and again when they change. An organisation that is
 * founded without a folder starts with the journeys that come with the program, and changes them in the product.
 */
@ApplicationScoped
public class JourneyFolder {
    private static final Logger LOG = Logger.getLogger("throughline.journeys");

    @Inject
    private JourneyFiles files;

    @Inject
    private Founding founding;

    @Inject
    @ConfigProperty(name = "throughline.journeys.directory")
    private String directory;

    private volatile @Nullable Map<String, ByteBuffer> taken;

    public void founded(@Observes OrganizationFounded news) {
        if (Files.isDirectory(folder())) {
            take();
        } else {
            files.startWith(read(shipped()));
        }
    }

    /** Takes the files in if they differ from what was taken in last; only once there is an organisation. */
    public void look() {
        Map<String, ByteBuffer> last = taken;
        if (founding.isFounded() && (last == null || !isUnchanged(last))) {
            take();
        }
    }

    private boolean isUnchanged(Map<String, ByteBuffer> texts) {
        try {
            return inFolder().equals(texts);
        } catch (UncheckedIOException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "The journey files in " + directory + " cannot be read; what was read last stays.",
                    unreadable);
            return true;
        }
    }

    private void take() {
        Map<String, ByteBuffer> texts = inFolder();
        files.take(texts);
        taken = texts;
    }

    private Path folder() {
        return Path.of(directory);
    }

    private Map<String, ByteBuffer> inFolder() {
        return Files.isDirectory(folder()) ? read(folder()) : Map.of();
    }

    /** The folder of the unpacked program; at a start there is no servlet context yet to ask. */
    private static Path shipped() {
        URL schema = Objects.requireNonNull(
                JourneyFolder.class.getClassLoader().getResource("journeys/journey.schema.json"));
        try {
            return Objects.requireNonNull(Path.of(schema.toURI()).getParent());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static Map<String, ByteBuffer> read(Path folder) {
        Map<String, ByteBuffer> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                texts.put(path.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(path)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
