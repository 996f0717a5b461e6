package throughline.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import throughline.platform.schema.DatabaseSource;
import throughline.platform.schema.SchemaMigration;

/** The databases that the product runs on, each real, brought up to date by the product's own migration. */
public final class Databases {
    public static final Databases DERBY =
            new Databases(() -> source("jdbc:derby:memory:contracts;create=true", "throughline"));
    public static final Databases POSTGRESQL = new Databases(Databases::startPostgres);

    private final Supplier<DataSource> make;
    private @Nullable Connection connection;
    private @Nullable EntityManagerFactory entities;

    private Databases(Supplier<DataSource> make) {
        this.make = make;
    }

    /** One long transaction on this database that will be undone: every test starts on empty tables. */
    public synchronized DatabaseSession open() {
        try {
            if (connection == null || entities == null) {
                DataSource source = make.get();
                SchemaMigration.migrate(source);
                connection = source.getConnection();
                connection.setAutoCommit(false);
                entities = factory(new OneConnection(connection).source());
            }
            return new DatabaseSession(connection, entities);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource startPostgres() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            return source(server.getJdbcUrl("postgres", "postgres"), "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DataSource source(String url, String user) {
        return new DatabaseSource(Map.of(
                "throughline.database.url",
                url,
                "throughline.database.user",
                user,
                "throughline.database.password",
                "",
                "throughline.data.directory",
                "target"));
    }

    private static EntityManagerFactory factory(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "throughline",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "eclipselink.weaving", "false"));
    }
}
