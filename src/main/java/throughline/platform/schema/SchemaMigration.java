package throughline.platform.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this program before anything uses it. */
@Singleton
@Startup
public class SchemaMigration {
    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void atStart() {
        // opens the first connection, and with it a new database
        Dialect dialect = Dialect.of(source);
        if (!EmptyDatabase.wasUnpacked()) {
            bringUpToDate(source, dialect);
        }
    }

    /**
     * Brings the given database up to date; what differs between databases in name only is a placeholder.
     *
     * @return how many migrations it took
     */
    public static int migrate(DataSource source) {
        return bringUpToDate(source, Dialect.of(source));
    }

    private static int bringUpToDate(DataSource source, Dialect dialect) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
                .placeholders(dialect.placeholders())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
