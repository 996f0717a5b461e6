package throughline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.platform.http.Refusal;
import throughline.platform.http.Violation;
import throughline.platform.security.Secrets;

/** Files that were sent and wait to be looked at; what nobody asked for within a day is thrown away. */
@ApplicationScoped
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final long limit;
    private final Clock clock;

    @Inject
    public Uploads(
            @ConfigProperty(name = "throughline.data.directory") String data,
            @ConfigProperty(name = "throughline.upload.limit-mb") long limitMegabytes,
            Clock clock) {
        this.folder = Path.of(data, "uploads");
        this.limit = limitMegabytes << 20;
        this.clock = clock;
    }

    /** Keeps the stream as a file and returns the name to ask for it. */
    public String keep(InputStream stream) {
        try {
            Files.createDirectories(folder);
            throwAwayOld();
            String name = Secrets.fresh();
            Path file = folder.resolve(name);
            try (OutputStream output = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                long size = 0;
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    size += read;
                    if (size > limit) {
                        throw new Refusal(413, "file-too-large", limit >> 20);
                    }
                    output.write(buffer, 0, read);
                }
            } catch (Refusal tooLarge) {
                Files.deleteIfExists(file);
                throw tooLarge;
            }
            return name;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps a file that was chosen in a form. */
    public String keep(EntityPart part) {
        if (part.getFileName().filter(name -> !name.isBlank()).isEmpty()) {
            throw Refusal.invalid(Violation.at("file", "file.missing"));
        }
        return keep(part.getContent());
    }

    /** Hands the file over and keeps it, unless it is refused: what cannot be read will not be asked for again. */
    public <T> T read(String name, Function<Path, T> use) {
        Path file = file(name);
        try {
            return use.apply(file);
        } catch (Refusal refused) {
            remove(file);
            throw refused;
        }
    }

    /** Hands the file over and throws it away afterwards, whatever came of it: what is in it is not left lying about. */
    public <T> T once(String name, Function<Path, T> use) {
        Path file = file(name);
        try {
            return use.apply(file);
        } finally {
            remove(file);
        }
    }

    public Path file(@Nullable String name) {
        Path file = folder.resolve(String.valueOf(name));
        if (name == null || !name.matches("[A-Za-z0-9_-]{43}") || !Files.isRegularFile(file)) {
            throw new Refusal(404, "upload-gone");
        }
        return file;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void throwAwayOld() throws IOException {
        FileTime limit = FileTime.from(clock.instant().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
