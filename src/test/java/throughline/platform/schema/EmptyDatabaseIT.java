package throughline.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyDatabaseIT {
    @Test
    void theProgramCarriesADatabaseThatNeedsNoMigration(@TempDir Path data) throws Exception {
        Path database = data.resolve("database");
        try (ZipFile war = new ZipFile(System.getProperty("throughline.war"));
                InputStream packed = war.getInputStream(war.getEntry("WEB-INF/classes/db/empty-derby.zip"))) {
            EmptyDatabase.unpack(packed, database);
        }
        assertThat(SchemaMigration.migrate(new DatabaseSource(Map.of(
                        "throughline.database.url",
                        "jdbc:derby:" + database,
                        "throughline.database.user",
                        "throughline",
                        "throughline.database.password",
                        "",
                        "throughline.data.directory",
                        data.toString()))))
                .isZero();
    }
}
