package throughline.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyDatabaseTest {
    private static final Path DATA = Path.of("data");

    @Test
    void whatIsUnpackedHasTheWholeSchemaAndNoRows(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("classes/empty.zip");
        EmptyDatabase.main(
                new String[] {file.toString(), directory.resolve("work").toString()});
        Path database = directory.resolve("data/database");
        // what a start that was killed has left
        Files.createDirectories(directory.resolve("data/database.new/seg0"));
        Files.writeString(directory.resolve("data/database.new/service.properties"), "half");

        try (InputStream packed = Files.newInputStream(file)) {
            EmptyDatabase.unpack(packed, database);
        }

        assertThat(directory.resolve("data/database.new")).doesNotExist();
        // without "create": it must be there
        DatabaseSource source = source("jdbc:derby:" + database, directory);
        assertThat(SchemaMigration.migrate(source)).isZero();
        try (Connection connection = source.getConnection()) {
            assertThat(count(connection, "person")).isZero();
            assertThat(count(connection, "wave")).isZero();
        }
    }

    @Test
    void aDatabaseThatIsWantedAsEverIsUnpackedWhereItIsWanted() {
        assertThat(EmptyDatabase.toCreate("jdbc:derby:/data/database;create=true", DATA))
                .isEqualTo(Path.of("/data/database"));
        assertThat(EmptyDatabase.toCreate("jdbc:derby:data/database;create=true", DATA))
                .isEqualTo(Path.of("data/database").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:derby:data",
                "jdbc:derby:data;create=false",
                "jdbc:derby:elsewhere;create=true",
                "jdbc:derby:memory:data;create=true",
                "jdbc:derby:data;create=true;dataEncryption=true;bootPassword=secret",
                "jdbc:derby:data;create=true;territory=sv_SE"
            })
    void oneThatIsNotCreatedOrMadeToOrderIsNot(String url) {
        assertThat(EmptyDatabase.toCreate(url, DATA)).isNull();
    }

    private static DatabaseSource source(String url, Path directory) {
        return new DatabaseSource(Map.of(
                "throughline.database.url",
                url,
                "throughline.database.user",
                "throughline",
                "throughline.database.password",
                "",
                "throughline.data.directory",
                directory.toString()));
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
