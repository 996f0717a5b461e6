package throughline.platform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Derby database with the whole schema and no rows, made when the program is built: a first start unpacks it, which takes a tenth of
 * the time of making it anew.
 */
public final class EmptyDatabase {
    private static final String FILE = "/db/empty-derby.zip";
    private static final String PREFIX = "jdbc:derby:";
    private static final String CREATE = "create=true";
    /** Derby names the schema after the user, so that the database suits this one only; the default of the settings. */
    private static final String USER = "throughline";

    private static volatile boolean unpacked;

    private EmptyDatabase() {}

    /** Whether this process began with the database that came with the program, which has the program's own schema. */
    static boolean wasUnpacked() {
        return unpacked;
    }

    /**
     * Makes the database in a directory and packs it.
     *
     * @param arguments the file to write, and a directory to work in, whose content is deleted
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path file = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]);
        delete(directory);
        Path database = Files.createDirectories(directory).resolve("database");
        SchemaMigration.migrate(new DatabaseSource(Map.of(
                "throughline.database.url",
                PREFIX + database + ";" + CREATE + ";territory=en_US",
                "throughline.database.user",
                USER,
                "throughline.database.password",
                "",
                "throughline.data.directory",
                directory.toString())));
        shutDown(database);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            pack(database, out);
        }
    }

    /** Unpacks the database if this URL wants one created on the disk where there is none; else does nothing. */
    static synchronized void unpackFor(String url, String user, Path data) throws SQLException {
        Path database = toCreate(url, data);
        if (database == null || Files.exists(database) || !user.equals(USER)) {
            return;
        }
        try (InputStream file = EmptyDatabase.class.getResourceAsStream(FILE)) {
            // not there before the program is packaged; Derby then makes the database itself
            if (file != null) {
                unpack(file, database);
                unpacked = true;
            }
        } catch (IOException failure) {
            throw new SQLException("The database " + database + " cannot be made: " + failure, failure);
        }
    }

    /**
     * The place of the database that the URL wants created if it is not there, or null if this one would not do. Relative places are
     * within the data directory: others Derby would look for elsewhere.
     */
    static @Nullable Path toCreate(String url, Path data) {
        List<String> parts = List.of(url.split(";"));
        String place = parts.get(0).substring(PREFIX.length());
        boolean onDisk = !place.contains(":");
        // any other attribute, a key for encryption say, asks for a database made to order
        if (!onDisk || !parts.subList(1, parts.size()).equals(List.of(CREATE))) {
            return null;
        }
        Path database = Path.of(place).toAbsolutePath();
        return Path.of(place).isAbsolute() || database.startsWith(data.toAbsolutePath()) ? database : null;
    }

    private static void pack(Path database, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(database)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(database.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/")));
                Files.copy(file, zip);
            }
        }
    }

    /** Unpacks beside the place first: a database that stands there under its name is whole. */
    static void unpack(InputStream file, Path database) throws IOException {
        Path unpacked = database.resolveSibling(database.getFileName() + ".new");
        delete(unpacked);
        Files.createDirectories(unpacked);
        ZipInputStream zip = new ZipInputStream(file);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = unpacked.resolve(entry.getName());
            Files.createDirectories(target.getParent());
            Files.copy(zip, target);
        }
        Files.move(unpacked, database, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void shutDown(Path database) {
        try {
            DriverManager.getConnection(PREFIX + database + ";shutdown=true").close();
        } catch (SQLException done) {
            // Derby tells of a shutdown by an exception
        }
    }
}
