package throughline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import throughline.platform.http.Refusal;

/**
 * Seals what the database keeps and must not be able to read, such as the private keys of ballots. The key of the vault is never in the
 * database: it is configured, or stands in a file of the data directory that is made when it is first needed.
 */
@ApplicationScoped
public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class.getName());
    private static final String IN_FILE = "file";
    // 32 bytes in base64
    private static final Pattern FORMED = Pattern.compile("[A-Za-z0-9+/]{43}=?");
    private static final String FORM =
            "throughline.secret.key must be 32 random bytes in base64 (openssl rand -base64 32), or the word file";

    private final String configured;
    private final Path file;
    private byte[] key = {};

    @Inject
    public Vault(
            @ConfigProperty(name = "throughline.secret.key") String configured,
            @ConfigProperty(name = "throughline.data.directory") String data) {
        this.configured = configured.strip();
        this.file = Path.of(data, "secret.key");
    }

    /** As text, for a purpose without which it cannot be opened. */
    public String seal(String purpose, byte[] content) {
        return Base64.getEncoder().encodeToString(Sealed.seal(key(), purpose, content));
    }

    /**
     * Opens what was sealed for the same purpose.
     *
     * @throws Refusal if the key of the vault is not the one that it was sealed with
     */
    public byte[] open(String purpose, String sealed) {
        try {
            return Sealed.open(key(), purpose, Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException otherKey) {
            LOG.severe(
                    () -> "The " + purpose + " cannot be opened: it was sealed with another secret key. Put back the "
                            + file + " or the throughline.secret.key that was in use then.");
            throw new Refusal(503, "secret-key", purpose);
        }
    }

    /** A code of 32 bytes that only this vault can make, for a purpose. */
    public byte[] authenticate(String purpose, String text) {
        // under a key of its own: the vault's seals
        String derived =
                Secrets.encode(Secrets.authenticate(Base64.getEncoder().encodeToString(key()), "code " + purpose));
        return Secrets.authenticate(derived, text);
    }

    /** Fails where the key cannot be had, so that a start can say so. */
    public void check() {
        key();
    }

    private synchronized byte[] key() {
        if (key.length == 0) {
            key = decoded(configured.equals(IN_FILE) ? kept() : configured);
        }
        return key;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                write(Base64.getEncoder().encodeToString(Secrets.freshBytes()));
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("the secret key cannot be kept in " + file, failure);
        }
    }

    /** Moved into place when it is complete, and readable by its owner alone where the file system knows owners. */
    private void write(String fresh) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = file.resolveSibling("secret.key.new");
        Files.deleteIfExists(written);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(written, fresh + "\n");
        try {
            Files.move(written, file);
        } catch (FileAlreadyExistsException otherProcess) {
            Files.deleteIfExists(written);
        }
    }

    private static byte[] decoded(String text) {
        if (!FORMED.matcher(text).matches()) {
            throw new IllegalStateException(FORM);
        }
        return Base64.getDecoder().decode(text);
    }
}
